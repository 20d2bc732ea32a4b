import { describe, expect, test } from 'vitest';
import { joinRows } from '$lib/domain/joining/preview';
import { partner } from '$lib/domain/kinds/partner';
import { valuesToWrite } from './choices';

const stays = {
	name: 'CHUV',
	city: 'Lausanne',
	medicalFields: ['radiotherapy'],
	notes: 'Met in May',
	website: { later: true }
};
const goes = {
	name: 'Centre hospitalier universitaire vaudois',
	country: 'CH',
	medicalFields: ['imaging', 'radiotherapy'],
	notes: 'Interested in FLASH',
	website: 'https://www.chuv.ch'
};
const rows = joinRows(partner, stays, goes);
const of = (name: string) => rows.find((row) => row.name === name)!;

describe('two records field by field', () => {
	test('say what they share, what one says alone, and where there is room for both', () => {
		expect(Object.fromEntries(rows.map((row) => [row.name, row.case]))).toEqual({
			name: 'differ',
			city: 'alone',
			country: 'alone',
			website: 'alone',
			medicalFields: 'united',
			notes: 'united'
		});
		expect(of('medicalFields').proposed).toEqual(['radiotherapy', 'imaging']);
		expect(of('notes').proposed).toBe('Met in May\n\nInterested in FLASH');
	});

	test('lose nothing unless somebody chooses', () => {
		expect(valuesToWrite(rows, {})).toEqual({
			country: 'CH',
			website: 'https://www.chuv.ch',
			medicalFields: ['radiotherapy', 'imaging'],
			notes: 'Met in May\n\nInterested in FLASH'
		});
	});

	test('follow what somebody chooses or types, and clear what they leave out', () => {
		const values = valuesToWrite(rows, {
			name: { from: 'goes' },
			city: { from: 'goes' },
			country: { from: 'stays' },
			medicalFields: { from: 'stays' },
			notes: { from: 'typed', value: 'Both' },
			website: { from: 'stays' }
		});
		expect(values).toEqual({ name: goes.name, city: null, notes: 'Both' });
	});
});
