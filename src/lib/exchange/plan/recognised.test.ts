import { expect, test } from 'vitest';
import { Desk, wordId } from '../../../../tests/support/desk';
import { seededBytes } from '../../../../tests/support/laptop';
import { lensWith } from '../../../../tests/support/lens';
import { planTable } from '../../../../tests/support/plan-table';
import { partnerStep } from '../../domain/kinds/partner-step';
import { editChanges } from '../../domain/merge/edit';
import type { AnyValues } from '../../domain/schema/kind';
import { readTable } from '../csv/read';

const lens = lensWith();
const A = wordId('A');
const step = { partner: 'A', state: 'lead', on: '2026-10-02' };

async function take(desk: Desk, text: string) {
	const table = await readTable(new TextEncoder().encode(text));
	if (!table.ok) throw new Error(table.problem.type);
	const records = desk.state.read(partnerStep.name);
	const planned = await planTable(partnerStep, table.value, { lens, random: seededBytes(3), records });
	if (!planned.ok) throw new Error(planned.problem.type);
	desk.act(planned.value.changes, { act: 'import' });
	const { creates, updates, same, refused } = planned.value;
	return [creates.length, updates.length, same.length, refused.length];
}

const deskWith = (steps: Record<string, AnyValues> = {}) =>
	new Desk({ partner: { A: { name: 'GSI' } }, partnerStep: steps });

test('a table of steps without ids is taken in once, whatever was added to the steps since', async () => {
	const desk = deskWith();
	const table = `partner,state,on\n${A},lead,2026-10-02\n${A},contacted,2026-10-09\n`;
	expect(await take(desk, table)).toEqual([2, 0, 0, 0]);
	expect(await take(desk, table)).toEqual([0, 0, 2, 0]);
	const [first] = desk.state.read(partnerStep.name).all();
	desk.act(editChanges(partnerStep, first!, first!.id, { reason: 'Met at the Forum.' }));
	expect(await take(desk, table)).toEqual([0, 0, 2, 0]);
	expect(desk.state.read(partnerStep.name).all()).toHaveLength(2);
});

test('a step that was written otherwise, by an earlier version too, gets what the table adds', async () => {
	const desk = deskWith({ S: step });
	expect(await take(desk, `partner,state,on,reason\n${A},lead,2026-10-02,Asked us\n`)).toEqual([0, 1, 0, 0]);
	expect(desk.state.read(partnerStep.name).get(wordId('S'))?.values).toMatchObject({ reason: 'Asked us' });
});

test('another day or state is another step, and where two say the same none is guessed', async () => {
	expect(await take(deskWith({ S: step }), `partner,state,on\n${A},lead,2026-10-03\n`)).toEqual([1, 0, 0, 0]);
	const two = deskWith({ S: { ...step, reason: 'One' }, T: { ...step, reason: 'Other' } });
	expect(await take(two, `partner,state,on,reason\n${A},lead,2026-10-02,Third\n`)).toEqual([1, 0, 0, 0]);
	expect(await take(two, `partner,state,on,reason\n${A},lead,2026-10-02,One\n`)).toEqual([0, 0, 1, 0]);
});
