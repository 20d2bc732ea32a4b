import { finished } from '$lib/domain/base/steps';
import { readPortfolioFile } from '$lib/exchange/portfolio-file/read';
import type { PortfolioFile } from '$lib/exchange/portfolio-file/reader';
import { vouched } from '$lib/exchange/portfolio-file/vouch';
import { previewMerge } from '$lib/exchange/preview/preview';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { MergeReceipt } from '$lib/store/base/receipts';
import ours from '../../peers/engines/ours';
import { workloadOf } from '../../peers/workload';
import { keep, type Contest } from '../contest';
import { must, openPortfolio, removePortfolio, someInfo } from '../disk';

const size = 20_000;

/** Two people with one portfolio meet again: the whole file of the one into the browser of the other. */
export default async function meeting(): Promise<Contest> {
	const workload = workloadOf(size);
	const engine = await ours();
	const files = await engine.make(workload);
	const mine = new Blob([files.mine as Uint8Array<ArrayBuffer>]);
	const theirs = new Blob([files.theirs as Uint8Array<ArrayBuffer>]);
	const text = await theirs.text();
	const about = { name: 'bench.isocentre.json' };

	const filled = async (): Promise<Portfolio> => {
		const portfolio = await openPortfolio(someInfo());
		await take(portfolio, must(await readPortfolioFile(mine, { known: new Map() })));
		return portfolio;
	};

	async function take(portfolio: Portfolio, file: PortfolioFile): Promise<MergeReceipt> {
		const before = portfolio.state.heads;
		const receipt = must(await portfolio.merge(file.changesets, about, { verified: true }));
		const passages = finished(vouched(portfolio.state, file, before));
		must(await portfolio.keepPassages(passages));
		return receipt;
	}

	/** As the app does it: read, compared and shown, then written. */
	async function takeIn(portfolio: Portfolio): Promise<{ toPreview: number; toDisk: number }> {
		const began = performance.now();
		const file = must(await readPortfolioFile(theirs, { known: await portfolio.passages() }));
		must(await previewMerge(portfolio, file.changesets));
		const toPreview = performance.now() - began;
		const receipt = await take(portfolio, file);
		const toDisk = performance.now() - began;
		if (receipt.conflicts.length !== workload.conflicts.size + workload.races.size)
			throw new Error(`${receipt.conflicts.length} conflicts were found.`);
		return { toPreview, toDisk };
	}

	const times = async (part: 'toPreview' | 'toDisk') => {
		const portfolio = await filled();
		const taken = await takeIn(portfolio);
		await removePortfolio(portfolio);
		return taken[part];
	};

	return {
		contenders: {
			preview: () => times('toPreview'),
			'take in': () => times('toDisk'),
			'JSON.parse': () => keep(JSON.parse(text))
		},
		ratios: [
			{ id: 'M3', name: 'preview-over-parse', goal: 20, ours: 'preview', anchor: 'JSON.parse' },
			{ id: 'M4', name: 'take-in-over-parse', goal: 40, ours: 'take in', anchor: 'JSON.parse' }
		]
	};
}
