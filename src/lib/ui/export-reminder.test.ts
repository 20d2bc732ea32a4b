import { expect, it } from 'vitest';
import { exportIsDue } from './export-reminder.svelte';

const now = Date.parse('2026-11-22T12:00:00Z');
const exported = (at: string | undefined, changesSince: number) => ({ at, changesSince });

it.each([
	[exported('2026-11-14T12:00:00Z', 3), '7', true],
	[exported('2026-11-16T12:00:00Z', 3), '7', false],
	[exported('2026-11-16T12:00:00Z', 3), '1', true],
	[exported('2020-01-01T00:00:00Z', 0), '1', false],
	[exported('2020-01-01T00:00:00Z', 9), 'never', false],
	[exported(undefined, 1), '7', false],
	[exported(undefined, 50), '7', true]
] as const)('%o by the rule %s: %s', (state, rule, due) => {
	expect(exportIsDue(state, rule, now)).toBe(due);
});
