import type { Field, Lens } from '../schema/field';
import { fold } from '../base/fold';
import { fail, ok } from '../base/result';
import type { Words } from '../base/words';
import { fieldType, type Described } from './field-type';

const yes: Words = { en: 'Yes', fr: 'Oui' };
const no: Words = { en: 'No', fr: 'Non' };

/** Yes, no, or not known (absent). */
export function yesNo(described: Described): Field<boolean> {
	return { type: yesNoType, ...described };
}

const yesNoType = fieldType<boolean>({
	name: 'yesNo',
	filter: 'options',
	schema: (z) => z.boolean(),
	check: (value) => (typeof value === 'boolean' ? undefined : { type: 'wrong-type', expected: 'yes or no' }),
	parse(typed) {
		const text = fold(typed);
		if (text === '') return ok(null);
		if (['yes', 'y', 'oui', 'o', 'true', 'vrai', '1', 'x'].includes(text)) return ok(true);
		if (['no', 'n', 'non', 'false', 'faux', '0'].includes(text)) return ok(false);
		return fail({ type: 'not-yes-or-no', text: typed.trim().slice(0, 80) });
	},
	show: (value, lens) => (value ? yes : no)[lens.locale],
	toCell: (value) => key(value),
	searchText: () => '',
	sortKey: (value) => (value ? 1 : 0),
	keys: (value) => [key(value)],
	options: (lens: Lens) => [
		{ key: 'yes', label: yes[lens.locale] },
		{ key: 'no', label: no[lens.locale] }
	]
});

function key(value: boolean): string {
	return value ? 'yes' : 'no';
}
