import type { Json } from '../../domain/base/json';
import type { AnyValues, Arrival, Kind } from '../../domain/schema/kind';

/**
 * What is noted of a new record that a file brings, beside what the file says of it: what the file says stands, and only
 * what it leaves open is filled. Of a record that is here already, nothing.
 *
 * @param values what the file says; `null` and a missing value leave a field open
 */
export function arrivingValues(
	kind: Kind,
	values: AnyValues,
	arrival: Arrival | undefined
): Readonly<Record<string, Json>> {
	const noted = (arrival && kind.arriving?.(arrival)) ?? {};
	const open = Object.entries(noted).filter(([field]) => (values[field] ?? undefined) === undefined);
	return Object.fromEntries(open) as Record<string, Json>;
}

/** The fields that may be filled in new records of a kind, so that a file is known again whatever was filled then. */
export function arrivingFields(kind: Kind): ReadonlySet<string> {
	const all: Arrival = { on: '2000-01-01', from: '-', settled: () => '-' };
	return new Set(Object.keys(kind.arriving?.(all) ?? {}));
}
