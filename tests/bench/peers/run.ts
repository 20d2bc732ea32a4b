import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lineText, timesOf, type Line } from '../report';
import { engineNames, type EngineName } from './engine';
import type { Verdict } from './judge';
import type { Timed } from './phase';
import { tableText, type Result } from './table';

/**
 * The merge beside that of others: two people with one portfolio who went apart, and the whole file of the one
 * taken in by the other. `--records 5000`, `--rounds 3`, `--limit 600` (seconds for one phase) change the run.
 */
const here = fileURLToPath(new URL('.', import.meta.url));
const options = process.argv.slice(2);
const optionOf = (name: string, otherwise: number) => {
	const at = options.indexOf(`--${name}`);
	return at < 0 ? otherwise : Number(options[at + 1]);
};
const records = optionOf('records', 20_000);
const rounds = optionOf('rounds', 7);
const limit = optionOf('limit', 120);
/** An engine that does not come to an end is given a portfolio of this share. */
const lesser = 1 / 4;

const say = (text: string) => process.stdout.write(`${text}\n`);

function install(): boolean {
	const age = (file: string) => statSync(join(here, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
	if (age('node_modules/.package-lock.json') >= age('package-lock.json')) return true;
	say('Installing the peers, which takes some 100 MB and is done once …');
	const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit'], {
		cwd: here,
		stdio: ['ignore', 'inherit', 'inherit'],
		shell: process.platform === 'win32'
	});
	return status === 0;
}

/** Runs one phase in a process of its own; undefined when it is not done within the limit. */
function phase<T>(name: 'make' | 'merge' | 'judge', engine: EngineName, of: Site): T | undefined {
	const command = ['--expose-gc', '--import', 'tsx', join(here, 'phase.ts'), name, engine];
	const { status, signal, stdout, stderr } = spawnSync(
		process.execPath,
		[...command, String(of.records), of.folder],
		{ encoding: 'utf8', timeout: limit * 1000, killSignal: 'SIGKILL', maxBuffer: 1e8 }
	);
	if (signal === 'SIGKILL') return undefined;
	if (status !== 0) throw new Error(`${engine}, ${name}: ${stderr}`);
	return JSON.parse(stdout) as T;
}

interface Site {
	readonly records: number;
	readonly folder: string;
}

/** All engines on one workload, another first in each round; the first round warms the disk up and does not count. */
function contest(site: Site, engines: readonly EngineName[]): Result[] {
	const able = engines.map((engine) => ({
		engine,
		made: phase('make', engine, site) !== undefined,
		samples: [] as Timed[],
		stopped: undefined as 'make' | 'merge' | undefined
	}));
	for (const one of able) if (!one.made) one.stopped = 'make';
	for (let round = 0; round <= rounds; round++)
		for (let turn = 0; turn < able.length; turn++) {
			const one = able[(turn + round) % able.length]!;
			if (one.stopped) continue;
			const timed = phase<Timed>('merge', one.engine, site);
			if (!timed) one.stopped = 'merge';
			else if (round > 0) one.samples.push(timed);
		}
	return able.map(({ engine, samples, stopped }) =>
		stopped
			? { engine, stopped, limit }
			: {
					engine,
					cpu: timesOf(samples.map(({ cpu }) => cpu)),
					parse: timesOf(samples.map(({ parse }) => parse)),
					peak: timesOf(samples.map(({ peak }) => peak)).median,
					bytes: samples[0]!.bytes,
					verdict: phase<Verdict>('judge', engine, site)!
				}
	);
}

/** What is promised, as the other benches say it. */
function promises(results: readonly Result[]): Line[] {
	const [ours, ...peers] = results;
	if (!ours || 'stopped' in ours) throw new Error('Our own merge did not come to an end.');
	const { planted, named, invented, lost } = ours.verdict;
	const fact = (name: string, value: number, unit: string, goal: string, good: boolean): Line => ({
		type: 'fact',
		id: 'M',
		name,
		value,
		unit,
		goal,
		good
	});
	return [
		{
			type: 'ratio',
			id: 'M1',
			name: 'merge-over-parse',
			goal: 3,
			ours: ours.cpu,
			anchor: ours.parse,
			against: 'JSON.parse of the file'
		},
		...peers.flatMap((peer): Line[] =>
			'stopped' in peer
				? []
				: [
						{
							type: 'ratio',
							id: 'M2',
							name: `merge-over-${peer.engine}`,
							goal: 1,
							ours: ours.cpu,
							anchor: peer.cpu,
							against: peer.engine
						}
					]
		),
		fact('conflicts-named', named, `of ${planted}`, 'all', named === planted),
		fact('conflicts-invented', invented, 'conflicts', '0', invented === 0),
		fact('edits-lost', lost, 'edits', '0', lost === 0)
	];
}

function play(count: number, engines: readonly EngineName[]): Result[] {
	const folder = mkdtempSync(join(tmpdir(), 'isocentre-peers-'));
	try {
		const results = contest({ records: count, folder }, engines);
		say(`\nMerge of a whole file, ${count} records of 12 fields, each side's edits a quarter of that`);
		say(tableText(results));
		return results;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

if (install()) {
	const results = play(records, engineNames);
	for (const line of promises(results)) say(lineText(line));
	const slow = results.flatMap((result) => ('stopped' in result ? [result.engine] : []));
	if (slow.length > 0) play(records * lesser, ['ours', ...slow]);
} else {
	say('\nTHE PEERS ARE NOT INSTALLED, so nothing was compared.');
	say('They come from the npm registry, which needs the network once: npm run bench -- peers');
	process.exitCode = 1;
}
