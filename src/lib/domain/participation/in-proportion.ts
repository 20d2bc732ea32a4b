/**
 * An amount in whole minor units, in proportion to weights. What does not divide goes one unit each to the largest
 * remainders, the first of equal ones, so that the parts sum to the amount exactly.
 *
 * @param weights none below 0; where all are 0, so are the parts
 */
export function inProportion(amount: number, weights: readonly number[]): number[] {
	const whole = weights.reduce((sum, weight) => sum + weight, 0);
	if (whole === 0) return weights.map(() => 0);
	const size = Math.abs(amount);
	const exact = weights.map((weight) => (size * weight) / whole);
	const parts = exact.map(Math.floor);
	const rest = size - parts.reduce((sum, part) => sum + part, 0);
	const byRemainder = exact
		.map((part, at) => ({ at, remainder: part - Math.floor(part) }))
		.sort((a, b) => b.remainder - a.remainder || a.at - b.at);
	for (const { at } of byRemainder.slice(0, Math.max(0, rest))) parts[at]!++;
	return amount < 0 ? parts.map((part) => 0 - part) : parts;
}
