import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import type { AnyValues } from '../schema/kind';
import { milestonesOf, milestoneStanding } from './milestones';
import { quarterMilestones } from './quarter';

const today = '2026-11-27';
const standing = (dates: object, day = today) => {
	const { state, days } = milestoneStanding(dates, day);
	return days > 0 ? `${state} ${days}` : state;
};

describe('a milestone on a day', () => {
	it('is late once all of the date planned is over, whatever is expected now', () => {
		expect(standing({ planned: '2026-11-27' })).toBe('coming');
		expect(standing({ planned: '2026-11-26' })).toBe('late 1');
		expect(standing({ planned: '2026-11' })).toBe('coming');
		expect(standing({ planned: '2026-10' })).toBe('late 27');
		expect(standing({ planned: '2026-10', expected: '2027-03' })).toBe('late 27');
		expect(standing({ expected: '2026-10' })).toBe('late 27');
	});

	it('slips while the date planned lies ahead and a later one is expected', () => {
		expect(standing({ planned: '2026-12', expected: '2027-01' })).toBe('slipping');
		expect(standing({ planned: '2026-12', expected: '2026-12-15' })).toBe('coming');
	});

	it('is reached from its day on, and was late before it', () => {
		const dates = { planned: '2026-09', reachedOn: '2026-10-05' };
		expect(standing(dates)).toBe('reached');
		expect(standing(dates, '2026-10-04')).toBe('late 4');
		expect(standing({ reachedOn: '2026-11' })).toBe('reached');
		expect(standing({})).toBe('undated');
	});
});

const milestone = (title: string, more: AnyValues): AnyValues => ({ project: 'P', title, ...more });
const source = tablesOf({
	stage: { run: { name: 'In execution', order: 1 }, end: { name: 'Closed', order: 2, closed: true } },
	project: {
		P: { title: 'P', stage: 'run' },
		Q: { title: 'Q', stage: 'end', stageSince: '2026-10-20' }
	},
	milestone: {
		A: milestone('Prototype', { planned: '2026-06', reachedOn: '2026-07-03' }),
		B: milestone('Tests', { planned: '2026-09-15', expected: '2026-12' }),
		C: milestone('Report', { planned: '2026-12', type: 'closingReport' }),
		D: milestone('Someday', {}),
		E: milestone('Patients', { planned: '2027-02', project: 'Q' }),
		F: milestone('Protocol', { planned: '2026-08', project: 'Q' }),
		G: milestone('Closing report', { planned: '2026-10-31', project: 'Q', type: 'closingReport' }),
		H: milestone('Installed', { planned: '2026-11', reachedOn: '2026-11' })
	}
});

describe('the milestones of a quarter', () => {
	const told = (year: number, number: number, day = today) => {
		const found = quarterMilestones(source, { year, number }, day);
		return {
			day: `${found.when} ${found.day}`,
			late: found.late.map(({ record, days }) => `${record.id} ${days}`).join(),
			reached: found.reached.map(({ id }) => id).join(),
			coming: found.coming.map(({ id }) => id).join()
		};
	};

	it('are told of today while it runs; of a project that has ended its closing report alone', () => {
		expect(told(2026, 4)).toEqual({
			day: 'running 2026-11-27',
			late: 'B 73,G 27',
			reached: 'H',
			coming: 'C'
		});
	});

	it('are told of its last day once it is over, when a project may not have ended yet', () => {
		expect(told(2026, 3)).toEqual({ day: 'over 2026-09-30', late: 'F 30,B 15', reached: 'A', coming: '' });
		expect(told(2026, 2)).toMatchObject({ day: 'over 2026-06-30', late: '' });
	});

	it('ahead are those to come, beside what is late today', () => {
		expect(told(2027, 1)).toEqual({ day: 'ahead 2026-11-27', late: 'B 73,G 27', reached: '', coming: '' });
	});
});

it('the milestones of a project stand by the dates planned, those without one last', () => {
	expect(milestonesOf(source, 'P').map(({ id }) => id)).toEqual(['A', 'B', 'H', 'C', 'D']);
});
