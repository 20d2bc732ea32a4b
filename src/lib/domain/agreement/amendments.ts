import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { agreement, type Agreement } from '../kinds/agreement';

/**
 * The chain of amendments an agreement stands in, the original first, each followed by what amends it. A circle
 * of them, which only two laptops can make, is walked once.
 */
export function amendmentChain(source: Source, id: string): readonly Agreement[] {
	const agreements = read(source, agreement);
	const seen = new Set<string>();
	let first = id;
	for (let above: string | undefined = id; above !== undefined && !seen.has(above);) {
		seen.add(above);
		first = above;
		above = agreements.inAnyState(agreements.inAnyState(above)?.values.amends)?.id;
	}
	const chain: Agreement[] = [];
	const waiting = [first];
	const reached = new Set<string>();
	for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
		const record = agreements.inAnyState(next);
		if (!record || reached.has(next)) continue;
		reached.add(next);
		chain.push(record);
		waiting.push(...agreements.by('amends', next).map((one) => one.id));
	}
	return chain;
}
