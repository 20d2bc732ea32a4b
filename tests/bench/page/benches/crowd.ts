import { newId } from '$lib/domain/base/id';
import type { Changeset } from '$lib/domain/records/changeset';
import { readPortfolioFile } from '$lib/exchange/portfolio-file/read';
import { writePortfolioFile } from '$lib/exchange/portfolio-file/write';
import { previewMerge } from '$lib/exchange/preview/preview';
import type { Line } from '../../report';
import type { Contest } from '../contest';
import { must, openPortfolio, removePortfolio, someInfo } from '../disk';
import { seeded } from '../random';

const size = 20_000;

/** A file of so many laptops, each with a change of its own to one of a few records, each of which saw the one before. */
function crowded(): Changeset[] {
	const next = seeded(23);
	const random = (bytes: Uint8Array) => bytes.map(() => Math.floor(next() * 256));
	const log: Changeset[] = [];
	for (let n = 0; n < size; n++) {
		const before = log.at(-1);
		log.push({
			replica: newId(random),
			seq: 1,
			at: '2026-11-22T10:00:00.000Z',
			author: `Colleague ${n}`,
			app: 'bench',
			label: { act: 'edit' },
			...(before ? { after: { [before.replica]: 1 } } : {}),
			prev: '',
			ops: [
				{
					do: 'put',
					fields: { name: `Partner ${n}` },
					id: `PARTNER0000000${String(n % 100).padStart(2, '0')}`,
					kind: 'partner',
					salt: newId(random)
				}
			]
		});
	}
	return log;
}

/** How long the file of a crowd takes to be read, compared and taken in. */
export default async function crowd(): Promise<Contest> {
	const portfolio = await openPortfolio(someInfo());
	const about = {
		portfolio: { id: portfolio.id, name: portfolio.name },
		writer: { replica: portfolio.replica, author: 'bench' },
		app: 'bench',
		written: '2026-11-22T10:00:00.000Z'
	};
	const file = new Blob([...(await writePortfolioFile(about, crowded())).parts]);
	const facts: Line[] = [];
	const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
		const began = performance.now();
		const outcome = await work();
		const value = Math.round(performance.now() - began);
		facts.push({ type: 'fact', id: 'K1', name, value, unit: 'ms', goal: '<= 10000', good: value <= 10_000 });
		return outcome;
	};
	const { changesets } = must(await timed('crowd-read', () => readPortfolioFile(file)));
	must(await timed('crowd-preview', () => previewMerge(portfolio, changesets)));
	must(await timed('crowd-merge', () => portfolio.merge(changesets, { name: 'bench' }, { verified: true })));
	await removePortfolio(portfolio);
	return { contenders: {}, ratios: [], facts };
}
