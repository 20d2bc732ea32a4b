import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { participantsOf } from './read';

const source = tablesOf({
	project: {
		A: { title: 'A', period: { to: '2020' } },
		B: { title: 'B', period: { from: '2016', to: '2018' } }
	},
	partner: {
		EC: { name: 'European Commission', kind: 'international-organisation', country: 'BE' },
		FWO: { name: 'Research Foundation', kind: 'funding-agency', country: 'BE' },
		IBA: { name: 'IBA', kind: 'company', country: 'BE' },
		BAQ: { name: 'BAQ', kind: 'company' }
	},
	participation: {
		1: { project: 'A', partner: 'EC', role: 'partner' },
		2: { project: 'A', partner: 'FWO' },
		3: { project: 'A', partner: 'IBA', role: 'funder' },
		4: { project: 'A', partner: 'IBA', role: 'industrial', country: 'FR' },
		5: { project: 'B', partner: 'EC', role: 'funder', country: 'IT' },
		6: { project: 'B', partner: 'BAQ', period: { from: '2017' } }
	}
});

const countries = (seats?: 'apart' | 'counted') =>
	participantsOf(source, seats).map(({ country }) => country);

describe('the country for which a participation counts', () => {
	it('is none for international organisations and funders, unless the work has one', () => {
		expect(countries()).toEqual(['international', 'international', 'international', 'FR', 'IT', '']);
	});

	it('is their seat where that is asked', () => {
		expect(countries('counted')).toEqual(['BE', 'BE', 'BE', 'FR', 'IT', '']);
	});

	it('is with what is known of when: its own days, else those of the project', () => {
		expect(participantsOf(source).map(({ date, latest }) => [date, latest])).toEqual([
			[undefined, '2020'],
			[undefined, '2020'],
			[undefined, '2020'],
			[undefined, '2020'],
			['2016', '2018'],
			['2017', '2018']
		]);
	});
});
