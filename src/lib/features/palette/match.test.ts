import { expect, it } from 'vitest';
import { matches, matching } from './match';

const command = (label: string) => ({ id: label, label, run: () => undefined });

it.each([
	['Member States', 'mem st', true],
	['États membres', 'etats', true],
	['Review', 'view', false],
	['Projects', '', false],
	['Projects', '   ', false]
])('%s by "%s"', (label, query, found) => {
	expect(matches(label, query)).toBe(found);
});

it('puts what begins with the query first', () => {
	const commands = ['Go to the budget', 'Budget', 'Settings'].map(command);
	expect(matching(commands, 'bud', 5).map(({ label }) => label)).toEqual(['Budget', 'Go to the budget']);
});
