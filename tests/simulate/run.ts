import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Siege, type SiegeOutcome } from './siege';
import { World, type Outcome } from './world';

/**
 * `npm run simulate -- --seeds N [--forged F] [--from S] [--steps M]` plays N runs on all cores, and F (else as many) with
 * somebody who sends forged files, and prints what they found; each that fails is named with the command that repeats it.
 * Without `--from` the seeds are fresh ones.
 */
const { values } = parseArgs({
	options: {
		seeds: { type: 'string', default: '1000' },
		forged: { type: 'string' },
		from: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
		steps: { type: 'string', default: '100' },
		/** For a process of its own: the first seed to play, and how many lie between two. */
		part: { type: 'string' },
		parts: { type: 'string', default: '1' }
	}
});
const { seeds, forged, from, steps, parts } = {
	seeds: Number(values.seeds),
	forged: Number(values.forged ?? values.seeds),
	from: Number(values.from),
	steps: Number(values.steps),
	parts: Number(values.parts)
};

type Counts = Readonly<Record<string, number>>;

/** What honest laptops did among themselves, and among forged files. */
interface Total {
	readonly honest: Counts;
	readonly forged: Counts;
}

const none: Total = { honest: {}, forged: {} };

/** A run among forged files is worth as many steps as this of the others. */
const share = 0.5;

function add(a: Counts, b: Counts): Counts {
	const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
	return Object.fromEntries([...keys].map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]));
}

function addTotals(a: Total, b: Total): Total {
	return { honest: add(a.honest, b.honest), forged: add(a.forged, b.forged) };
}

/** Plays every so manieth seed. */
async function play(part: number): Promise<Total> {
	let total = none;
	const half = Math.ceil(steps * share);
	for (let seed = from + part; seed < from + Math.max(seeds, forged); seed += parts) {
		const [peaceful, besieged] = [seed < from + seeds, seed < from + forged];
		total = addTotals(total, {
			honest: peaceful ? countsOf(seed, await new World(seed).run(steps)) : {},
			forged: besieged ? countsOf(seed, await new Siege(seed).run(half)) : {}
		});
	}
	return total;
}

function countsOf(seed: number, { fault, ...counts }: Outcome | SiegeOutcome): Counts {
	const again = `npm run simulate -- --seeds 1 --from ${seed} --steps ${steps}`;
	if (fault) process.stderr.write(`seed ${seed}: ${fault}\n  again: ${again}\n`);
	return counts;
}

function playInProcess(part: number, processes: number): Promise<Total> {
	const own = ['--part', part, '--parts', processes];
	const args = ['--seeds', seeds, '--forged', forged, '--from', from, '--steps', steps, ...own];
	const child = fork(new URL(import.meta.url), args.map(String));
	return new Promise((resolve, reject) => {
		child.once('message', (total) => resolve(total as Total));
		child.once('error', reject);
		child.once('exit', (code) => code && reject(new Error(`part ${part} ended with ${code}`)));
	});
}

async function playAll(): Promise<void> {
	const processes = Math.min(availableParallelism(), Math.max(seeds, forged));
	const all = Array.from({ length: processes }, (_, part) => playInProcess(part, processes));
	const found = (await Promise.all(all)).reduce(addTotals, none);
	const words = (counts: Counts): string =>
		Object.entries(counts)
			.map(([name, count]) => `${name} ${count}`)
			.join(', ');
	process.stdout.write(`seeds ${seeds} (from ${from}), ${words(found.honest)}\n`);
	process.stdout.write(`among forged files: seeds ${forged}, ${words(found.forged)}\n`);
	const wrong = ['divergences', 'lost', 'resurrected', 'wrongHeads'].map((name) => found.honest[name] ?? 0);
	process.exitCode = [...wrong, found.forged['faults'] ?? 0].some((count) => count > 0) ? 1 : 0;
}

if (values.part === undefined) await playAll();
else {
	const total = await play(Number(values.part));
	process.send?.(total);
}
