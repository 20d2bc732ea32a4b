import { describe, expect, it } from 'vitest';
import { tablesOf, type Records } from '../../../../tests/support/tables-of';
import { dueItems } from '../due/due';
import { contact } from '../kinds/contact';
import { read } from '../reading/read';
import { reviewOf, withoutReview } from './retention';

const today = '2026-11-30';
const rule = (values: object) => ({
	retentionRule: { R: { name: 'Idle', months: 24, since: 'encounter', ...values } }
});

function review(records: Records): string | undefined {
	const state = tablesOf(records);
	const { values } = read(state, contact).inAnyState('C')!;
	const found = reviewOf(state, 'C', values, today);
	return found && [found.on, found.rule?.id].filter(Boolean).join(' by ');
}

describe('when the data of a person are to be reviewed', () => {
	it('is not said where no rule is entered and the record has no day', () => {
		expect(review({ contact: { C: { collectedOn: '2020-01-01' } } })).toBeUndefined();
	});

	it('is the day of the record, whatever rules say', () => {
		const C = { collectedOn: '2020-01-01', reviewBy: '2028-06' };
		expect(review({ contact: { C }, ...rule({}) })).toBe('2028-06');
	});

	it('is counted from the last conversation that took place, else from the collection', () => {
		const C = { collectedOn: '2021-05-10' };
		expect(review({ contact: { C }, ...rule({}) })).toBe('2023-05-10 by R');
		const interaction = {
			A: { date: '2024-03-31', people: ['C'] },
			B: { date: '2027-01-01', people: ['C'] }
		};
		expect(review({ contact: { C }, interaction, ...rule({}) })).toBe('2026-03-31 by R');
		expect(review({ contact: { C }, interaction, ...rule({ since: 'collected' }) })).toBe('2023-05-10 by R');
		expect(review({ contact: { C: {} }, ...rule({}) })).toBeUndefined();
	});

	it('is of a rule for a purpose only where that is the purpose, and the earliest of several', () => {
		const C = { collectedOn: '2025-02-28', purpose: 'project' };
		expect(review({ contact: { C }, ...rule({ purpose: 'committee' }) })).toBeUndefined();
		const retentionRule = {
			R: { name: 'All', months: 36, since: 'collected' },
			S: { name: 'Projects', months: 12, since: 'collected', purpose: 'project' }
		};
		expect(review({ contact: { C }, retentionRule })).toBe('2026-02-28 by S');
	});

	it('is not asked of who objects', () => {
		expect(review({ contact: { C: { collectedOn: '2020', objection: true } }, ...rule({}) })).toBeUndefined();
	});

	it('is due, with its rule, and who has none is told', () => {
		const records = { contact: { C: { collectedOn: '2020-01-01' }, D: {} }, ...rule({}) };
		const state = tablesOf(records);
		const due = dueItems(state, today, 0).filter(({ type }) => type === 'review');
		expect(due).toMatchObject([{ id: 'C', date: '2022-01-01', rule: 'R', overdue: true }]);
		expect(withoutReview(state, today).map(({ id }) => id)).toEqual(['D']);
	});
});
