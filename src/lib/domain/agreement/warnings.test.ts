import { describe, expect, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { agreement, type Agreement } from '../kinds/agreement';
import { read } from '../reading/read';
import type { AnyValues } from '../schema/kind';
import { agreementDates, agreementWarnings } from './warnings';

/** The values as they are read of a record that holds them. */
function readOf(values: AnyValues): Agreement['values'] {
	return read(tablesOf({ agreement: { A: values } }), agreement).one('A')!.values;
}

const validity = (from: string | undefined, to: string | undefined, noticeMonths?: number): AnyValues => ({
	validity: { ...(from && { from }), ...(to && { to }) },
	...(noticeMonths !== undefined && { noticeMonths })
});

describe('the dates of an agreement', () => {
	test.each<[string, AnyValues, object]>([
		['without any', {}, {}],
		['whole', validity('2024-01-15', '2027-01-14'), { from: '2024-01-15', to: '2027-01-14' }],
		['partial', validity('2024', '2027-02'), { from: '2024-01-01', to: '2027-02-28' }],
		['in a leap year', validity('2024', '2028-02'), { from: '2024-01-01', to: '2028-02-29' }],
		['of notice', validity(undefined, '2027', 6), { to: '2027-12-31', notice: '2027-06-30' }],
		[
			'of notice into February',
			validity(undefined, '2027-05-31', 3),
			{ to: '2027-05-31', notice: '2027-02-28' }
		],
		[
			'of notice into a leap day',
			validity(undefined, '2028-03-31', 1),
			{ to: '2028-03-31', notice: '2028-02-29' }
		],
		[
			'of notice over a year',
			validity(undefined, '2027-01-31', 2),
			{ to: '2027-01-31', notice: '2026-11-30' }
		],
		['of no months', validity(undefined, '2027', 0), { to: '2027-12-31' }],
		['with no end', validity('2024', undefined, 6), { from: '2024-01-01' }],
		['nobody can read', { validity: { to: '31.12.2027' }, noticeMonths: 1.5 }, {}]
	])('%s', (_, values, expected) => {
		expect(agreementDates(readOf(values))).toEqual(expected);
	});
});

describe('the warnings of an agreement', () => {
	const today = '2026-11-27';
	const on = (values: AnyValues) =>
		agreementWarnings(readOf(values), today).map(({ type, days, within }) => [type, days, within]);

	test.each<[string, number, number | undefined]>([
		['2027-02-26', 91, undefined],
		['2027-02-25', 90, 90],
		['2026-12-28', 31, 90],
		['2026-12-27', 30, 30],
		['2026-12-05', 8, 30],
		['2026-12-04', 7, 7],
		['2026-11-27', 0, 7]
	])('an end on %s', (to, days, within) => {
		const expected = within === undefined ? [] : [['end', days, within]];
		expect(on({ stage: 'active', ...validity('2020', to) })).toEqual(expected);
	});

	test('an end that passed unseen is told until somebody says so', () => {
		const values = { stage: 'active', ...validity('2020', '2026-11-26') };
		expect(on(values)).toEqual([['ended', -1, undefined]]);
		for (const stage of ['expired', 'terminated', 'closed']) expect(on({ ...values, stage })).toEqual([]);
	});

	test('notice comes first, and no more once it is too late for it', () => {
		expect(on({ stage: 'signed', ...validity('2020', '2027-05-27', 6) })).toEqual([['notice', 0, 7]]);
		expect(on({ stage: 'signed', ...validity('2020', '2027-05-26', 6) })).toEqual([]);
		expect(on({ stage: 'signed', ...validity('2020', '2027-01-31', 1) })).toEqual([
			['notice', 34, 90],
			['end', 65, 90]
		]);
	});

	test('a notice longer than the agreement is told', () => {
		const values = validity('2026-10-01', '2027-12-31', 24);
		expect(on({ stage: 'active', ...values })).toEqual([['noticeTooLong', -331, undefined]]);
		expect(on({ stage: 'active', ...validity('2026-10', '2026-12', 2) })).toEqual([['end', 34, 90]]);
	});

	test.each(['identified', 'nda', 'negotiation', 'circulation', 'of-our-own'])(
		'none while it is negotiated: %s',
		(stage) => {
			expect(on({ stage, ...validity('2020', '2026-12-01', 1) })).toEqual([]);
		}
	);

	test('one of no stage is taken to be in force', () => {
		expect(on(validity('2020', '2026-12'))).toEqual([['end', 34, 90]]);
	});
});
