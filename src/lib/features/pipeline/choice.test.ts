import { expect, test } from 'vitest';
import { readPipelineChoice, withPipelineChoice } from './choice';

test('an address says what is shown; what it cannot mean is not said', () => {
	expect(readPipelineChoice(new URLSearchParams())).toEqual({
		view: 'board',
		filters: {},
		stale: false,
		sort: 'stage',
		descending: false
	});
	const said = 'view=table&round=2027&body=none&stale=yes&sort=-days&fund=';
	expect(readPipelineChoice(new URLSearchParams(said))).toEqual({
		view: 'table',
		filters: { round: '2027', body: 'none' },
		stale: true,
		sort: 'days',
		descending: true
	});
	expect(readPipelineChoice(new URLSearchParams('view=pie&sort=moon')).view).toBe('board');
});

test('one thing is chosen otherwise and the rest stays', () => {
	const url = new URL('http://localhost/pipeline?round=2027&view=table');
	expect(withPipelineChoice(url, 'stale', 'yes')).toBe('/pipeline?round=2027&view=table&stale=yes');
	expect(withPipelineChoice(url, 'view', 'board')).toBe('/pipeline?round=2027');
	expect(withPipelineChoice(url, 'round', undefined)).toBe('/pipeline?view=table');
});
