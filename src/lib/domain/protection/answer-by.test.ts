import { expect, it, test } from 'vitest';
import { tablesOf } from '../../../../tests/support/tables-of';
import { answerBy, openRequests } from './answer-by';

it.each([
	['2026-11-02', '2027-01-31'],
	['2026-12-01', '2027-03-01'],
	['2027-12-01', '2028-02-29'],
	// Over the change to summer time, and of a month of which nobody knows the day.
	['2027-01-15', '2027-04-15'],
	['2026-11', '2027-01-30']
])('what was received on %s is answered by %s', (received, by) => {
	expect(answerBy(received)).toBe(by);
});

test('what is not answered stands by its urgency, and what has no day of receipt before it', () => {
	const subjectRequest = {
		A: { right: 'access', receivedOn: '2026-11-20' },
		B: { right: 'erasure', receivedOn: '2026-08-01' },
		C: { right: 'access', receivedOn: '2026-08-01', handledOn: '2026-09-01' },
		D: { right: 'access' }
	};
	const open = openRequests(tablesOf({ subjectRequest }), '2026-11-30');
	expect(open.map(({ request, left }) => [request.id, left])).toEqual([
		['D', undefined],
		['B', -31],
		['A', 80]
	]);
});
