import { fold } from '../../domain/base/fold';
import { contact } from '../../domain/kinds/contact';
import { partner } from '../../domain/kinds/partner';
import { project } from '../../domain/kinds/project';
import { read } from '../../domain/reading/read';
import type { Source } from '../../domain/reading/source';
import { organisationsOn } from '../../domain/relations/affiliations';
import type { Lens } from '../../domain/schema/field';
import type { Mail, MailPerson } from './mail';

/** Somebody in a mail who is not here. */
export interface Stranger extends MailPerson {
	/** By the site of an organisation, which theirs may be. */
	readonly partner: string | undefined;
	/** Whether they are proposed to be added: whom the mail is between, not copies and not people of ours. */
	readonly proposed: boolean;
}

/** What a mail is about, as far as the portfolio knows. All by id, the likeliest first. */
export interface MailProposal {
	readonly people: readonly string[];
	readonly strangers: readonly Stranger[];
	/** How many of the people are here and objected: they are not named. */
	readonly withheld: number;
	readonly partners: readonly string[];
	readonly projects: readonly string[];
}

const ourDomain = 'cern.ch';

/**
 * Whom and what a mail is about: people by address, partners by where they work on its day or by the site of the address,
 * projects by reference, acronym or title in the subject, then by reference in the text.
 *
 * @param revealed the portfolio with those who objected, of whom nothing is told but how many they are
 */
export function proposalFor(
	mail: Mail,
	{ source, revealed, lens }: { readonly source: Source; readonly revealed: Source; readonly lens: Lens },
	day: string
): MailProposal {
	const all = read(revealed, contact).all();
	const hidden = new Set(
		all.flatMap(({ id, values: { email } }) =>
			email !== undefined && !read(source, contact).one(id) ? [email.toLowerCase()] : []
		)
	);
	const shown = mail.people.filter(({ address }) => !hidden.has(address));
	const known = shown.map((person) => ({ person, ids: lens.named(contact.name, person.address) }));
	const people = known.flatMap(({ ids }) => ids.slice(0, 1));
	const site = sitesIn(source);
	const strangers = known
		.filter(({ ids }) => ids.length === 0)
		.map(({ person }) => ({
			...person,
			partner: isOurs(person.address) ? undefined : site(domainOf(person.address)),
			proposed: person.as !== 'cc' && !isOurs(person.address)
		}));
	const places = people.flatMap((id) => organisationsOn(source, id, day));
	const theirs = places.filter((id) => !isUs(read(source, partner).one(id)?.values));
	return {
		people,
		strangers,
		withheld: mail.people.length - shown.length,
		partners: unique([...theirs, ...strangers.flatMap((one) => one.partner ?? [])]),
		projects: projectsIn(mail, source)
	};
}

function isOurs(address: string): boolean {
	const domain = domainOf(address);
	return domain === ourDomain || domain.endsWith(`.${ourDomain}`);
}

function isUs(values: { readonly name?: string; readonly acronym?: string } | undefined): boolean {
	return [values?.name, values?.acronym].some((name) => name !== undefined && fold(name) === 'cern');
}

function domainOf(address: string): string {
	return address.slice(address.lastIndexOf('@') + 1);
}

/** Finds the organisation whose site an address is of. */
function sitesIn(source: Source): (domain: string) => string | undefined {
	const hosts = read(source, partner)
		.all()
		.flatMap(({ id, values: { website } }) => {
			const host = website !== undefined && URL.canParse(website) ? new URL(website).hostname : '';
			return host === '' ? [] : [{ id, host: host.replace(/^www\./, '') }];
		});
	return (domain) => {
		const found = hosts.filter(
			({ host }) => domain === host || domain.endsWith(`.${host}`) || host.endsWith(`.${domain}`)
		);
		return new Set(found.map(({ id }) => id)).size === 1 ? found[0]!.id : undefined;
	};
}

/** The shortest text that is looked for as a name of a project: shorter ones are in many words. */
const shortest = 3;

function projectsIn({ subject, text }: Mail, source: Source): readonly string[] {
	const [head, body] = [padded(subject), padded(text)];
	const all = read(source, project).all();
	const naming = (
		where: string,
		names: (values: (typeof all)[number]['values']) => readonly (string | undefined)[]
	) =>
		all.filter(({ values }) =>
			names(values).some(
				(name) => name !== undefined && name.length >= shortest && where.includes(padded(name))
			)
		);
	const found = [
		...naming(head, ({ reference }) => [reference]),
		...naming(head, ({ title }) => [title]),
		...naming(head, ({ acronym }) => [acronym]),
		...naming(body, ({ reference }) => [reference])
	];
	return unique(found.map(({ id }) => id));
}

/** The words of a text with one blank around each, so that a name is found as words and not inside of one. */
function padded(text: string): string {
	return ` ${fold(text)
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean)
		.join(' ')} `;
}

function unique(ids: readonly string[]): readonly string[] {
	return [...new Set(ids)];
}
