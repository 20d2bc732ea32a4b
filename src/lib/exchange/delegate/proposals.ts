import { fold } from '../../domain/base/fold';
import { idOf } from '../../domain/base/id';
import { isJsonObject, type Json, type JsonObject } from '../../domain/base/json';
import { affiliation } from '../../domain/kinds/affiliation';
import { contact } from '../../domain/kinds/contact';
import { country } from '../../domain/kinds/country';
import { partner } from '../../domain/kinds/partner';
import { LikenessIndex, type Alike } from '../../domain/likeness/likeness-index';
import { likenessOf } from '../../domain/likeness/likeness-of';
import { ensuringChanges } from '../../domain/merge/settle';
import type { Change } from '../../domain/records/changeset';
import { settledOf } from '../../domain/protection/settled';
import { read } from '../../domain/reading/read';
import { identityOf } from '../../domain/schema/identity';
import type { AnyValues, Kind } from '../../domain/schema/kind';
import { isListed } from '../../domain/schema/record';
import { LikeWithheld } from '../../domain/withheld/like-withheld';
import { arrivingValues } from '../plan/arrival';
import { maxProposals, type DelegateRefusal } from './format';
import { isWritable, readValue, Refusals, type Line, type LineGround, type ReadLines } from './lines';

/** Two people are all but surely one by the same e-mail; a name may be that of two. */
const sure = 3;

const ofPartner = ['name', 'city', 'website', 'kind', 'competences'];
const ofPerson = ['firstName', 'lastName', 'email'];

/** Organisations of the State that are not known yet, each with somebody there. */
export function proposalLines(given: readonly Json[], ground: LineGround): ReadLines {
	const refusals = new Refusals('proposal');
	const seen = new Set<string>();
	const partners = new LikenessIndex(likenessOf(partner));
	const people = new Set<string>();
	for (const { id, values } of read(ground.source, partner).all()) partners.put(id, values);
	const lines = refusals.objects(given, maxProposals).flatMap((one): Line[] => {
		const named = typeof one['name'] === 'string' ? { name: one['name'].slice(0, 80) } : {};
		refusals.foreign(one, [...ofPartner, 'person'], named);
		const read = valuesIn(partner, one, ofPartner, ground);
		const why: DelegateRefusal | undefined = !read.ok
			? read.why
			: read.values['name'] === undefined
				? { type: 'bad-value', kind: partner.name, field: 'name', problem: { type: 'required' } }
				: seen.has(fold(String(read.values['name'])))
					? { type: 'repeated' }
					: undefined;
		if (why || !read.ok) {
			refusals.add(why!, named);
			return [];
		}
		seen.add(fold(String(read.values['name'])));
		const line = proposalOf(read, one['person'], { ground, refusals, named, partners, people });
		return line ? [line] : [];
	});
	return { lines, refused: refusals.refused };
}

interface Around {
	readonly ground: LineGround;
	readonly refusals: Refusals;
	readonly named: { readonly name?: string };
	readonly partners: LikenessIndex;
	/** Ids of those who were named before. */
	readonly people: Set<string>;
}

function proposalOf(
	organisation: { readonly values: AnyValues; readonly mended: boolean },
	given: Json | undefined,
	around: Around
): Line | undefined {
	const { ground, refusals, named, partners } = around;
	const { source, shown, request } = ground;
	const code = read(source, country).inAnyState(shown.country)?.values.code;
	const values = { ...organisation.values, ...(code !== undefined && { country: code }) };
	const id = idOf(partner.name, request, fold(String(organisation.values['name'])));
	const record = read(source, partner).inAnyState(id);
	const person = given === undefined ? undefined : personOf(given, around);
	const changes = [
		...ensuringChanges(partner, record, id, values),
		...(person ? personChanges(person, id, ground) : [])
	];
	if (!isWritable(source, changes)) return void refusals.add({ type: 'not-writable' }, named);
	const alike = partners
		.like(values)
		.map((one) => one.id)
		.filter((one) => one !== id);
	return {
		key: `proposal ${id}`,
		part: 'proposal',
		kind: partner.name,
		id,
		values,
		...(person && {
			somebody: { ...person.values, ...(person.role !== undefined && { role: person.role }) }
		}),
		standing: changes.length === 0 ? 'same' : alike.length > 0 ? 'alike' : 'new',
		alike,
		mended: organisation.mended || person?.mended === true,
		changes
	};
}

interface Somebody {
	readonly values: AnyValues;
	readonly role: string | undefined;
	readonly mended: boolean;
}

/** Who is at a proposed organisation: somebody new, or nobody. */
function personOf(given: Json, { ground, refusals, named, people }: Around): Somebody | undefined {
	if (!isJsonObject(given)) return void refusals.add({ type: 'no-line' }, named);
	refusals.foreign(given, [...ofPerson, 'role'], named);
	const found = valuesIn(contact, given, ofPerson, ground);
	if (!found.ok) return void refusals.add(found.why, named);
	const role = readValue(affiliation, 'role', given['role'] ?? '', ground.lens);
	if (!role.ok) return void refusals.add(role.problem, named);
	const { values, mended } = found;
	if (values['lastName'] === undefined)
		return void refusals.add(
			{ type: 'bad-value', kind: contact.name, field: 'lastName', problem: { type: 'required' } },
			named
		);
	const objected = new LikeWithheld(contact, ground.revealed.table(contact.name).all()).find(values);
	if (objected !== undefined) return void refusals.add({ type: 'person-objected' }, named);
	const own = personId(values, ground);
	const known = new LikenessIndex(likenessOf(contact));
	for (const one of read(ground.source, contact).all()) known.put(one.id, one.values);
	const isSure = ({ id, evidence }: Alike) => id !== own && evidence[0]!.weight >= sure;
	if (known.like(values).some(isSure)) return void refusals.add({ type: 'person-known' }, named);
	if (people.has(own)) return void refusals.add({ type: 'repeated' }, named);
	people.add(own);
	return { values, role: role.value.value === null ? undefined : String(role.value.value), mended };
}

function personId(values: AnyValues, { request }: LineGround): string {
	const by = values['email'] ?? `${String(values['firstName'] ?? '')} ${String(values['lastName'])}`;
	return idOf(contact.name, request, fold(String(by)));
}

function personChanges({ values, role }: Somebody, organisation: string, ground: LineGround): Change[] {
	const { source, on, collectedFrom } = ground;
	const arrival = { on, from: collectedFrom, settled: settledOf(source) };
	const id = personId(values, ground);
	const record = read(source, contact).inAnyState(id);
	const about = isListed(record) ? {} : arrivingValues(contact, values, arrival);
	const post = { contact: id, partner: organisation, role };
	const at = identityOf(affiliation, post)!;
	return [
		...ensuringChanges(contact, record, id, { ...values, ...about }),
		...ensuringChanges(affiliation, read(source, affiliation).inAnyState(at), at, post)
	];
}

type ReadValues =
	| { readonly ok: true; readonly values: AnyValues; readonly mended: boolean }
	| { readonly ok: false; readonly why: DelegateRefusal };

function valuesIn(kind: Kind, given: JsonObject, names: readonly string[], { lens }: LineGround): ReadValues {
	const values: Record<string, Json> = {};
	let mended = false;
	for (const name of names) {
		const text = given[name];
		if (text === undefined) continue;
		const read = readValue(kind, name, text, lens);
		if (!read.ok) return { ok: false, why: read.problem };
		mended ||= read.value.mended;
		if (read.value.value !== null) values[name] = read.value.value;
	}
	return { ok: true, values, mended };
}
