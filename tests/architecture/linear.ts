import { Script } from 'node:vm';
import { attacksOn, attackText, type Attack } from './attacks';
import type { Pattern } from './patterns';

/** Characters of the first round, in which what grows faster than its text shows. */
const short = 3_000;

/** Characters of the text that a pattern must be done with in time. */
const long = 100_000;

/** Milliseconds for the long text, and for a short one before it counts as suspect. */
const mostLong = 50;
const mostShort = 0.4;

/** For all short texts together: the one under way when it has passed is suspect. */
const mostAll = 600;

/** A machine with other work to do is allowed this much more, as long as the time grows with the text. */
const load = 6;

/** How much longer twice the text may take: 2 is in proportion, 4 its square. */
const mostGrowth = 3;

/**
 * Searches texts made for the worst case, up to 100,000 characters. Undefined when each takes its share; else
 * the text, for people, and how long it takes.
 */
export function slowness({ source, flags }: Pattern): string | undefined {
	const pattern = new RegExp(source, flags.replace(/[gy]/g, '') + (flags.includes('y') ? 'y' : 'g'));
	const attacks = attacksOn(source, flags);
	const times = timesOf(
		pattern,
		attacks.map((attack) => attackText(attack, short)),
		mostAll
	);
	const tried = attacks.map((attack, at) => ({ attack, took: times[at] ?? 0 }));
	const [slowest, ...others] = tried.sort((a, b) => b.took - a.took);
	const suspects = others.filter(({ took }) => took > mostShort).slice(0, 20);
	for (const { attack } of slowest ? [slowest, ...suspects] : []) {
		const verdict = judged(pattern, attack);
		if (verdict) return verdict;
	}
	return undefined;
}

function judged(pattern: RegExp, attack: Attack): string | undefined {
	for (const length of [short * 4, long / 2, long]) {
		const took = best(pattern, attackText(attack, length));
		if (took <= (mostLong * length) / long) continue;
		const half = best(pattern, attackText(attack, length / 2));
		if (took <= mostLong * load && took <= half * mostGrowth) continue;
		const { before, pump, behind } = attack;
		const text = `${JSON.stringify(before)} + ${JSON.stringify(pump)}… + ${JSON.stringify(behind)}`;
		return `${text}: ${took.toFixed(0)} ms for ${length} characters, ${half.toFixed(0)} ms for half`;
	}
	return undefined;
}

function best(pattern: RegExp, text: string): number {
	let found = Infinity;
	for (let i = 0; i < 3 && found > 1; i++)
		found = Math.min(found, timesOf(pattern, [text], mostLong * load)[0]!);
	return found;
}

const run = new Script('globalThis.search()');

/** Milliseconds of work since, whatever else the machine did meanwhile. */
function workSince(start: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

/**
 * Milliseconds of each search. They are broken off after so many of work: the one under way takes for ever, the rest
 * none.
 */
function timesOf(pattern: RegExp, texts: readonly string[], most: number): number[] {
	const times = texts.map(() => 0);
	const began = process.cpuUsage();
	let at = 0;
	const search = (): void => {
		for (; at < texts.length; at++) {
			const start = process.cpuUsage();
			texts[at]!.replace(pattern, '');
			times[at] = workSince(start);
		}
	};
	try {
		Object.assign(globalThis, { search });
		while (at < texts.length && workSince(began) < most * 0.8) {
			try {
				run.runInThisContext({ timeout: most });
			} catch (error) {
				if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
			}
		}
		if (at < texts.length) times[at] = Infinity;
	} finally {
		Reflect.deleteProperty(globalThis, 'search');
	}
	return times;
}
