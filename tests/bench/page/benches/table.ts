import { flushSync, mount, unmount } from 'svelte';
import { project } from '$lib/domain/kinds/project';
import '$lib/ui/style/base.css';
import '$lib/ui/style/tokens.css';
import { RowPool, type RowNode } from '$lib/ui/table/row-pool';
import type { Rows } from '$lib/ui/table/rows';
import { timesOf } from '../../report';
import type { Contest } from '../contest';
import { projects } from '../projects';
import { afterPaint, rowsOf } from '../surroundings';
import TableStage from '../TableStage.svelte';
import './table.css';

const target = document.getElementById('stage')!;
const unsorted = { layout: 'table', conditions: [], quick: '', sort: [] } as const;

/** The median of what a frame costs while a list is scrolled by a fast finger. */
async function scrollCost(scroller: Element): Promise<number> {
	const costs: number[] = [];
	scroller.scrollTop = 100_000;
	await afterPaint();
	for (let frame = 0; frame < 60; frame++) {
		await new Promise<void>((resolve) =>
			requestAnimationFrame(() => {
				const began = performance.now();
				scroller.scrollTop += 90;
				// The pool draws in the frame after the event, so this one pays for the last one.
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => {
					costs.push(performance.now() - began);
					resolve();
				};
				port2.postMessage(undefined);
			})
		);
	}
	return timesOf(costs).median;
}

async function scrollOurs(rows: Rows): Promise<number> {
	const app = mount(TableStage, { target, props: { kind: project, rows, view: unsorted } });
	flushSync();
	await afterPaint();
	const cost = await scrollCost(target.querySelector('[role="grid"]')!.parentElement!);
	await unmount(app);
	return cost;
}

/** The same pool with six cells of bare text: no links, marks, titles or roles. */
async function scrollBare(rows: Rows): Promise<number> {
	const fields = [...project.columns];
	const columns = fields.map((field) => rows.column(field));
	const scroller = document.createElement('div');
	const canvas = document.createElement('div');
	scroller.className = 'bare';
	scroller.append(canvas);
	target.append(scroller);
	const pool = new RowPool<RowNode & { texts: Text[] }>(scroller, canvas, {
		height: 32,
		build() {
			const element = document.createElement('div');
			element.className = 'bare-row';
			const texts = fields.map(() => {
				const cell = document.createElement('span');
				const text = document.createTextNode('');
				cell.append(text);
				element.append(cell);
				return text;
			});
			return { element, texts };
		},
		fill(row, index) {
			row.texts.forEach((text, at) => (text.data = String(columns[at]![index])));
		}
	});
	pool.refresh(rows.size);
	await afterPaint();
	const cost = await scrollCost(scroller);
	pool.destroy();
	scroller.remove();
	return cost;
}

async function firstPaint(rows: Rows, view?: typeof unsorted): Promise<number> {
	const began = performance.now();
	const app = mount(TableStage, { target, props: { kind: project, rows, ...(view && { view }) } });
	await afterPaint();
	const ms = performance.now() - began;
	await unmount(app);
	return ms;
}

export default function table(): Promise<Contest> {
	const records = projects(100_000);
	const many = rowsOf(records);
	const few = rowsOf(records.slice(0, 30));
	return Promise.resolve({
		contenders: {
			'scroll 100,000': () => scrollOurs(many),
			'bare recycled rows': () => scrollBare(many),
			'first paint of 100,000': () => firstPaint(many),
			'first paint of 100,000, never seen': () => firstPaint(rowsOf(records)),
			'first paint of 30': () => firstPaint(few)
		},
		ratios: [
			{
				id: 'G16',
				name: 'table-scroll-over-bare-rows',
				goal: 1.5,
				ours: 'scroll 100,000',
				anchor: 'bare recycled rows'
			},
			{
				id: 'G17',
				name: 'table-first-paint-over-30-rows',
				goal: 1.3,
				ours: 'first paint of 100,000',
				anchor: 'first paint of 30'
			},
			{
				id: 'G17',
				name: 'table-first-sort-and-paint-over-30-rows',
				goal: 1.3,
				ours: 'first paint of 100,000, never seen',
				anchor: 'first paint of 30'
			}
		]
	});
}
