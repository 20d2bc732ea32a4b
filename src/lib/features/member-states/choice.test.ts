import { describe, expect, it } from 'vitest';
import { countryStatus } from '$lib/domain/kinds/country-status';
import { readParticipationChoice, statusesOf, withChoice } from './choice';

const usual = {
	show: 'projects',
	of: 'portfolio',
	seats: 'apart',
	status: 'all',
	sharing: 'whole',
	view: 'europe',
	at: 'start',
	country: undefined
};

describe('the choice in an address', () => {
	it.each([
		['', {}],
		['show=money&at=2016&status=member', { show: 'money', at: '2016', status: 'member' }],
		['at=today&country=CH&view=tiles', { at: 'today', country: 'CH', view: 'tiles' }],
		['show=__proto__&at=2016-02-30&country=ch&view=', {}]
	])('%s', (query, expected) => {
		expect(readParticipationChoice(new URLSearchParams(query))).toEqual({ ...usual, ...expected });
	});

	it('leaves the usual out of the address', () => {
		const url = new URL('http://localhost/member-states?show=money&country=CH');
		expect(withChoice(url, 'show', 'projects')).toBe('/member-states?country=CH');
		expect(withChoice(url, 'country', undefined)).toBe('/member-states?show=money');
		expect(withChoice(url, 'at', '2016')).toBe('/member-states?show=money&country=CH&at=2016');
	});
});

it('puts every status into one group', () => {
	const groups = [statusesOf.member!, statusesOf.associate!, statusesOf.other!];
	const keys = countryStatus.example && (countryStatus.fields.status.type.options?.({} as never) ?? []);
	for (const { key } of keys ?? []) expect(groups.filter((group) => group.has(key))).toHaveLength(1);
});
