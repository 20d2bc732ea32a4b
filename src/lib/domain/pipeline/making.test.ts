import { describe, expect, test } from 'vitest';
import { apply } from '../../../../tests/support/apply';
import { seededWith } from '../../../../tests/support/seeded';
import { stageId } from '../seed/seed-changes';
import { makingChanges } from './making';
import { stageChangesOf } from './position';
import { project } from '../kinds/project';
import { read } from '../reading/read';

const today = '2026-11-27';

function made(stage: string | undefined, values: object = {}) {
	const source = seededWith({});
	const changes = makingChanges(
		source,
		'P',
		{ title: 'Gantry', stage: stage && stageId(stage), ...values },
		{ today, by: 'Ada' }
	);
	if (!changes) return undefined;
	apply(source, changes);
	return { values: read(source, project).one('P')?.values, moves: stageChangesOf(source, 'P') };
}

describe('a project that is made at a stage', () => {
	test('stands there from today, and a record says who put it there', () => {
		const { values, moves } = made('Idea')!;
		expect(values).toMatchObject({ title: 'Gantry', stage: stageId('Idea'), stageSince: today });
		expect(moves.map((one) => one.values)).toMatchObject([{ to: stageId('Idea'), on: today, by: 'Ada' }]);
	});

	test.each([
		['2026-10-01', '2026-10-01'],
		['2026-10', today],
		['2026-12-01', today]
	])('since %s stands there since %s', (stageSince, since) => {
		const { values, moves } = made('Idea', { stageSince })!;
		expect(values?.stageSince).toBe(since);
		expect(moves[0]?.values.on).toBe(since);
	});

	test.each([
		['past others', 'MAPF presentation'],
		['beside the path', 'On hold'],
		['of no name', undefined]
	])('%s is asked about', (_, stage) => {
		expect(made(stage)).toBeUndefined();
	});

	test('with checks that nobody has answered is asked about', () => {
		const rule = { rule: { R: { question: 'A letter?', before: stageId('Idea'), required: true } } };
		const source = seededWith(rule);
		const values = { title: 'Gantry', stage: stageId('Idea') };
		expect(makingChanges(source, 'P', values, { today, by: 'Ada' })).toBeUndefined();
	});
});
