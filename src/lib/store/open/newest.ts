import type { PortfolioState } from '../../domain/merge/state';
import type { Stamp } from '../../domain/schema/record';

/** The newest changeset of every replica, the one applied last first. */
export function newestStamps({ heads, stamps }: PortfolioState): Stamp[] {
	const sought = new Set(Object.keys(heads));
	const found: Stamp[] = [];
	for (let ordinal = stamps.seqOf.length - 1; ordinal >= 0 && sought.size > 0; ordinal--) {
		const replica = stamps.replicas.textOf(stamps.replicaOf[ordinal]!);
		if (sought.delete(replica)) found.push(stamps.stamp(ordinal));
	}
	return found;
}

/** When the first changeset was written, by its writer's clock; undefined where there is none. */
export function beganAt({ stamps }: PortfolioState): string | undefined {
	const first = stamps.atOf.reduce((a, b) => Math.min(a, b), Infinity);
	return Number.isFinite(first) ? new Date(first).toISOString() : undefined;
}
