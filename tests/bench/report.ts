/** Times of one contender, in milliseconds. */
export interface Times {
	readonly median: number;
	readonly min: number;
	readonly max: number;
	readonly n: number;
}

/** A line of the report: two contenders timed in one run, or a fact that is right or wrong. */
export type Line =
	| {
			readonly type: 'ratio';
			readonly id: string;
			readonly name: string;
			readonly goal: number;
			readonly ours: Times;
			readonly anchor: Times;
			readonly against: string;
	  }
	| {
			readonly type: 'fact';
			readonly id: string;
			readonly name: string;
			readonly value: number;
			readonly unit: string;
			readonly goal: string;
			readonly good: boolean;
	  };

export function timesOf(samples: readonly number[]): Times {
	const sorted = samples.toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	const median = sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
	return { median, min: sorted[0]!, max: sorted.at(-1)!, n: sorted.length };
}

const rounded = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
const spread = ({ median, min, max }: Times) => `${rounded(median)} ms (${rounded(min)}–${rounded(max)})`;

/**
 * A line for people and programs: `name: value unit`, then how it came about. A ratio is within its goal when
 * that of the medians or that of the minima is: other work on the machine disturbs the first more.
 */
export function lineText(line: Line): string {
	if (line.type === 'fact') {
		const verdict = line.good ? 'within' : 'MISSED';
		return `${line.name}: ${line.value} ${line.unit}\n    ${line.id}, goal ${line.goal}: ${verdict}`;
	}
	const { ours, anchor } = line;
	const ratio = ours.median / anchor.median;
	const minima = ours.min / anchor.min;
	const verdict = Math.min(ratio, minima) <= line.goal ? 'within' : 'MISSED';
	const noisy = anchor.max / anchor.min > 3 ? '; noisy: the anchor varied more than 3 times' : '';
	return (
		`${line.name}: ${ratio.toPrecision(3)} x\n` +
		`    ${line.id}, goal <= ${line.goal}: ${verdict}; ratio of minima ${minima.toPrecision(3)}; n ${ours.n}${noisy}\n` +
		`    ours ${spread(ours)}, ${line.against} ${spread(anchor)}`
	);
}
