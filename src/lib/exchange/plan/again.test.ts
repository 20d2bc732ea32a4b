import { describe, expect, test } from 'vitest';
import { Desk, wordId } from '../../../../tests/support/desk';
import { seededBytes } from '../../../../tests/support/laptop';
import { lensWith } from '../../../../tests/support/lens';
import { participation } from '../../domain/kinds/participation';
import { undoneRecords } from '../../store/log/undone';
import { planCalendar } from '../calendar/plan';
import { readCalendar } from '../calendar/read';
import { planTable } from '../../../../tests/support/plan-table';
import { readTable } from '../csv/read';
import { planPlain } from '../plain/plan';
import { readPlain } from '../plain/read';
import type { KindPlan } from './import-plan';
import type { Records } from './row';

/* A file imported, taken back and imported again is there again; what a person deleted is not brought back. */

const lens = lensWith();
const bytes = (text: string) => new TextEncoder().encode(text);

interface Ground {
	readonly lens: typeof lens;
	readonly random: ReturnType<typeof seededBytes>;
	table(kind: string): Records;
}

async function* logOf(desk: Desk) {
	yield* desk.log;
}

async function groundOf(desk: Desk): Promise<Ground> {
	const isUndone = await undoneRecords(logOf(desk));
	const table = (kind: string): Records => {
		const records = desk.state.read(kind);
		return {
			get: (id) => records.get(id),
			all: () => records.all(),
			isUndone: (id) => isUndone(kind, id)
		};
	};
	return { lens, random: seededBytes(2), table };
}

const [P, A] = [wordId('P'), wordId('A')];

/** How each reader plans a file, of a kind whose records have the same ids each time. */
const files: readonly [string, (ground: Ground) => Promise<readonly KindPlan[]>][] = [
	[
		'a table of a kind whose fields make the identity',
		async (ground) => {
			const table = await readTable(bytes(`project,partner,role\n${P},${A},partner\n`));
			if (!table.ok) throw new Error(table.problem.type);
			const records = ground.table('participation');
			const planned = await planTable(participation, table.value, { ...ground, records });
			if (!planned.ok) throw new Error(planned.problem.type);
			return [planned.value];
		}
	],
	[
		'plain records with ids',
		async (ground) => {
			const partner = [{ id: wordId('X'), name: 'CNAO', medicalFields: ['hadron-therapy'] }];
			const file = { format: 'isocentre-records', version: '1.0', records: { partner } };
			const read = readPlain(bytes(JSON.stringify(file)));
			if (!read.ok) throw new Error(read.problem.type);
			return planPlain(read.value, ground);
		}
	],
	[
		'a calendar',
		async (ground) => {
			const event = 'BEGIN:VEVENT\r\nUID:1@x\r\nSUMMARY:MAPF\r\nDTSTART:20270112T090000Z\r\nEND:VEVENT';
			const text = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n${event}\r\nEND:VCALENDAR\r\n`;
			const read = await readCalendar(bytes(text), { today: '2026-11-27' });
			if (!read.ok) throw new Error(read.problem.type);
			return [await planCalendar(read.value, ground)];
		}
	]
];

describe.each(files)('%s', (_, planned) => {
	const take = async (desk: Desk) => {
		const plans = await planned(await groundOf(desk));
		desk.act(
			plans.flatMap(({ changes }) => changes),
			{ act: 'import' }
		);
		return plans;
	};
	const tables = { project: { P: { title: 'FLASH' } }, partner: { A: { name: 'GSI' } } };

	test('imported, taken back and imported again is there again', async () => {
		const desk = new Desk(tables);
		const before = desk.seen;
		const plans = await take(desk);
		const done = desk.seen;
		expect(done.size).toBe(before.size + 1);
		for (let round = 0; round < 2; round++) {
			desk.undo();
			expect(desk.seen).toEqual(before);
			expect((await take(desk))[0]).toMatchObject({ refused: [], creates: plans[0]!.creates });
			expect(desk.seen).toEqual(done);
		}
	});

	test('does not bring back what somebody deleted, then or before it was taken back', async () => {
		const desk = new Desk(tables);
		const [plan] = await take(desk);
		const { id } = plan!.creates[0]!;
		const at = { kind: plan!.kind, id };
		desk.act([{ do: 'drop', ...at }], { act: 'drop' });
		expect((await planned(await groundOf(desk)))[0]!.refused[0]!.problems).toMatchObject([
			{ type: 'dropped', id }
		]);
		desk.act([{ do: 'restore', ...at }], { act: 'restore' });
		desk.undo();
		expect((await planned(await groundOf(desk)))[0]!.refused).toHaveLength(1);
	});
});
