import { expect, it } from 'vitest';
import { partner } from '$lib/domain/kinds/partner';
import type { Field } from '$lib/domain/schema/field';
import { optionsByUse } from './option-use';

it('counts what occurs and puts it first', () => {
	const options = ['imaging', 'dosimetry', 'radiotherapy'].map((key) => ({ key, label: key }));
	const column = [['radiotherapy', 'imaging'], ['radiotherapy'], undefined, 'unreadable'];
	const used = optionsByUse(options, partner.fields.medicalFields as Field, column);
	expect(used.map(({ key, count }) => [key, count])).toEqual([
		['imaging', 1],
		['radiotherapy', 2],
		['dosimetry', 0]
	]);
});
