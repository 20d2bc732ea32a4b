import { describe, expect, it } from 'vitest';
import type { Json } from '$lib/domain/base/json';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { dueConversations, meetingsAhead } from './due';

/** As much of a portfolio as counting asks for: the columns of one kind. */
function portfolioOf(rows: readonly Readonly<Record<string, Json>>[]): Portfolio {
	const table = { column: (field: string) => rows.map((row) => row[field]) };
	return { table: () => table } as unknown as Portfolio;
}

describe('dueConversations', () => {
	it.each([
		[{ due: '2026-11-21' }, 1],
		[{ due: '2026-11-22' }, 1],
		[{ due: '2026-11-23' }, 0],
		[{ due: '2026-11-01', done: true }, 0],
		[{ due: '2026-10' }, 1],
		[{ due: '2026-11' }, 0],
		[{ due: '2025' }, 1],
		[{ nextStep: 'call back' }, 0]
	])('counts %o on 22 November as %i', (row, count) => {
		expect(dueConversations(portfolioOf([row]), '2026-11-22')).toBe(count);
	});
});

describe('meetingsAhead', () => {
	it.each([
		[{ when: { from: '2026-11-22', to: '2026-11-24' } }, 1],
		[{ when: { from: '2026-11-21', to: '2026-11-24' } }, 1],
		[{ when: { from: '2026-11-20', to: '2026-11-21' } }, 0],
		[{ when: { from: '2026-11' } }, 1],
		[{ when: { from: '2027' }, cancelled: true }, 0],
		[{ when: { to: '2027' } }, 1],
		[{}, 0]
	])('counts %o on 22 November as %i', (row, count) => {
		expect(meetingsAhead(portfolioOf([row]), '2026-11-22')).toBe(count);
	});
});
