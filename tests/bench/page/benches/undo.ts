import { canonicalJson, type Json } from '$lib/domain/base/json';
import { digestOf } from '$lib/domain/merge/digest';
import { project } from '$lib/domain/kinds/project';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { creating } from '../changesets';
import type { Contest } from '../contest';
import { must, openPortfolio, removePortfolio, someInfo } from '../disk';
import { projects } from '../projects';

const size = 20_000;

/** The portfolio as a person sees it, as one digest. */
const shown = (portfolio: Portfolio) =>
	digestOf(canonicalJson(portfolio.all('project').map(({ id, values }) => [id, values as Json])));

/** An import of many rows into a portfolio that has some, and its undo. */
export default async function undo(): Promise<Contest> {
	const rows = projects(size + 100);
	const there = creating(project, rows.slice(0, 100));
	const imported = rows.slice(100).map(({ id, values }) => ({
		do: 'put' as const,
		kind: project.name,
		id,
		fields: values as Record<string, Json>
	}));
	let asBefore = true;

	/** Milliseconds of the import and of its undo. */
	async function round(): Promise<{ import: number; undo: number }> {
		const portfolio = await openPortfolio(someInfo());
		must(await portfolio.merge(there, { name: 'bench' }, { verified: true }));
		const before = shown(portfolio);
		const began = performance.now();
		must(await portfolio.commit({ act: 'import', count: size }, imported));
		const between = performance.now();
		must(await portfolio.undo());
		const ended = performance.now();
		asBefore &&= shown(portfolio) === before;
		await removePortfolio(portfolio);
		return { import: between - began, undo: ended - between };
	}

	await round();
	return {
		contenders: {
			undo: async () => (await round()).undo,
			import: async () => (await round()).import
		},
		ratios: [{ id: 'U1', name: 'undo-over-import', goal: 1, ours: 'undo', anchor: 'import' }],
		facts: [
			{
				type: 'fact',
				id: 'U1',
				name: 'undo-as-before',
				value: asBefore ? 0 : 1,
				unit: 'differences',
				goal: '0',
				good: asBefore
			}
		]
	};
}
