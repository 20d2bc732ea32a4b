import { describe, expect, expectTypeOf, it } from 'vitest';
import { apply } from '../../../../tests/support/apply';
import { tablesOf } from '../../../../tests/support/tables-of';
import { agendaItem } from '../kinds/agenda-item';
import { agreement } from '../kinds/agreement';
import { project } from '../kinds/project';
import { isOf, read } from './read';
import { withChanges } from './with-changes';

const items = {
	agendaItem: {
		A: { meeting: 'M', order: 2, treated: true },
		B: { meeting: 'N', order: 1 },
		C: { meeting: 'M', order: 'first', treated: 'yes' }
	}
};

describe('the records of a kind', () => {
	it('have the types of its fields, and no others', () => {
		const item = read(tablesOf(items), agendaItem).one('A')!;
		expectTypeOf(item.values.treated).toEqualTypeOf<boolean | undefined>();
		expectTypeOf(item.values.order).toEqualTypeOf<number | undefined>();
		// @ts-expect-error no field of the kind
		expect(item.values.treatd).toBeUndefined();
		// @ts-expect-error no field of the kind
		expect(read(tablesOf(items), agendaItem).column('treatd')).toEqual([undefined, undefined, undefined]);
	});

	it('read as none what this version finds invalid', () => {
		const { values } = read(tablesOf(items), agendaItem).one('C')!;
		expect([values.order, values.treated, values.meeting]).toEqual([undefined, undefined, 'M']);
		expect(read(tablesOf(items), agendaItem).column('order')).toEqual([2, 1, undefined]);
		const range = { agreement: { A: { validity: { to: '31.12.2027' } } } };
		expect(read(tablesOf(range), agreement).one('A')!.values.validity).toBeUndefined();
	});

	it('are not there once they are deleted or erased, unless they are asked for', () => {
		const state = tablesOf(items);
		apply(state, [
			{ do: 'drop', kind: 'agendaItem', id: 'A' },
			{ do: 'erase', kind: 'agendaItem', id: 'B' }
		]);
		const left = read(state, agendaItem);
		expect([left.one('A'), left.one('B'), left.one(undefined), left.one('nobody')]).toEqual(
			Array.from({ length: 4 }, () => undefined)
		);
		expect(left.all().map(({ id }) => id)).toEqual(['C']);
		expect(left.by('meeting', 'M').map(({ id }) => id)).toEqual(['C']);
		expect(left.inAnyState('A')).toMatchObject({ state: 'dropped', values: { order: 2 } });
		expect(left.inAnyState('B')?.state).toBe('erased');
	});

	it('are known among records of whatever kind', () => {
		const record = tablesOf(items).table('agendaItem').get('A');
		expect([isOf(agendaItem, record), isOf(project, record), isOf(project, undefined)]).toEqual([
			true,
			false,
			false
		]);
	});
});

describe('what is found by a field', () => {
	const idsBy = (source: Parameters<typeof read>[0], meeting: string | undefined) =>
		read(source, agendaItem)
			.by('meeting', meeting)
			.map(({ id }) => id);

	it('is in the order of the table, and nothing for no value', () => {
		const state = tablesOf(items);
		expect(idsBy(state, 'M')).toEqual(['A', 'C']);
		expect(idsBy(state, 'elsewhere')).toEqual([]);
		expect(idsBy(state, undefined)).toEqual([]);
	});

	it('is found by each of several values, once', () => {
		const state = tablesOf({ agreement: { A: { parties: ['P', 'Q', 'P'] }, B: { parties: ['Q'] } } });
		const named = (id: string) =>
			read(state, agreement)
				.by('parties', id)
				.map((one) => one.id);
		expect([named('P'), named('Q'), named('R')]).toEqual([['A'], ['A', 'B'], []]);
	});

	it('follows every change of a value, a deletion and a return', () => {
		const state = tablesOf(items);
		const put = (id: string, fields: Record<string, string | null>) =>
			apply(state, [{ do: 'put', kind: 'agendaItem', id, fields }]);
		expect(idsBy(state, 'M')).toEqual(['A', 'C']);
		put('B', { meeting: 'M' });
		expect(idsBy(state, 'M')).toEqual(['A', 'B', 'C']);
		put('A', { meeting: null });
		expect(idsBy(state, 'M')).toEqual(['B', 'C']);
		put('D', { meeting: 'M' });
		expect(idsBy(state, 'M')).toEqual(['B', 'C', 'D']);
		apply(state, [{ do: 'drop', kind: 'agendaItem', id: 'C' }]);
		expect(idsBy(state, 'M')).toEqual(['B', 'D']);
		apply(state, [{ do: 'restore', kind: 'agendaItem', id: 'C' }]);
		expect(idsBy(state, 'M')).toEqual(['B', 'C', 'D']);
	});

	it('shows a record as it is, when only another field of it has changed', () => {
		const state = tablesOf(items);
		expect(read(state, agendaItem).by('meeting', 'N')[0]!.values.order).toBe(1);
		apply(state, [{ do: 'put', kind: 'agendaItem', id: 'B', fields: { order: 7 } }]);
		expect(read(state, agendaItem).by('meeting', 'N')[0]!.values.order).toBe(7);
	});

	it('is what would be found after changes that are not written', () => {
		const state = tablesOf(items);
		const seen = withChanges(state, [{ do: 'put', kind: 'agendaItem', id: 'B', fields: { meeting: 'M' } }]);
		expect(idsBy(seen, 'M')).toEqual(['A', 'B', 'C']);
		expect(idsBy(state, 'M')).toEqual(['A', 'C']);
	});
});
