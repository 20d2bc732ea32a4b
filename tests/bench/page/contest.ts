import { timesOf, type Line } from '../report';

/** Does its work once; returns its time in milliseconds where it is less than the whole call. */
export type Contender = () => number | undefined | Promise<number | undefined>;

export interface Ratio {
	readonly id: string;
	readonly name: string;
	readonly goal: number;
	/** Names of contenders: ours over the anchor. */
	readonly ours: string;
	readonly anchor: string;
}

export interface Contest {
	readonly rounds?: number;
	readonly contenders: Readonly<Record<string, Contender>>;
	readonly ratios: readonly Ratio[];
	readonly facts?: readonly Line[];
	/** Removes what was prepared: databases, nodes. */
	finish?(): Promise<void> | void;
}

/** Here the work of a contender ends, so that no engine can leave it out. */
const kept: { value: unknown } = { value: undefined };
export function keep(value: unknown): undefined {
	kept.value = value;
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function time(contender: Contender): Promise<number> {
	(globalThis as { gc?: () => void }).gc?.();
	await pause(10);
	const began = performance.now();
	const own = await contender();
	return own ?? performance.now() - began;
}

/**
 * Times the contenders in turn, another first in each round, so that a disturbance hits all alike. The first
 * round warms up and does not count.
 */
export async function run({ contenders, ratios, facts = [], rounds = 7 }: Contest): Promise<Line[]> {
	const names = Object.keys(contenders);
	const samples = new Map(names.map((name) => [name, [] as number[]]));
	for (let round = 0; round <= rounds; round++) {
		for (let turn = 0; turn < names.length; turn++) {
			const name = names[(turn + round) % names.length]!;
			const ms = await time(contenders[name]!);
			if (round > 0) samples.get(name)!.push(ms);
		}
	}
	const lines = ratios.map(({ id, name, goal, ours, anchor }): Line => ({
		type: 'ratio',
		id,
		name,
		goal,
		ours: timesOf(samples.get(ours)!),
		anchor: timesOf(samples.get(anchor)!),
		against: anchor
	}));
	return [...lines, ...facts];
}
