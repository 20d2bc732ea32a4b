import { parseArgs } from 'node:util';
import { World } from './world';

const { values } = parseArgs({
	options: {
		seeds: { type: 'string', default: '1000' },
		from: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
		steps: { type: 'string', default: '100' }
	}
});
const [seeds, from, steps] = [values.seeds, values.from, values.steps].map(Number) as [
	number,
	number,
	number
];
const total = {
	steps: 0,
	writes: 0,
	merges: 0,
	divergences: 0,
	lost: 0,
	resurrected: 0,
	wrongHeads: 0,
	parked: 0
};

let failed = 0;
for (let seed = from; seed < from + seeds; seed++) {
	const outcome = new World(seed).run(steps);
	for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += outcome[key];
	if (!outcome.fault) continue;
	failed++;
	process.stderr.write(`seed ${seed}: ${outcome.fault}\n`);
}
const counts = Object.entries(total).map(([name, count]) => `${name} ${count}`);
process.stdout.write(`seeds ${from}..${from + seeds - 1}: ${counts.join(', ')}\n`);
process.exitCode = failed > 0 ? 1 : 0;
