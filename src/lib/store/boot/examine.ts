import { isId } from '../../domain/base/id';
import { databaseName, type PortfolioInfo, type SettingRow } from '../log/database';
import { directoryName } from '../log/directory';
import { isNewerVersion } from '../log/generation';
import type { Snapshot } from '../snapshots/snapshot';
import type { Shelf } from '../snapshots/shelf';
import { glanceAt } from './glance';
import { answer, inTime, probe, type Probe } from './probe';

/** What became of one portfolio in this browser. */
export type Finding =
	/** Its log is whole and holds what the newest snapshot does. */
	| 'sound'
	/** Its database is gone. */
	| 'missing'
	/** Its database is there and nothing in it. */
	| 'empty'
	/** Changes that a snapshot holds are not in it any more. */
	| 'behind'
	/** Parts of its log are missing or cannot be read. */
	| 'torn'
	/** Its log can be read and does not fold: something in it does not follow from the rest. */
	| 'unfoldable'
	/** The browser cannot open it. */
	| 'failed'
	/** The browser does not answer. */
	| 'hung';

export interface PortfolioCase {
	readonly info: PortfolioInfo;
	readonly finding: Finding;
	/** Changesets that the browser still has, as far as a look at the log tells. */
	readonly held: number;
	/** Of a log that does not fold, the changesets beside those `held` that do: they would be left out. */
	readonly apart?: number;
	/** Whether the list of portfolios knows it. */
	readonly listed: boolean;
	/** What the browser said. */
	readonly detail?: string;
	/** What it should hold at least. */
	readonly expected?: Snapshot;
}

/** What a look at everything the browser keeps has found. */
export interface Examination {
	/** The list of portfolios. */
	readonly directory: 'sound' | 'missing' | 'failed' | 'hung';
	/** The browser says that it threw data away. */
	readonly lost: boolean;
	readonly cases: readonly PortfolioCase[];
	/** As the list of portfolios has it, or the newest snapshot. */
	readonly author: string;
}

/** Whether everything is as it was left. A browser never used for this has nothing and is sound. */
export function isSound({ directory, lost, cases }: Examination): boolean {
	const listed = directory === 'sound' || (directory === 'missing' && !lost && cases.length === 0);
	return listed && cases.every(isSoundCase);
}

/** Whether nothing has to be done about a portfolio. */
export function isSoundCase({ finding, listed }: PortfolioCase): boolean {
	return finding === 'sound' && listed;
}

/** Whether the browser still has some of its log. */
export function isReadable(finding: Finding): boolean {
	return finding === 'sound' || finding === 'behind' || finding === 'torn' || finding === 'unfoldable';
}

/** Where to look. */
export interface Ground {
	readonly factory: IDBFactory;
	readonly shelf: Shelf;
	/** Name of the database that lists the portfolios. */
	readonly directory?: string | undefined;
}

/** Looks at every portfolio this browser should have, before anything is opened or made. Changes nothing. */
export async function examine(ground: Ground): Promise<Examination> {
	const [directory, expected] = await Promise.all([readDirectory(ground), expectedOnes(ground.shelf)]);
	const listed = new Map(directory.infos.map((info) => [info.id, info]));
	const infos = new Map(directory.state === 'sound' ? [] : await orphans(ground));
	for (const { portfolio, takenAt } of expected.values())
		infos.set(portfolio.id, { ...portfolio, openedAt: takenAt });
	for (const info of directory.infos) infos.set(info.id, info);
	const cases = await Promise.all(
		[...infos.values()].map(async (info) => ({
			...(await caseOf(ground, info, expected.get(info.id))),
			listed: listed.has(info.id)
		}))
	);
	const newest = [...expected.values()].sort((a, b) => (a.takenAt > b.takenAt ? -1 : 1))[0];
	return {
		directory: directory.state,
		lost: directory.lost,
		cases: cases.sort((a, b) => (a.info.openedAt > b.info.openedAt ? -1 : 1)),
		author: directory.author ?? newest?.author ?? ''
	};
}

