/** Countries as one reads a map of Europe, from Ireland to Türkiye, the rest of the world after. */
const order = (
	'IS IE GB NO SE FI EE LV LT DK PL NL BE LU DE CZ SK UA FR CH LI AT SI HU RO MD ' +
	'PT ES IT HR BA RS ME MK AL BG GR MT CY IL TR GE AM AZ'
).split(' ');

const placed = new Map(order.map((code, at) => [code, at]));

/** Compares ISO codes by their place on the map; those without a place come last, by code. */
export function byPlace(a: string, b: string): number {
	const [one, other] = [placed.get(a) ?? order.length, placed.get(b) ?? order.length];
	return one - other || (a < b ? -1 : 1);
}
