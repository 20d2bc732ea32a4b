/** The middle of some numbers, or of an even count the mean of the two in the middle; undefined of none. */
export function median(numbers: readonly number[]): number | undefined {
	const sorted = numbers.toSorted((a, b) => a - b);
	const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
	return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