/** Looks at one portfolio. */
export async function caseOf(
	{ factory }: Pick<Ground, 'factory'>,
	info: PortfolioInfo,
	expected: Snapshot | undefined
): Promise<Omit<PortfolioCase, 'listed'>> {
	const probed = await probe(factory, databaseName(info.id));
	const about = { info, held: 0, ...(expected ? { expected } : {}) };
	if (probed.state !== 'there') return { ...about, ...absence(probed) };
	try {
		// What a newer version of the app has made is not this one's to judge.
		if (isNewerVersion(probed.db.version)) return { ...about, finding: 'sound' };
		const glance = await inTime(glanceAt(probed.db), 5000, 'hung' as const);
		if (glance === 'hung') return { ...about, finding: 'hung' };
		if (glance.log === 'newer') return { ...about, finding: 'sound' };
		if (glance.log === 'torn') return { ...about, finding: 'torn', detail: glance.detail };
		if (glance.log === 'empty') return { ...about, finding: 'empty' };
		const behind = glance.length < (expected?.counts.changesets ?? 0);
		return { ...about, finding: behind ? 'behind' : 'sound', held: glance.length };
	} finally {
		probed.db.close();
	}
}

function absence(probed: Exclude<Probe, { state: 'there' }>): Pick<PortfolioCase, 'finding' | 'detail'> {
	return probed.state === 'failed' ? { finding: 'failed', detail: probed.detail } : { finding: probed.state };
}

/** What each portfolio must hold as much as, by id. A browser without such files expects nothing. */
async function expectedOnes(shelf: Shelf): Promise<ReadonlyMap<string, Snapshot>> {
	const ids = await shelf.portfolios();
	const found = new Map<string, Snapshot>();
	if (!ids.ok) return found;
	const snapshots = await Promise.all(ids.value.map((id) => shelf.expected(id)));
	for (const snapshot of snapshots)
		if (snapshot.ok && snapshot.value) found.set(snapshot.value.portfolio.id, snapshot.value);
	return found;
}

/** Portfolios that lie in the browser while the list of them is gone. Their names went with the list. */
async function orphans({ factory, directory }: Ground): Promise<[string, PortfolioInfo][]> {
	// A list by another name says nothing of the databases there are.
	if (directory !== undefined || !('databases' in factory)) return [];
	const databases = await inTime(databasesOf(factory), 2000, []);
	return databases.flatMap(({ name }): [string, PortfolioInfo][] => {
		const id = name?.slice(databaseName('').length);
		return isId(id) && name === databaseName(id) ? [[id, { id, name: id, sample: false, openedAt: '' }]] : [];
	});
}

/** A store that the browser cannot open does not tell what was in it either. */
async function databasesOf(factory: IDBFactory): Promise<readonly IDBDatabaseInfo[]> {
	try {
		return await factory.databases();
	} catch (error) {
		if (error instanceof DOMException) return [];
		throw error;
	}
}

interface Listed {
	readonly state: Examination['directory'];
	readonly lost: boolean;
	readonly infos: readonly PortfolioInfo[];
	readonly author?: string | undefined;
}

async function readDirectory({ factory, directory = directoryName }: Ground): Promise<Listed> {
	const probed = await probe(factory, directory);
	const nothing = { lost: false, infos: [] };
	if (probed.state === 'missing') return { ...nothing, state: 'missing', lost: probed.lost };
	if (probed.state !== 'there') return { ...nothing, state: probed.state };
	try {
		if (!probed.db.objectStoreNames.contains('portfolios')) return { ...nothing, state: 'missing' };
		const transaction = probed.db.transaction(['portfolios', 'settings'], 'readonly');
		const [infos, author] = await Promise.all([
			answer(transaction.objectStore('portfolios').getAll() as IDBRequest<PortfolioInfo[]>),
			answer(transaction.objectStore('settings').get('author') as IDBRequest<SettingRow | undefined>)
		]);
		return { lost: false, state: 'sound', infos, author: author?.value };
	} catch (error) {
		if (error instanceof DOMException) return { ...nothing, state: 'failed' };
		throw error;
	} finally {
		probed.db.close();
	}
}
