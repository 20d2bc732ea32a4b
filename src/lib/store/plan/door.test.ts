import { describe, expect, test } from 'vitest';
import { partner } from '../../domain/kinds/partner';
import type { AnyValues } from '../../domain/schema/kind';
import type { EntityRecord } from '../../domain/schema/record';
import { finished } from '../../domain/base/steps';
import { checkChanges } from './door';

const id = '0000000000000001';

function put(fields: Readonly<Record<string, never>> | AnyValues, at = id) {
	return { do: 'put', kind: 'partner', id: at, fields: fields as Record<string, string> } as const;
}

function held(values: AnyValues): (kind: string, at: string) => EntityRecord | undefined {
	return (kind, at) => (at === id ? { kind, id, values, state: 'live' } : undefined);
}

const none = () => undefined;
const check = (...args: Parameters<typeof checkChanges>) => finished(checkChanges(...args));

describe('changes made here', () => {
	test('pass when every value may stand', () => {
		expect(check([put(partner.example)], none)).toBeUndefined();
		expect(check([put({ name: 'A' }), put({ city: 'Bonn' })], none)).toBeUndefined();
	});

	test('need what is required, also when it is cleared', () => {
		expect(check([put({ city: 'Bonn' })], none)).toMatchObject({
			field: 'name',
			problem: { type: 'required' }
		});
		expect(check([put({ name: null } as never)], held({ name: 'A' }))).toMatchObject({
			field: 'name'
		});
	});

	test('are not held up by what was wrong before', () => {
		expect(check([put({ city: 'Bonn' })], held({ country: 'CH' }))).toBeUndefined();
	});

	test('may write back a text in another form than is written now', () => {
		for (const name of ['CERN\u200b', 'tre\u0301s', ' A', 'Gen\u008fve'])
			expect(check([put({ name })], none)).toBeUndefined();
		for (const name of ['a\0b', 'a\ud800', ''])
			expect(check([put({ name })], none)).toMatchObject({ type: 'invalid-value', field: 'name' });
		expect(check([put({ name: 'A', website: 'javascript:1' })], none)).toMatchObject({ field: 'website' });
		expect(check([put({ name: 'A', website: 'https://a.ch/\u200b' })], none)).toBeUndefined();
	});

	test.for(['__proto__', 'constructor', 'toString', 'nonesuch'])('know no field %s', (field) => {
		const fields = Object.fromEntries([[field, 'x']]);
		expect(check([put(fields)], held({ name: 'A' }))).toEqual({
			type: 'unknown-field',
			kind: 'partner',
			id,
			field
		});
	});

	test('touch only records that are there', () => {
		expect(check([{ do: 'drop', kind: 'partner', id }], none)).toEqual({
			type: 'unknown-record',
			kind: 'partner',
			id
		});
		expect(check([put({ name: 'A' }, 'not-an-id')], none)).toMatchObject({ type: 'bad-id' });
	});

	test('add and remove elements of many-valued fields alone', () => {
		const set = { do: 'set', kind: 'partner', id, removed: [] } as const;
		const find = held({ name: 'A', medicalFields: ['imaging'] });
		expect(check([{ ...set, field: 'medicalFields', added: ['therapy'] }], find)).toBeUndefined();
		expect(check([{ ...set, field: 'medicalFields', added: [7] }], find)).toMatchObject({
			type: 'invalid-value'
		});
		expect(check([{ ...set, field: 'name', added: ['B'] }], find)).toMatchObject({
			type: 'unknown-field'
		});
	});
});
