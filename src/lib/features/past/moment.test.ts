import { expect, it } from 'vitest';
import { compareHref } from './compare-address';
import { addressAt, justBefore, readMoment } from './moment';

const now = new Date(2026, 10, 27, 12);

it('a day is all of it, where the reader is', () => {
	const moment = readMoment('2026-05-01', now)!;
	expect(moment.day).toBe('2026-05-01');
	expect(new Date(moment.until)).toEqual(new Date(2026, 4, 1, 23, 59, 59, 999));
});

it('an instant is itself, on the day it has for the reader', () => {
	const until = new Date(2026, 4, 1, 8, 30).toISOString();
	expect(readMoment(until, now)).toEqual({ key: until, until, day: '2026-05-01' });
	expect(justBefore('2026-05-01T00:00:00.000Z')).toBe('2026-04-30T23:59:59.999Z');
});

it.each([
	['nothing', undefined],
	['an empty text', ''],
	['no date', 'yesterday'],
	['a day that the calendar has not', '2026-02-30'],
	['a month that it has not', '2026-13-01'],
	['today, which is not over', '2026-11-27'],
	['the future', '2027-01-01'],
	['an instant to come', '2027-01-01T00:00:00.000Z'],
	['an instant without its milliseconds', '2026-05-01T00:00:00Z'],
	['the last day of all', '9999-99-99']
])('%s is the present', (_, key) => {
	expect(readMoment(key, now)).toBeUndefined();
});

it('the address keeps all else that it says', () => {
	const url = new URL('https://here/projects?q=a%20b&asof=2026-05-01#x');
	expect(addressAt(url, '2026-04-30')).toBe('/projects?q=a+b&asof=2026-04-30#x');
	expect(addressAt(url, undefined)).toBe('/projects?q=a+b#x');
	expect(addressAt(new URL('https://here/?asof=2026-05-01'), undefined)).toBe('/');
});

it('what changed is asked for from a moment, to one, of a kind', () => {
	expect(compareHref('2026-05-01')).toBe('/changes?from=2026-05-01');
	expect(compareHref('2026-05-01', '2026-06-01', 'project')).toBe(
		'/changes?from=2026-05-01&to=2026-06-01&kind=project'
	);
});
