import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyHistory, play } from '../../../../tests/simulate/history';
import { Laptop } from '../../../../tests/support/laptop';
import { equalJson } from '../base/json';
import { PortfolioState } from '../merge/state';
import { storedIn } from '../schema/record';
import { compareRecords, type RecordChange } from './compare';

const sorted = (found: readonly RecordChange[]) =>
	found
		.map((one) => ({ ...one, fields: one.fields.toSorted((a, b) => (a.field < b.field ? -1 : 1)) }))
		.sort((a, b) => (a.kind + a.id < b.kind + b.id ? -1 : 1));

/** The same, found slowly on whole records. */
function slowly(before: PortfolioState, after: PortfolioState): RecordChange[] {
	const found: RecordChange[] = [];
	for (const kind of new Set([...before.kinds, ...after.kinds])) {
		const then = new Map(
			before
				.table(kind)
				.all()
				.map((record) => [record.id, storedIn(record)])
		);
		const now = new Map(
			after
				.table(kind)
				.all()
				.map((record) => [record.id, storedIn(record)])
		);
		for (const id of then.keys()) if (!now.has(id)) found.push({ kind, id, type: 'gone', fields: [] });
		for (const [id, values] of now) {
			const old = then.get(id);
			const fields = [...new Set([...Object.keys(old ?? {}), ...Object.keys(values)])]
				.map((field) => ({ field, before: old?.[field], after: values[field] }))
				.filter((field) => !equalJson(field.before, field.after));
			if (!old) found.push({ kind, id, type: 'new', fields });
			else if (fields.length > 0) found.push({ kind, id, type: 'changed', fields });
		}
	}
	return found;
}

describe('what changed between two portfolios', () => {
	test('is what whole records say', () => {
		fc.assert(
			fc.property(anyHistory, fc.nat(14), (steps, stop) => {
				const [before] = play(steps.slice(0, stop));
				const [after] = play(steps);
				const found = compareRecords(before.state, after.state);
				expect(sorted(found)).toEqual(sorted(slowly(before.state, after.state)));
			})
		);
	});

	test('is nothing between equals, however they came about', () => {
		fc.assert(
			fc.property(anyHistory, (steps) => {
				const [{ state }] = play(steps);
				expect(compareRecords(state, new PortfolioState(state.toCheckpoint()))).toEqual([]);
			})
		);
	});

	test('the other way round tells new and gone the other way round', () => {
		fc.assert(
			fc.property(anyHistory, anyHistory, (one, other) => {
				const [a] = play(one);
				const [b] = play(other);
				const names = (found: readonly RecordChange[], type: RecordChange['type']) =>
					found.flatMap((one) => (one.type === type ? `${one.kind} ${one.id}` : [])).sort();
				const [there, back] = [compareRecords(a.state, b.state), compareRecords(b.state, a.state)];
				expect(names(there, 'new')).toEqual(names(back, 'gone'));
				expect(names(there, 'changed')).toEqual(names(back, 'changed'));
			})
		);
	});
});

test('a record that was dropped and restored is not new, one that is brought back is', () => {
	const laptop = new Laptop('anna', 1);
	const at = { kind: 'partner', id: '000000000000000A' };
	laptop.write([{ do: 'put', ...at, fields: { name: 'GSI', city: 'Darmstadt' } }]);
	const first = new PortfolioState(laptop.state.toCheckpoint());
	laptop.write([{ do: 'drop', ...at }]);
	const dropped = new PortfolioState(laptop.state.toCheckpoint());
	laptop.write([{ do: 'put', ...at, fields: { city: 'Wixhausen' } }]);
	expect(compareRecords(first, dropped)).toEqual([{ ...at, type: 'gone', fields: [] }]);
	expect(compareRecords(dropped, laptop.state)).toMatchObject([{ ...at, type: 'new' }]);
	expect(compareRecords(first, laptop.state)).toEqual([
		{ ...at, type: 'changed', fields: [{ field: 'city', before: 'Darmstadt', after: 'Wixhausen' }] }
	]);
});
