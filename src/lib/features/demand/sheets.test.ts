import { expect, test } from 'vitest';
import { lensWith } from '../../../../tests/support/lens';
import { tablesOf } from '../../../../tests/support/tables-of';
import { interestByField } from '$lib/domain/demand/interests';
import { needsOf } from '$lib/domain/demand/needs';
import { interestSheet, needSheet } from './sheets';

const source = tablesOf({
	country: { FR: { code: 'FR', name: 'France' }, DE: { code: 'DE', name: 'Germany' } },
	interest: {
		A: { country: 'FR', field: 'imaging' },
		B: { country: 'FR', field: 'imaging', illustrative: true }
	},
	technology: { T: { name: 'Medipix', medicalFields: ['imaging'] } },
	need: {
		N: { title: 'Faster dose', importance: 'high', technologies: ['T'] },
		O: { title: 'Cheaper film' }
	}
});

test('interests: a column a State, a nought where nobody asked, and what is invented is marked', () => {
	const states = [
		{ id: 'FR', name: 'France' },
		{ id: 'DE', name: 'Germany' }
	];
	const sheet = interestSheet(interestByField(source, ['imaging']), states, (field) => field);
	expect(sheet.columns.map(({ label }) => label).slice(1, 3)).toEqual(['France', 'Germany']);
	expect(sheet.rows[0]!.map(({ text }) => text)).toEqual(['imaging', '2', '0', '2', '1', '0']);
	expect(sheet.rows[0]![1]!.illustrative).toBe(true);
	expect(sheet.rows[0]![2]!.illustrative).toBe(false);
});

test('needs: all of them, those that nothing answers told apart', () => {
	const sheet = needSheet(needsOf(source), lensWith());
	expect(sheet.rows).toHaveLength(2);
	const [answered, open] = sheet.rows.map((row) => row.map(({ text }) => text));
	expect(answered).toEqual(['Faster dose', 'High', '', '1']);
	expect(open).toEqual(['Cheaper film', '', '×', '']);
});
