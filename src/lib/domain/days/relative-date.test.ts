import { expect, test } from 'vitest';
import { readDateOn } from './relative-date';

test.each([
	['2027-02', '2027-02'],
	['31 mai 2027', '2027-05-31'],
	['today', '2026-11-27'],
	['aujourd’hui', '2026-11-27'],
	['Tomorrow', '2026-11-28'],
	['demain', '2026-11-28'],
	['in 3 weeks', '2026-12-18'],
	['in two days', '2026-11-29'],
	['dans trois semaines', '2026-12-18'],
	['dans un mois', '2026-12-27'],
	['in a year', '2027-11-27'],
	['+2w', '2026-12-11'],
	['+10 jours', '2026-12-07'],
	['next week', '2026-12-04'],
	['la semaine prochaine', '2026-12-04'],
	['next month', '2026-12-27'],
	['monday', '2026-11-30'],
	['next Friday', '2026-12-04'],
	['lundi prochain', '2026-11-30'],
	['end of month', '2026-11-30'],
	['fin du mois', '2026-11-30'],
	['15.1.', '2027-01-15'],
	['15/1', '2027-01-15'],
	['27.11.', '2026-11-27'],
	['26.11.', '2027-11-26']
])('%s on 27 November 2026 is %s', (typed, date) => {
	expect(readDateOn('2026-11-27', typed)).toBe(date);
});

test.each([
	'',
	'soon',
	'in weeks',
	'in constructor weeks',
	'in 5',
	'31.2.',
	'30.30.',
	'in 999 years and a day'
])('%s is no date', (typed) => {
	expect(readDateOn('2026-11-27', typed)).toBeUndefined();
});

test('the last of a shorter month', () => {
	expect(readDateOn('2027-01-31', 'in one month')).toBe('2027-02-28');
});
