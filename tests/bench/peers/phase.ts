import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { timesOf } from '../report';
import { engineNamed, type EngineName } from './engine';
import { judged, type Verdict } from './judge';
import { workloadOf } from './workload';

/**
 * One phase in a process of its own: `make ENGINE COUNT FOLDER` writes the files of both people,
 * `merge ENGINE COUNT FOLDER` merges the one into the other, `judge` does so and looks at the outcome.
 */
export interface Timed {
	/** Milliseconds of processor time, all threads together. */
	readonly cpu: number;
	readonly wall: number;
	/** Milliseconds of processor time of `JSON.parse` of the base file, the median of several. */
	readonly parse: number;
	/** Bytes this process grew by between its start and its highest. */
	readonly peak: number;
	readonly bytes: number;
}

const cpuNow = () => {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
};
const peakNow = () => process.resourceUsage().maxRSS * 1024;

/** How long the bare parser takes for the same portfolio as we write it. */
function parseTime(file: string): number {
	const text = readFileSync(file, 'utf8');
	const samples = Array.from({ length: 5 }, () => {
		globalThis.gc?.();
		const before = cpuNow();
		const parsed = JSON.parse(text) as object;
		const spent = cpuNow() - before;
		if (!('header' in parsed)) throw new Error('This is no portfolio file.');
		return spent;
	});
	return timesOf(samples).median;
}

async function make(name: EngineName, count: number, folder: string): Promise<object> {
	const engine = await engineNamed(name);
	const { mine, theirs } = await engine.make(workloadOf(count));
	writeFileSync(join(folder, `${name}.mine`), mine);
	writeFileSync(join(folder, `${name}.theirs`), theirs);
	return { bytes: theirs.length };
}

async function merge(name: EngineName, folder: string): Promise<Timed> {
	const engine = await engineNamed(name);
	const idle = peakNow();
	const opened = await engine.open(new Uint8Array(readFileSync(join(folder, `${name}.mine`))));
	const theirs = new Uint8Array(readFileSync(join(folder, `${name}.theirs`)));
	globalThis.gc?.();
	const [began, before] = [performance.now(), cpuNow()];
	await opened.merge(theirs);
	const [wall, cpu] = [performance.now() - began, cpuNow() - before];
	const peak = peakNow() - idle;
	return { cpu, wall, peak, bytes: theirs.length, parse: parseTime(join(folder, 'ours.theirs')) };
}

async function judge(name: EngineName, count: number, folder: string): Promise<Verdict> {
	const engine = await engineNamed(name);
	const opened = await engine.open(new Uint8Array(readFileSync(join(folder, `${name}.mine`))));
	await opened.merge(new Uint8Array(readFileSync(join(folder, `${name}.theirs`))));
	return judged(opened.look(), workloadOf(count));
}

const [phase, engine, count, folder] = process.argv.slice(2) as [string, EngineName, string, string];
const outcome =
	phase === 'make'
		? await make(engine, Number(count), folder)
		: phase === 'judge'
			? await judge(engine, Number(count), folder)
			: await merge(engine, folder);
process.stdout.write(JSON.stringify(outcome));
