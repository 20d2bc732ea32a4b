import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { exportIsDue, isQuiet, remindLater, reminderDays } from './export-reminder.svelte';

const now = Date.parse('2026-11-22T12:00:00Z');
const day = 86_400_000;
const exported = (at: string | undefined, changesSince: number) => ({ at, changesSince });

it.each([
	[exported('2026-11-14T12:00:00Z', 3), '7', true],
	[exported('2026-11-16T12:00:00Z', 3), '7', false],
	[exported('2026-11-16T12:00:00Z', 3), '1', true],
	[exported('2026-11-22T11:00:00Z', 49), '30', false],
	[exported('2026-11-22T11:00:00Z', 50), '30', true],
	[exported('2020-01-01T00:00:00Z', 0), '1', false],
	[exported('2020-01-01T00:00:00Z', 99), 'never', false],
	[exported(undefined, 1), '7', false],
	[exported(undefined, 50), '7', true]
] as const)('%o by the rule %s: %s', (state, rule, due) => {
	expect(exportIsDue(state, rule, now)).toBe(due);
});

test('what is due stays due with more time and more changes, until an export', () => {
	fc.assert(
		fc.property(
			fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined }),
			fc.nat(80),
			fc.constantFrom(...reminderDays),
			fc.nat(40),
			fc.nat(80),
			(daysAgo, changes, rule, later, more) => {
				const at = daysAgo === undefined ? undefined : new Date(now - daysAgo * day).toISOString();
				if (exportIsDue(exported(at, changes), rule, now))
					expect(exportIsDue(exported(at, changes + more), rule, now + later * day)).toBe(true);
				expect(exportIsDue(exported(new Date(now).toISOString(), 0), rule, now + later * day)).toBe(false);
			}
		)
	);
});

test('"later" keeps quiet for a day, about that portfolio', () => {
	remindLater('A', now);
	expect(isQuiet('A', now)).toBe(true);
	expect(isQuiet('A', now + day - 1)).toBe(true);
	expect(isQuiet('A', now + day)).toBe(false);
	expect(isQuiet('A', now - 400 * day)).toBe(false);
	expect(isQuiet('B', now)).toBe(false);
});
