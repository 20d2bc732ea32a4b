import { idOf } from '../../domain/base/id';
import type { Json, JsonObject } from '../../domain/base/json';
import { interest, type Interest } from '../../domain/kinds/interest';
import { technology } from '../../domain/kinds/technology';
import { editChanges } from '../../domain/merge/edit';
import { drops, ensuringChanges } from '../../domain/merge/settle';
import { read } from '../../domain/reading/read';
import { isListed } from '../../domain/schema/record';
import { isWritable, readValue, Refusals, type Line, type LineGround, type ReadLines } from './lines';

const keys = ['interest', 'technology', 'field', 'strength', 'topic'];

/** What a State says it is interested in: technologies and fields that were offered, and interests that were shown. */
export function interestLines(given: readonly Json[], ground: LineGround): ReadLines {
	const refusals = new Refusals('interest');
	const seen = new Set<string>();
	const lines = refusals.objects(given).flatMap((one): Line[] => {
		refusals.foreign(one, keys);
		const { interest: shown, technology: of, field } = one;
		const named = [shown, of, field].filter((id) => id !== undefined);
		const [id] = named;
		if (named.length !== 1 || typeof id !== 'string') {
			refusals.add({ type: 'no-line' });
			return [];
		}
		if (seen.has(id)) {
			refusals.add({ type: 'repeated' });
			return [];
		}
		const line =
			shown === undefined ? freshLine(one, ground, refusals) : shownLine(id, one, ground, refusals);
		if (line) seen.add(id);
		return line ? [line] : [];
	});
	return { lines, refused: refusals.refused };
}

/** An interest that was shown, and is stronger, weaker or no more. */
function shownLine(id: string, given: JsonObject, ground: LineGround, refusals: Refusals): Line | undefined {
	const was = ground.shown.interests.find((one) => one.id === id);
	if (!was) return void refusals.add({ type: 'not-sent', what: 'interest' });
	const about = { about: { kind: interest.name, id } };
	const record = read(ground.source, interest).inAnyState(id);
	if (!isListed(record) || record.values.country !== ground.shown.country)
		return void refusals.add({ type: 'gone' }, about);
	const strength = strengthIn(given, refusals, true, about);
	if (strength === undefined) return undefined;
	const now = record.values.strength;
	const over = strength === 'none';
	const standing = now === strength ? 'same' : now === was.strength ? 'new' : 'conflict';
	return {
		key: `interest ${id}`,
		part: 'interest',
		kind: interest.name,
		id,
		values: over ? {} : { strength },
		field: 'strength',
		was: was.strength,
		now,
		standing,
		alike: [],
		mended: false,
		changes: over ? drops([record]) : editChanges(interest, record, id, { strength })
	};
}

/** An interest in a technology or a field; where one in it came to be here since, that one is meant. */
function freshLine(given: JsonObject, ground: LineGround, refusals: Refusals): Line | undefined {
	const { source, shown, lens } = ground;
	const what = given['technology'] === undefined ? 'field' : 'technology';
	const of = given[what] as string;
	const offered = what === 'technology' ? shown.technologies : shown.fields;
	if (!offered.includes(of)) return void refusals.add({ type: 'not-sent', what });
	if (what === 'technology' && !read(source, technology).one(of))
		return void refusals.add({ type: 'gone' }, { about: { kind: technology.name, id: of } });
	const strength = strengthIn(given, refusals, false);
	if (strength === undefined) return undefined;
	const topic = readValue(interest, 'topic', given['topic'] ?? '', lens);
	if (!topic.ok) return void refusals.add(topic.problem);
	const own = idOf(interest.name, ground.request, what, of);
	const before = standingInterest(ground, what, of, own);
	const id = before?.id ?? own;
	const said = { strength, ...(topic.value.value !== null && { topic: topic.value.value }) };
	const record = read(source, interest).inAnyState(id);
	const values = {
		country: shown.country,
		[what]: of,
		...said,
		contact: ground.contact,
		meeting: ground.meeting,
		date: ground.on
	};
	const changes = isListed(record)
		? editChanges(interest, record, id, before ? { strength } : said)
		: ensuringChanges(interest, record, id, values);
	if (!isWritable(source, changes)) return void refusals.add({ type: 'not-writable' });
	return {
		key: `${what} ${of}`,
		part: 'interest',
		kind: interest.name,
		id,
		values: { [what]: of, ...said },
		field: 'strength',
		now: before?.values.strength,
		standing: changes.length === 0 ? 'same' : before ? 'conflict' : 'new',
		alike: [],
		mended: topic.value.mended,
		changes
	};
}

/** An interest of the State in the same technology, or in the same field and in no technology, by whomever. */
function standingInterest(
	{ source, shown }: LineGround,
	what: 'technology' | 'field',
	of: string,
	own: string
): Interest | undefined {
	return read(source, interest)
		.by('country', shown.country)
		.find(
			({ id, values }) =>
				id !== own && values[what] === of && (what === 'technology' || values.technology === undefined)
		);
}

function strengthIn(
	{ strength }: JsonObject,
	refusals: Refusals,
	mayEnd: boolean,
	about: Parameters<Refusals['add']>[1] = {}
): string | undefined {
	const isOne =
		typeof strength === 'string' &&
		(interest.fields.strength.type.check(strength) === undefined || (mayEnd && strength === 'none'));
	if (isOne) return strength;
	const text = typeof strength === 'string' ? strength : (JSON.stringify(strength) ?? '');
	refusals.add({ type: 'bad-strength', text: text.slice(0, 80) }, about);
	return undefined;
}
