import type { AnyValues } from '$lib/domain/schema/kind';

/** Whether a record is invented for demonstration: a field that every kind has. */
export function isIllustrative(values: AnyValues): boolean {
	return values['illustrative'] === true;
}
