import type { GovernanceSource } from '../reading/source';
import type { EntityRecord } from '../schema/record';
import { agreement } from '../kinds/agreement';

/**
 * The chain of amendments an agreement stands in, the original first, each followed by what amends it. A circle
 * of them, which only two laptops can make, is walked once.
 */
export function amendmentChain(source: GovernanceSource, id: string): readonly EntityRecord[] {
	const table = source.table(agreement.name);
	const seen = new Set<string>();
	let first = id;
	for (let above: string | undefined = id; above !== undefined && !seen.has(above);) {
		seen.add(above);
		first = above;
		const amended: unknown = table.get(above)?.values.amends;
		above = typeof amended === 'string' && table.get(amended) ? amended : undefined;
	}
	const chain: EntityRecord[] = [];
	const waiting = [first];
	const reached = new Set<string>();
	for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
		const record = table.get(next);
		if (!record || reached.has(next)) continue;
		reached.add(next);
		chain.push(record);
		waiting.push(
			...table
				.all()
				.filter(({ values }) => values.amends === next)
				.map((one) => one.id)
		);
	}
	return chain;
}
