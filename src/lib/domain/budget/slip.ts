/**
 * An amount in minor units that is to be spent evenly over the last months of a year, when all of it happens so many
 * months later: how much of it falls into which year. What does not divide goes one unit each to the first months, so
 * the parts sum to the amount exactly.
 *
 * @param from the month its spending begins with, 0 for January
 * @param late whole months, 0 or more
 */
export function slip(amount: number, year: number, from: number, late: number): Map<number, number> {
	const months = 12 - from;
	const rest = amount % months;
	const each = (amount - rest) / months;
	const [extra, unit] = [Math.abs(rest), Math.sign(rest)];
	const parts = new Map<number, number>();
	for (let at = 0; at < months; at++) {
		const falls = year + Math.floor((from + at + late) / 12);
		parts.set(falls, (parts.get(falls) ?? 0) + each + (at < extra ? unit : 0));
	}
	return parts;
}
