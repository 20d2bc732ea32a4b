import { equalJson, isJsonObject, type Json, type JsonObject } from '../../domain/base/json';
import { affiliation } from '../../domain/kinds/affiliation';
import { contact } from '../../domain/kinds/contact';
import { editChanges } from '../../domain/merge/edit';
import { read } from '../../domain/reading/read';
import { isListed, type EntityRecord } from '../../domain/schema/record';
import type { Kind } from '../../domain/schema/kind';
import { personFields, type PersonField, type ShownPerson } from './format';
import { readValue, Refusals, type Line, type LineGround, type ReadLines } from './lines';

/** What is to be other in the entries of people who were in the file, a line a field. */
export function correctionLines(given: readonly Json[], ground: LineGround): ReadLines {
	const refusals = new Refusals('correction');
	const seen = new Set<string>();
	const lines = refusals.objects(given).flatMap((one): Line[] => {
		refusals.foreign(one, ['person', 'fields']);
		const { person: id, fields } = one;
		if (typeof id !== 'string' || fields === undefined || !isJsonObject(fields)) {
			refusals.add({ type: 'no-line' });
			return [];
		}
		const shown = ground.shown.people.find((person) => person.id === id);
		if (!shown) {
			refusals.add({ type: 'not-sent', what: 'person' });
			return [];
		}
		const about = { about: { kind: contact.name, id } };
		if (seen.has(id)) {
			refusals.add({ type: 'repeated' }, about);
			return [];
		}
		seen.add(id);
		const record = read(ground.source, contact).inAnyState(id);
		if (!isListed(record)) {
			refusals.add({ type: 'gone' }, about);
			return [];
		}
		return linesOf(shown, record, fields, ground, refusals);
	});
	return { lines, refused: refusals.refused };
}

function linesOf(
	shown: ShownPerson,
	record: EntityRecord,
	fields: JsonObject,
	ground: LineGround,
	refusals: Refusals
): Line[] {
	refusals.foreign(fields, [...personFields, 'role'], { about: { kind: contact.name, id: shown.id } });
	const own = personFields.flatMap((field) =>
		fields[field] === undefined
			? []
			: correction(
					{ kind: contact, record, field, was: shown.fields[field] },
					shown.id,
					fields[field],
					ground,
					refusals
				)
	);
	return fields['role'] === undefined ? own : [...own, ...roleLine(shown, fields['role'], ground, refusals)];
}

/** The role stands where the person works, which may have ended since. */
function roleLine(shown: ShownPerson, given: Json, ground: LineGround, refusals: Refusals): readonly Line[] {
	const about = { about: { kind: contact.name, id: shown.id } };
	if (!shown.post) {
		refusals.add({ type: 'foreign', name: 'role' }, about);
		return [];
	}
	const record = read(ground.source, affiliation).inAnyState(shown.post.id);
	if (!isListed(record) || record.values.contact !== shown.id) {
		refusals.add({ type: 'gone' }, about);
		return [];
	}
	return correction(
		{ kind: affiliation, record, field: 'role', was: shown.post.role },
		shown.id,
		given,
		ground,
		refusals
	);
}

interface Corrected {
	readonly kind: Kind;
	readonly record: EntityRecord;
	readonly field: PersonField | 'role';
	readonly was: string | undefined;
}

function correction(
	{ kind, record, field, was }: Corrected,
	person: string,
	given: Json,
	{ lens }: LineGround,
	refusals: Refusals
): readonly Line[] {
	const about = { about: { kind: contact.name, id: person } };
	const said = readValue(kind, field, given, lens);
	if (!said.ok) {
		refusals.add(said.problem, about);
		return [];
	}
	const { value, mended } = said.value;
	if (value === null && field === 'lastName') {
		refusals.add({ type: 'bad-value', kind: kind.name, field, problem: { type: 'required' } }, about);
		return [];
	}
	// What stands as it was shown is nothing that was said.
	if (equalJson(value, was ?? null)) return [];
	const now = record.values[field];
	const changes = editChanges(kind, record, record.id, { [field]: value });
	return [
		{
			key: `correction ${person} ${field}`,
			part: 'correction',
			kind: kind.name,
			id: record.id,
			person,
			values: { [field]: value },
			field,
			was,
			now,
			standing: changes.length === 0 ? 'same' : equalJson(now ?? null, was ?? null) ? 'new' : 'conflict',
			alike: [],
			mended,
			changes
		}
	];
}
