import { project } from '$lib/domain/kinds/project';
import { databaseName } from '$lib/store/log/database';
import { creating } from '../changesets';
import { keep, type Contest } from '../contest';
import { must, openPortfolio, RawStore, RowDatabase, someInfo } from '../disk';
import { projects } from '../projects';

const size = 100_000;

/** From a closed database to a portfolio whose every record can be found, sorted and shown. */
export default async function mirror(): Promise<Contest> {
	const info = someInfo();
	const records = projects(size);
	const last = records.at(-1)!.id;
	const filled = await openPortfolio(info);
	must(await filled.merge(creating(project, records), { name: 'bench' }, { verified: true }));
	must(await filled.rebuild());
	filled.close();

	const bytes = new TextEncoder().encode(JSON.stringify(records));
	const raw = await new RawStore('bench-bytes').open();
	await raw.put([{ id: 'bytes', bytes }]);
	const rows = new RowDatabase('bench-mirror-rows');
	await rows.table('projects').bulkAdd(records.map(({ id, values }) => ({ id, ...values })));

	return {
		contenders: {
			async mirror() {
				const began = performance.now();
				const portfolio = await openPortfolio(info);
				const table = portfolio.table('project');
				keep([table.get(last)!.values, table.column('title').length, table.ids().length]);
				const ms = performance.now() - began;
				portfolio.close();
				return ms;
			},
			'one value of the same bytes': async () => keep(await raw.get('bytes')),
			'Dexie toArray': async () => keep(await rows.table('projects').toArray())
		},
		ratios: [
			{
				id: 'G5',
				name: 'mirror-over-same-bytes',
				goal: 3,
				ours: 'mirror',
				anchor: 'one value of the same bytes'
			},
			{ id: 'G6', name: 'mirror-over-dexie-to-array', goal: 0.3, ours: 'mirror', anchor: 'Dexie toArray' }
		],
		async finish() {
			await raw.remove();
			await rows.delete();
			indexedDB.deleteDatabase(databaseName(info.id));
		}
	};
}
