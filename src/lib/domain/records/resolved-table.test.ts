import { describe, expect, test } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import type { Json } from '../base/json';
import type { Change } from './changeset';
import { mergedInto } from '../schema/record';

const put = (kind: string, id: string, fields: Record<string, Json>): Change => ({
	do: 'put',
	kind,
	id,
	fields
});

/** Partner `B` was joined into `A`; projects and one contact refer to them. */
function joined() {
	const laptop = new Laptop('anna', 1);
	laptop.write([
		put('partner', 'A', { name: 'GSI', city: 'Darmstadt' }),
		put('partner', 'B', { name: 'G.S.I.' }),
		put('partner', 'C', { name: 'PSI' }),
		put('project', 'P', { title: 'p', lead: 'B', partners: ['B', 'C', 7] }),
		put('project', 'Q', { title: 'q', lead: 'C', partners: ['C', 'D'] }),
		put('project', 'R', { title: 'r', partners: ['A', 'B'] }),
		put('contact', 'X', { name: 'x', number: 1 })
	]);
	laptop.write([put('partner', 'B', { [mergedInto]: 'A' })]);
	return { laptop, read: (kind: string) => laptop.state.read(kind) };
}

describe('joined records', () => {
	test('are listed as one, and columns say so', () => {
		const { read } = joined();
		const partners = read('partner');
		expect(partners.kind).toBe('partner');
		expect(partners.size).toBe(2);
		expect(partners.ids()).toEqual(['A', 'C']);
		expect(partners.all().map(({ id }) => id)).toEqual(['A', 'C']);
		expect(partners.column('name')).toEqual(['GSI', 'PSI']);
		expect(partners.column('city')).toEqual(['Darmstadt', undefined]);
		expect(partners.fields).toContain('city');
	});

	test('are still found, in a state of their own, without saying where they went among their values', () => {
		const { laptop, read } = joined();
		expect(read('partner').get('B')).toEqual({
			kind: 'partner',
			id: 'B',
			values: { name: 'G.S.I.' },
			state: 'joined',
			mergedInto: 'A'
		});
		expect(Object.keys(read('partner').get('B')!.values)).toEqual(['name']);
		expect(read('partner').get('A')).not.toHaveProperty('mergedInto');
		expect(read('partner').get('nowhere')).toBeUndefined();
		laptop.write([{ do: 'drop', kind: 'partner', id: 'B' }]);
		expect(read('partner').get('B')).toMatchObject({ state: 'dropped', mergedInto: 'A' });
	});

	test('are read as one wherever they are named, once in a list', () => {
		const { read } = joined();
		expect(read('project').get('P')?.values).toMatchObject({ lead: 'A', partners: ['A', 'C', 7] });
		expect(read('project').get('R')?.values['partners']).toEqual(['A']);
		expect(read('project').column('lead')).toEqual(['A', 'C', undefined]);
		const listed = read('project').all();
		expect(listed.map(({ values }) => values['lead'])).toEqual(['A', 'C', undefined]);
		expect(read('project').column('partners')).toEqual([['A', 'C', 7], ['C', 'D'], ['A']]);
	});

	test('keep the writes that were made, as the log has them', () => {
		const { laptop, read } = joined();
		expect(
			read('project')
				.entries('P', 'lead')
				.map(({ value }) => value)
		).toEqual(['B']);
		expect(read('partner').contest('A')).toEqual(laptop.state.table('partner').contest('A'));
		expect(read('partner').column(mergedInto)).toEqual([undefined, undefined]);
	});
});

test('joined in a circle, the one that stands still says what it was joined into, as the log has it', () => {
	const { laptop, read } = joined();
	laptop.write([put('partner', 'A', { [mergedInto]: 'B' })]);
	expect(read('partner').ids()).toEqual(['A', 'C']);
	expect(read('partner').column(mergedInto)).toEqual(['B', undefined]);
});

describe('what nothing joined concerns', () => {
	test('is handed on as it is', () => {
		const { laptop, read } = joined();
		const under = laptop.state.table('project');
		expect(read('project').get('Q')).toBe(under.get('Q'));
		expect(read('project').ids()).toBe(under.ids());
		expect(read('project').column('title')).toBe(under.column('title'));
		expect(read('project').column('partners')[1]).toBe(under.column('partners')[1]);
		expect(read('contact').column('number')).toEqual([1]);
		expect(read('contact').get('X')).toBe(laptop.state.table('contact').get('X'));
	});
});

describe('what is handed out', () => {
	const ask = [
		(read: ReturnType<typeof joined>['read']) => read('project').all(),
		(read: ReturnType<typeof joined>['read']) => read('partner').ids(),
		(read: ReturnType<typeof joined>['read']) => read('project').column('lead'),
		(read: ReturnType<typeof joined>['read']) => read('project').get('P'),
		(read: ReturnType<typeof joined>['read']) => read('project').get('P')?.values,
		(read: ReturnType<typeof joined>['read']) => read('partner').get('B')?.values,
		(read: ReturnType<typeof joined>['read']) => read('project').get('P')?.values['partners']
	];

	test.each(ask)('stays the same until something changes, and is frozen: %s', (asked) => {
		const { read } = joined();
		expect(asked(read)).toBe(asked(read));
		expect(Object.isFrozen(asked(read))).toBe(true);
	});

	test('follows what changes', () => {
		const { laptop, read } = joined();
		const before = [read('project').all(), read('project').column('title'), read('partner').ids()];
		laptop.write([put('project', 'P', { title: 'new' }), put('partner', 'D', { name: 'CNAO' })]);
		expect(read('project').all()[0]?.values['title']).toBe('new');
		expect(read('project').column('title')).toEqual(['new', 'q', 'r']);
		expect(read('partner').ids()).toEqual(['A', 'C', 'D']);
		expect(read('partner').column('name')).toEqual(['GSI', 'PSI', 'CNAO']);
		expect(before[1]).toEqual(['p', 'q', 'r']);
	});
});
