/**
 * An amount in equal parts, in minor units. What does not divide goes one unit each to the first, so that the
 * parts sum to the amount exactly; give the receivers in a fixed order and every laptop shares alike.
 */
export function equalParts(amount: number, count: number): number[] {
	const size = Math.abs(amount);
	const rest = size % count;
	const part = (size - rest) / count;
	return Array.from({ length: count }, (_, at) => {
		const given = at < rest ? part + 1 : part;
		return amount < 0 && given !== 0 ? -given : given;
	});
}
