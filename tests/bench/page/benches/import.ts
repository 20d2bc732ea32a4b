import { project } from '$lib/domain/kinds/project';
import { readPortfolioFile } from '$lib/exchange/portfolio-file/read';
import { writePortfolioFile } from '$lib/exchange/portfolio-file/write';
import { creating } from '../changesets';
import type { Contest } from '../contest';
import { must, openPortfolio, RawStore, removePortfolio, RowDatabase, someInfo } from '../disk';
import { projects } from '../projects';

const size = 100_000;
/** Rows with indexes take minutes for all of them. */
const tenth = size / 10;
const blockSize = 1_000;

export default async function importing(): Promise<Contest> {
	const [text, textOfTenth] = [rowsOf(size), rowsOf(tenth)];
	const [file, fileOfTenth] = [await fileOf(size), await fileOf(tenth)];
	let made = 0;

	async function ours(file: Blob, count: number): Promise<number> {
		const portfolio = await openPortfolio(someInfo());
		const began = performance.now();
		const { changesets } = must(await readPortfolioFile(file));
		must(await portfolio.merge(changesets, { name: 'bench.isocentre.json' }, { verified: true }));
		const ms = performance.now() - began;
		if (portfolio.table('project').size !== count) throw new Error('Not all records came in.');
		await removePortfolio(portfolio);
		return ms;
	}

	async function parseAndBlocks(): Promise<number> {
		const store = await new RawStore(`bench-blocks-${made++}`).open();
		const began = performance.now();
		const records = JSON.parse(text) as object[];
		const blocks = Array.from({ length: size / blockSize }, (_, at) => ({
			id: String(at),
			records: records.slice(at * blockSize, (at + 1) * blockSize)
		}));
		await store.put(blocks);
		const ms = performance.now() - began;
		await store.remove();
		return ms;
	}

	async function parseAndRows(): Promise<number> {
		const db = new RowDatabase(`bench-rows-${made++}`);
		await db.open();
		const began = performance.now();
		await db.table('projects').bulkAdd(JSON.parse(textOfTenth) as object[]);
		const ms = performance.now() - began;
		await db.delete();
		return ms;
	}

	return {
		contenders: {
			import: () => ours(file, size),
			'JSON.parse and blocks': parseAndBlocks,
			'import of a tenth': () => ours(fileOfTenth, tenth),
			'Dexie rows of a tenth': parseAndRows
		},
		ratios: [
			{
				id: 'G1',
				name: 'import-over-parse-and-blocks',
				goal: 2,
				ours: 'import',
				anchor: 'JSON.parse and blocks'
			},
			{
				id: 'G2',
				name: 'import-over-dexie-rows',
				goal: 0.15,
				ours: 'import of a tenth',
				anchor: 'Dexie rows of a tenth'
			}
		]
	};
}

function rowsOf(count: number): string {
	return JSON.stringify(projects(count).map(({ id, values }) => ({ id, ...values })));
}

async function fileOf(count: number): Promise<Blob> {
	const { parts } = await writePortfolioFile(
		{
			portfolio: { id: 'PPPPPPPPPPPPPPPP', name: 'Bench' },
			writer: { replica: 'RRRRRRRRRRRRRRRR', author: 'A. Colleague' },
			app: 'bench',
			written: '2026-11-22T10:00:00.000Z'
		},
		creating(project, projects(count))
	);
	return new Blob([...parts]);
}
