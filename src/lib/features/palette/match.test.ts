import { expect, it } from 'vitest';
import { closeness, matches, matching } from './match';

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

it.each([
	['Stages', 'stages', 0],
	['Étapes', 'etapes', 0],
	['Undo: Edited “GSI”', 'undo', 1],
	['CERN-MEDICIS', 'medicis', 2]
])('%s says "%s" this closely: %i', (words, query, close) => {
	expect(closeness(words, query)).toBe(close);
});

it('puts what begins with the query first', () => {
	const commands = ['Go to the budget', 'Budget', 'Settings'].map(command);
	expect(matching(commands, 'bud', 5).map(({ label }) => label)).toEqual(['Budget', 'Go to the budget']);
});
