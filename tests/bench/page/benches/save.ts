import { project } from '$lib/domain/kinds/project';
import { creating } from '../changesets';
import { pause, type Contest } from '../contest';
import { must, openPortfolio, RawStore, removePortfolio, someInfo } from '../disk';
import { projects } from '../projects';

const size = 100_000;
const edits = 20;

/** How many frames came late while records were edited, one after the other. */
async function lateFrames(edit: () => Promise<void>): Promise<number> {
	let late = 0;
	let before = 0;
	let watching = true;
	const watch = (now: number) => {
		if (before && now - before > 2.5 * (1000 / 60)) late++;
		before = now;
		if (watching) requestAnimationFrame(watch);
	};
	requestAnimationFrame(watch);
	await pause(100);
	for (let at = 0; at < edits; at++) await edit();
	watching = false;
	return late;
}

export default async function save(): Promise<Contest> {
	const records = projects(size);
	const portfolio = await openPortfolio(someInfo());
	must(await portfolio.merge(creating(project, records), { name: 'bench' }, { verified: true }));
	must(await portfolio.rebuild());
	const raw = await new RawStore('bench-save').open();
	let count = 0;
	const edit = async () => {
		const { id } = records[(count * 7919) % size]!;
		must(await portfolio.edit('project', id, { title: `Edited ${count++}` }));
	};
	const put = async () => {
		const { id, values } = records[(count * 7919) % size]!;
		await raw.put([{ id, ...values, title: `Edited ${count++}` }]);
	};
	const average = (work: () => Promise<void>) => async () => {
		const began = performance.now();
		for (let at = 0; at < edits; at++) await work();
		return (performance.now() - began) / edits;
	};
	await edit();
	const late = await lateFrames(edit);
	return {
		contenders: { edit: average(edit), 'raw put': average(put) },
		ratios: [{ id: 'G7', name: 'save-over-raw-put', goal: 1.5, ours: 'edit', anchor: 'raw put' }],
		facts: [
			{
				type: 'fact',
				id: 'G7',
				name: 'save-late-frames',
				value: late,
				unit: `of ${edits} edits`,
				goal: '0',
				good: late === 0
			}
		],
		async finish() {
			await removePortfolio(portfolio);
			await raw.remove();
		}
	};
}
