import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Field } from '../../src/lib/domain/schema/field';
import { identityOf } from '../../src/lib/domain/schema/identity';
import type { AnyValues, Kind } from '../../src/lib/domain/schema/kind';
import { kinds } from '../../src/lib/domain/kinds/all';
import { createChanges, editChanges } from '../../src/lib/domain/merge/edit';
import { isTest, sourcesBelow } from '../architecture/sources';
import { recordsOf } from '../support/any-values';
import { Desk, wordId } from '../support/desk';
import { acts, noActs, type Act } from './acts';

/*
 * Done, undone and done again is done, and so is deleted and made again: what readers see is the same, whatever
 * lies below it in the log.
 */

function prepared({ tables, before = [] }: Act): Desk {
	const desk = new Desk(tables);
	for (const changes of before) desk.act(changes(desk.state));
	return desk;
}

describe.each(acts.map((act) => [act.name, act] as const))('%s', (_, act) => {
	test('done, undone and done again is done', () => {
		const desk = prepared(act);
		const before = desk.seen;
		const changes = act.changes(desk.state);
		desk.act(changes);
		const done = desk.seen;
		expect(done).not.toEqual(before);
		for (let round = 0; round < 3; round++) {
			desk.undo();
			expect(desk.seen).toEqual(before);
			desk.act(act.changes(desk.state));
			expect(desk.seen).toEqual(done);
		}
		for (const { do: how, kind, id } of changes)
			expect([kind, id, desk.state.table(kind).get(id)?.state]).toEqual([
				kind,
				id,
				changes.some((one) => one.do === 'drop' && one.id === id) && how === 'drop' ? 'dropped' : 'live'
			]);
	});

	test('is redone and undone any number of times', () => {
		const desk = prepared(act);
		const before = desk.seen;
		desk.act(act.changes(desk.state));
		const done = desk.seen;
		for (let round = 0; round < 3; round++) {
			desk.undo();
			expect(desk.seen).toEqual(before);
			desk.redo();
			expect(desk.seen).toEqual(done);
		}
	});
});

/** Two records of a kind with one identity and whatever else. */
function twice(kind: Kind): fc.Arbitrary<readonly [AnyValues, AnyValues]> {
	return fc
		.tuple(recordsOf(kind), recordsOf(kind))
		.map(([one, other]) => {
			const same = Object.fromEntries(
				[...(kind.identity ?? []), ...(kind.again ? [kind.again] : [])].map((field) => [field, one[field]])
			);
			return [one, defined({ ...other, ...same })] as const;
		})
		.filter(([, other]) => (kind.rules?.(other) ?? []).length === 0);
}

const defined = (values: AnyValues) =>
	Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** As the app creates a record; of a kind without an identity, one of an id that was had before. */
function create(desk: Desk, kind: Kind, values: AnyValues): string {
	const id = identityOf(kind, values) ?? wordId('record');
	desk.act(createChanges(kind, desk.state.table(kind.name).get(id), id, values), { act: 'create' });
	return id;
}

// Every deed is folded anew from the whole log: more than some seconds where other tests run beside it.
vi.setConfig({ testTimeout: 180_000 });

const runs = { numRuns: process.env['LONG'] ? 200 : 12 };

describe.each(kinds.map((kind) => [kind.name, kind] as const))('a record of %s', (name, kind) => {
	test('created, taken back or deleted, and created again is there with what is said now', () => {
		fc.assert(
			fc.property(twice(kind), fc.constantFrom('undone', 'deleted'), ([first, second], how) => {
				const fresh = new Desk();
				create(fresh, kind, second);
				const desk = new Desk();
				const id = create(desk, kind, first);
				const made = desk.seen;
				for (const values of [first, second]) {
					if (how === 'undone') desk.undo();
					else desk.act([{ do: 'drop', kind: name, id }], { act: 'drop' });
					expect(desk.seen.size).toBe(0);
					create(desk, kind, values);
					expect(desk.seen).toEqual(values === first ? made : fresh.seen);
				}
				desk.undo();
				expect(desk.seen.size).toBe(0);
				desk.redo();
				expect(desk.seen).toEqual(fresh.seen);
			}),
			runs
		);
	});

	test('edited, deleted, restored: each undone and done again is done', () => {
		fc.assert(
			fc.property(twice(kind), ([first, second]) => {
				const desk = new Desk();
				const id = create(desk, kind, first);
				const found = () => desk.state.table(name).get(id);
				const cleared = Object.keys(first).filter((field) => !(kind.fields[field] as Field).required);
				const edit = { ...Object.fromEntries(cleared.map((field) => [field, null])), ...second };
				const deeds = [
					() => desk.act(editChanges(kind, found(), id, edit)),
					() => desk.act([{ do: 'drop', kind: name, id }], { act: 'drop' }),
					// Also an edit that says what is there already says that it is there.
					() => desk.act(editChanges(kind, found(), id, second), { act: 'edit' }),
					() => desk.act([{ do: 'drop', kind: name, id }], { act: 'drop' }),
					() => desk.act([{ do: 'restore', kind: name, id }], { act: 'restore' })
				];
				for (const [at, deed] of deeds.entries()) {
					const before = desk.seen;
					deed();
					const done = desk.seen;
					expect([at, done.size]).toEqual([at, at % 2 === 0 ? 1 : 0]);
					desk.undo();
					expect(desk.seen).toEqual(before);
					deed();
					expect(desk.seen).toEqual(done);
					desk.undo();
					desk.redo();
					expect(desk.seen).toEqual(done);
				}
			}),
			runs
		);
	});
});

describe('the list of acts', () => {
	const sources = sourcesBelow('src/lib').filter((source) => !isTest(source));
	const exported = sources.flatMap(({ text }) =>
		[...text.matchAll(/export (?:async )?function\*? (\w+)(?:<[^>(]*>)?\(/g)].map(
			({ 0: head, 1: name, index }) => ({ name: name!, answer: answerOf(text.slice(index + head.length)) })
		)
	);
	const listed = acts.flatMap(({ by }) => by);

	test('has every function that works out changes', () => {
		const making = exported
			.filter(({ name, answer }) => /\bChange\[\]/.test(answer) || name.endsWith('Changes'))
			.map(({ name }) => name);
		expect(making).toContain('decisionChanges');
		expect(making.filter((name) => !listed.includes(name) && !noActs[name])).toEqual([]);
	});

	test('has none that is not there', () => {
		const names = exported.map(({ name }) => name);
		expect([...listed, ...Object.keys(noActs)].filter((name) => !names.includes(name))).toEqual([]);
	});

	test('leaves to screens only what is one change of one record', () => {
		const byHand = sources.filter(
			({ path, text }) =>
				path.startsWith('src/lib/features/') && /\bdo: '(put|set|drop|restore|erase)'/.test(text)
		);
		expect(byHand.map(({ path }) => path).sort()).toEqual([
			'src/lib/features/records/BulkBar.svelte',
			'src/lib/features/review/settle.ts'
		]);
	});
});

/** What a function answers, from the text behind the bracket of its arguments on. */
function answerOf(text: string): string {
	let open = 1;
	for (let at = 0; at < text.length; at++) {
		if (text[at] === '(') open++;
		else if (text[at] === ')' && --open === 0) return text.slice(at + 1, text.indexOf('\n', at));
	}
	return '';
}
