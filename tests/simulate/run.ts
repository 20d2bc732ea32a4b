import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { World, type Outcome } from './world';

/**
 * `npm run simulate -- --seeds N [--from S] [--steps M]` plays N runs on all cores and prints what they found;
 * each that fails is named with the command that repeats it. Without `--from` the seeds are fresh ones.
 */
const { values } = parseArgs({
	options: {
		seeds: { type: 'string', default: '1000' },
		from: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
		steps: { type: 'string', default: '100' },
		/** For a process of its own: the first seed to play, and how many lie between two. */
		part: { type: 'string' },
		parts: { type: 'string', default: '1' }
	}
});
const [seeds, from, steps, parts] = [values.seeds, values.from, values.steps, values.parts].map(Number) as [
	number,
	number,
	number,
	number
];

type Total = Omit<Outcome, 'fault'>;

const none: Total = {
	steps: 0,
	merges: 0,
	writes: 0,
	divergences: 0,
	lost: 0,
	resurrected: 0,
	wrongHeads: 0,
	parked: 0,
	copies: 0,
	joins: 0
};

function add(a: Total, b: Total): Total {
	const keys = Object.keys(none) as (keyof Total)[];
	return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as unknown as Total;
}

/** Plays every so manieth seed. */
async function play(part: number): Promise<Total> {
	let total = none;
	for (let seed = from + part; seed < from + seeds; seed += parts) {
		const outcome = await new World(seed).run(steps);
		total = add(total, outcome);
		if (!outcome.fault) continue;
		const again = `npm run simulate -- --seeds 1 --from ${seed} --steps ${steps}`;
		process.stderr.write(`seed ${seed}: ${outcome.fault}\n  again: ${again}\n`);
	}
	return total;
}

function playInProcess(part: number, processes: number): Promise<Total> {
	const args = ['--seeds', seeds, '--from', from, '--steps', steps, '--part', part, '--parts', processes];
	const child = fork(new URL(import.meta.url), args.map(String));
	return new Promise((resolve, reject) => {
		child.once('message', (total) => resolve(total as Total));
		child.once('error', reject);
		child.once('exit', (code) => code && reject(new Error(`part ${part} ended with ${code}`)));
	});
}

async function playAll(): Promise<void> {
	const processes = Math.min(availableParallelism(), seeds);
	const all = Array.from({ length: processes }, (_, part) => playInProcess(part, processes));
	const total = (await Promise.all(all)).reduce(add, none);
	const counts = Object.entries(total).map(([name, count]) => `${name} ${count}`);
	process.stdout.write(`seeds ${seeds} (from ${from}), ${counts.join(', ')}\n`);
	const faults = total.divergences + total.lost + total.resurrected + total.wrongHeads;
	process.exitCode = faults > 0 ? 1 : 0;
}

if (values.part === undefined) await playAll();
else {
	const total = await play(Number(values.part));
	process.send?.(total);
}
