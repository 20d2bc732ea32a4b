import { fold } from '../base/fold';
import { contact } from '../kinds/contact';
import {
	formsLine,
	nameWithInitials,
	wholeName,
	type NameForms,
	type PersonName
} from '../person/name-forms';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/**
 * The people whose name stands in a text, by id: "Mira Osmium", "Osmium, Mira" where it begins an entry of a list, and with
 * initials, "M. Osmium", where nobody else here has the family name. Two of one name both. Not looked for are the family name
 * or the first name alone, as they may be any word, and initials without their stop.
 *
 * @param text plain, or a document; its marks count for nothing
 */
export function peopleNamed(source: Source, text: string): string[] {
	const said = text.split('<').map((part) => part.slice(part.indexOf('>') + 1));
	const [run, apart] = [' ', '\n'].map((between) =>
		formsLine(said.join(between).replace(/&(?:amp|lt|gt|quot|#\d+);/g, ' '))
	) as [string, string];
	const people = read(source, contact).all();
	const named = people.map(({ id, values }) => ({ id, ...wholeName(values) }));
	const alone = aloneIn(people.map(({ values }) => values));
	const initials = people
		.filter(({ values }) => alone(values))
		.map(({ id, values }) => ({ id, ...nameWithInitials(values) }));
	const found = new Set([
		...idsIn(withoutStops(run), named, 'anywhere'),
		...idsIn(withoutStops(apart), named, 'first'),
		...idsIn(run, initials, 'anywhere'),
		...idsIn(apart, initials, 'first')
	]);
	return people.map(({ id }) => id).filter((id) => found.has(id));
}

/** Tells of a name whether nobody else has its family name. */
function aloneIn(everybody: readonly PersonName[]): (name: PersonName) => boolean {
	const familyOf = ({ lastName = '' }: PersonName) => fold(lastName);
	const bearers = new Map<string, number>();
	for (const name of everybody) bearers.set(familyOf(name), (bearers.get(familyOf(name)) ?? 0) + 1);
	return (name) => bearers.get(familyOf(name)) === 1;
}

/**
 * Who is meant by the forms that stand in a line. The longest is taken out first: of Anna Maria Rossi nothing is left for a
 * Maria Rossi.
 */
function idsIn(
	line: string,
	people: readonly ({ readonly id: string } & NameForms)[],
	where: keyof NameForms
): readonly string[] {
	const byForm = new Map<string, string[]>();
	for (const { id, [where]: forms } of people)
		for (const form of forms) byForm.set(form, [...(byForm.get(form) ?? []), id]);
	const before = where === 'first' ? '| ' : ' ';
	let rest = line;
	return [...byForm]
		.sort(([a], [b]) => b.length - a.length)
		.flatMap(([form, ids]) => {
			const parts = rest.split(`${before}${form} `);
			rest = parts.join(' – ');
			return parts.length > 1 ? ids : [];
		});
}

function withoutStops(line: string): string {
	return line.replace(/\./g, '');
}
