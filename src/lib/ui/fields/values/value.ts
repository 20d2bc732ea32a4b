import type { Field, Lens } from '$lib/domain/schema/field';
import type { Json } from '$lib/domain/base/json';

/** What a component is given to show a value: one that the field understands. */
export interface ValueProps {
	readonly field: Field;
	readonly value: Json;
	readonly lens: Lens;
	/** The address of a record, where there is one to go to. */
	readonly addressOf: (kind: string, id: string) => string | undefined;
}
