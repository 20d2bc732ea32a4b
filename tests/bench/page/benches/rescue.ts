import { Dexie } from 'dexie';
import { contact } from '$lib/domain/kinds/contact';
import { newId } from '$lib/domain/base/id';
import { readSnapshot } from '$lib/exchange/snapshot/source';
import { takeSnapshot } from '$lib/exchange/snapshot/take';
import { restore } from '$lib/store/boot/restore';
import { databaseName } from '$lib/store/log/database';
import { Folder } from '$lib/store/opfs/folder';
import { Shelf } from '$lib/store/snapshots/shelf';
import { browserSurroundings } from '$lib/store/base/surroundings';
import type { Line } from '../../report';
import { creating } from '../changesets';
import type { Contest } from '../contest';
import { must, openPortfolio, removePortfolio, someInfo } from '../disk';

const size = 12_000;
const goal = 5000;

const contacts = () =>
	Array.from({ length: size }, (_, at) => ({
		id: newId(browserSurroundings.random),
		values: { ...contact.example, lastName: `Name ${at}`, email: `person${at}@example.org` }
	}));

/** A snapshot of a portfolio with many people in it, and that portfolio again after its database has gone. */
export default async function rescue(): Promise<Contest> {
	const folder = `bench-${newId(browserSurroundings.random)}`;
	const shelf = new Shelf(folder);
	const info = someInfo();
	const portfolio = await openPortfolio(info);
	must(await portfolio.merge(creating(contact, contacts()), { name: 'bench' }, { verified: true }));
	const { fingerprint } = portfolio;

	const began = performance.now();
	const snapshot = must(await takeSnapshot(portfolio, shelf, browserSurroundings))!;
	const taken = performance.now() - began;
	portfolio.close();
	await Dexie.delete(databaseName(info.id));

	const lost = performance.now();
	const source = must(await readSnapshot(shelf, snapshot));
	must(await restore(browserSurroundings, info.id, source));
	const again = await openPortfolio(info);
	const restored = performance.now() - lost;
	const same = again.fingerprint === fingerprint && again.table(contact.name).size === size;
	await removePortfolio(again);
	await new Folder(folder).clear();

	const seconds = (name: string, ms: number): Line => ({
		type: 'fact',
		id: 'R1',
		name,
		value: Math.round(ms),
		unit: 'ms',
		goal: `<= ${goal}`,
		good: ms <= goal
	});
	return {
		contenders: {},
		ratios: [],
		facts: [
			seconds('snapshot-of-12000-contacts', taken),
			seconds('rescue-of-12000-contacts', restored),
			{
				type: 'fact',
				id: 'R1',
				name: 'rescued-otherwise',
				value: same ? 0 : 1,
				unit: 'differences',
				goal: '0',
				good: same
			}
		]
	};
}
