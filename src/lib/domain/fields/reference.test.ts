import { expect, test } from 'vitest';
import { lensWith } from '../../../../tests/support/lens';
import { reference, references } from './reference';

const [a, b, c] = ['A000000000000000', 'B000000000000000', 'C000000000000000'];
const lens = lensWith({ partner: { [a]: 'Zürich Clinic', [b]: 'Twin', [c]: 'twin' } });
const label = { en: 'Partner', fr: 'Partenaire' };
const one = reference('partner', { label }).type;
const many = references('partner', { label }).type;

test('a record is named by id or by a title that only it has', () => {
	expect(one.parse(a, lens)).toEqual({ ok: true, value: a });
	expect(one.parse('zurich clinic', lens)).toEqual({ ok: true, value: a });
	expect(one.parse('Twin', lens)).toEqual({
		ok: false,
		problem: { type: 'ambiguous-record', text: 'Twin', kind: 'partner' }
	});
	expect(one.parse('Nobody', lens)).toEqual({
		ok: false,
		problem: { type: 'unknown-record', text: 'Nobody', kind: 'partner' }
	});
});

test('several records in a cell', () => {
	expect(many.parse(`Zürich Clinic; ${b};${a}`, lens)).toEqual({ ok: true, value: [a, b] });
	expect(many.parse('Zürich Clinic; Nobody', lens)).toMatchObject({ problem: { text: 'Nobody' } });
	expect(many.show([a, b], lens)).toBe('Zürich Clinic; Twin');
	expect(many.references([a])).toEqual([{ kind: 'partner', id: a }]);
});

test('an id that nothing is known of is kept and shown as itself', () => {
	const unknown = 'D000000000000000';
	expect(one.check(unknown)).toBeUndefined();
	expect(one.show(unknown, lens)).toBe(unknown);
	expect(one.check('Zürich Clinic')).toBeDefined();
	expect(many.check([a, a])).toBeDefined();
});
