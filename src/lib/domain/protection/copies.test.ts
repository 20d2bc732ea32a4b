import { describe, expect, test } from 'vitest';
import { applyChanges, tablesOf } from '../../../../tests/support/tables-of';
import { contact } from '../kinds/contact';
import { fileGiven } from '../kinds/file-given';
import { partner } from '../kinds/partner';
import { interaction } from '../kinds/interaction';
import { read } from '../reading/read';
import { copiesOf, followUpChanges, toFollowUp, unentered } from './copies';
import { entryValues, mostMade, withMade, type MadeFile } from './made-file';
import { peopleIn } from './people-in';

const made = (id: string, more: Partial<MadeFile> = {}): MadeFile => ({
	id,
	on: '2026-11-01',
	form: 'portfolio',
	file: 'office.json',
	scope: 'Whole portfolio',
	count: 3,
	...more
});

const office = () =>
	tablesOf({
		contact: { C: { lastName: 'Osmium' }, D: { lastName: 'Leonhardt' } },
		fileGiven: {
			A: { on: '2026-10-01', people: ['C'] },
			B: { on: '2026-10-02', people: ['D'] },
			E: { on: '2026-10-03', everybody: true },
			F: { on: '2026-09-03', everybody: true }
		}
	});

describe('the files in which somebody stands', () => {
	test('name them, or hold everybody and were written since they came', () => {
		const here = [made('M', { people: ['C'] }), made('N', { people: ['D'] }), made('O'), made('A')];
		const copies = copiesOf(office(), here, new Set(['C']), '2026-10-02');
		expect(copies.entered.map(({ id }) => id)).toEqual(['A', 'E']);
		expect(copies.made.map(({ id }) => id)).toEqual(['M', 'O']);
	});

	test('are entered, to be followed up until somebody has done so', () => {
		const state = office();
		const copies = copiesOf(state, [made('M')], new Set(['C']), undefined);
		applyChanges(state, followUpChanges(state, copies, '2026-11-30', new Set(['F'])));
		expect(toFollowUp(state).map(({ id }) => id)).toEqual(['A', 'E', 'M']);
		expect(read(state, fileGiven).one('M')?.values).toMatchObject({ everybody: true, count: 3 });
		expect(unentered(state, [made('M'), made('N')]).map(({ id }) => id)).toEqual(['N']);
		applyChanges(state, [{ do: 'put', kind: 'fileGiven', id: 'A', fields: { followedUp: '2026-12-01' } }]);
		expect(toFollowUp(state).map(({ id }) => id)).toEqual(['E', 'M']);
	});

	test('are followed up again for the next person who is erased', () => {
		const state = tablesOf({
			fileGiven: { A: { everybody: true, toFollowUp: '2026', followedUp: '2026-02' } }
		});
		expect(toFollowUp(state)).toEqual([]);
		const copies = copiesOf(state, [], new Set(['C']), undefined);
		applyChanges(state, followUpChanges(state, copies, '2026-11-30'));
		expect(toFollowUp(state).map(({ id }) => id)).toEqual(['A']);
	});
});

test('a file tells who is in it by number and by id', () => {
	expect(entryValues(made('M', { people: ['C'] }))).not.toHaveProperty('everybody');
	expect(JSON.stringify(entryValues(made('M')))).not.toContain('people":');
	let kept: readonly MadeFile[] = [];
	for (let at = 0; at < mostMade + 2; at++) kept = withMade(kept, made(`${at}`));
	expect(kept).toHaveLength(mostMade);
	expect(kept[0]?.id).toBe(`${mostMade + 1}`);
});

test('people stand in their own records and in those that name them', () => {
	const record = { id: 'X', values: { people: ['C', 'D'], partner: 'P', subject: 'Call' } };
	expect([...peopleIn(interaction, [record])]).toEqual(['C', 'D']);
	expect([...peopleIn(contact, [record])]).toEqual(['X']);
	expect([...peopleIn(partner, [record])]).toEqual([]);
});
