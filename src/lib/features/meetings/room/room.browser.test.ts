import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '$lib/domain/base/id';
import { Portfolio } from '$lib/store/open/portfolio.svelte';
import { browserSurroundings } from '$lib/store/base/surroundings';
import { Room } from './room.svelte';

let portfolio: Portfolio;
let meeting: string;
let items: string[];

async function made(kind: string, values: Parameters<Portfolio['create']>[1]): Promise<string> {
	const done = await portfolio.create(kind, values);
	if (!done.ok) throw new Error(done.problem.type);
	return done.value;
}

beforeEach(async () => {
	sessionStorage.clear();
	const info = { id: newId(browserSurroundings.random), name: 'Test', sample: false, openedAt: '' };
	const opened = await Portfolio.open(info, 'Ada', browserSurroundings);
	if (!opened.ok) throw new Error(opened.problem.type);
	portfolio = opened.value;
	meeting = await made('meeting', { title: 'CMASC, March 2027', when: { from: '2027-03-04' } });
	items = [
		await made('agendaItem', { meeting, order: 1, title: 'Gantry magnet' }),
		await made('agendaItem', { meeting, order: 2, title: 'Any other business' })
	];
});

afterEach(() => portfolio.close());

/** The room as the page makes it each time it is loaded. */
const room = (item: string) =>
	new Room({
		portfolio: () => portfolio,
		meeting: () => meeting,
		item: () => item,
		today: () => '2027-03-04'
	});

test('a half-made decision and what is written beside it survive a reload, item by item', () => {
	const [first, second] = items as [string, string];
	const before = room(first);
	before.type({ outcome: 'conditions', conditions: 'The letter first' });
	before.jot(first, { note: 'Discussed at len', text: 'Write to Bern' });
	before.jot(second, { due: 'in 3 weeks' });

	const after = room(first);
	expect(after.typed).toEqual({ outcome: 'conditions', conditions: 'The letter first' });
	expect(after.isTouched).toBe(true);
	expect(after.jotted(first)).toEqual({ note: 'Discussed at len', text: 'Write to Bern' });
	expect(after.jotted(second)).toEqual({ due: 'in 3 weeks' });

	after.forget();
	after.jot(first, { note: undefined });
	expect(room(first).isTouched).toBe(false);
	expect(room(first).jotted(first)).toEqual({ text: 'Write to Bern' });
});

test('what a hand or another version has left there is no draft', () => {
	sessionStorage.setItem(`isocentre.room.${portfolio.id} ${meeting}`, '{"typed":[1],"jotted":{}}');
	expect(room(items[0]!).typed).toEqual({});
});

test('a decision that another tab has recorded since waits for a choice', async () => {
	const [first] = items as [string];
	const [mine, theirs] = [room(first), room(first)];
	mine.type({ outcome: 'declined' });
	theirs.type({ outcome: 'approved' });
	expect(await theirs.record()).toBe(true);
	expect(theirs.since).toBeUndefined();

	expect(mine.since?.values.outcome).toBe('approved');
	expect(await mine.record()).toBe(false);
	mine.keepMine();
	expect(mine.since).toBeUndefined();
	expect(await mine.record()).toBe(true);
	expect(room(first).deciding?.recorded?.values.outcome).toBe('declined');
});

test('a note that another tab has changed since says so, also after a reload', async () => {
	const [first] = items as [string];
	room(first).jot(first, { note: 'mine' });
	await portfolio.edit('agendaItem', first, { outcome: 'theirs' });
	const after = room(first);
	expect(after.noteSince(first)).toBe('theirs');
	after.keepNote(first);
	expect(after.noteSince(first)).toBeUndefined();
	expect(after.jotted(first)).toEqual({ note: 'mine' });
});

test('a green light recommends; the funding decision begins from that, and alone approves', async () => {
	const fund = await made('fund', { name: 'MA budget' });
	const project = await made('project', { title: 'FLASH', fund });
	const francs = (amount: number) => ({ amount, currency: 'CHF' });
	await made('budgetLine', { project, fund, year: 2027, stage: 'requested', money: francs(50_00) });
	const item = await made('agendaItem', { meeting, order: 3, title: 'FLASH', project, asks: 'greenLight' });
	const decided = () =>
		portfolio
			.table('budgetLine')
			.all()
			.filter(({ values }) => values['decision'] !== undefined)
			.map(({ values }) => [values['stage'], values['money']]);

	const light = room(item);
	light.type({ outcome: 'approved', amounts: { [`2027 ${fund}`]: '30' } });
	expect(await light.record()).toBe(true);
	expect(decided()).toEqual([['recommended', francs(30_00)]]);

	const money = room(item);
	money.type({ type: 'funding', outcome: 'approved' });
	expect(money.deciding?.rows.map(({ text, recommended }) => [text, recommended?.amount])).toEqual([
		['30', 30_00]
	]);
	expect(await money.record()).toBe(true);
	expect(decided()).toEqual([
		['recommended', francs(30_00)],
		['approved', francs(30_00)]
	]);
	await portfolio.undo();
	expect(decided()).toEqual([['recommended', francs(30_00)]]);
});
