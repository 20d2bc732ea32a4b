import type { Lens, ListOption } from '$lib/domain/schema/field';
import type { AnyValues } from '$lib/domain/schema/kind';

/** The services that are asked in internal circulation, and which of them have answered; the partner is none. */
export interface Circulated {
	readonly services: readonly ListOption[];
	/** Keys of services. */
	readonly answered: readonly string[];
	/** Those on offer that have not. */
	readonly missing: readonly ListOption[];
}

export function circulatedOf({ answered: held }: AnyValues, lens: Lens): Circulated {
	const answered = Array.isArray(held) ? held.map(String) : [];
	const services = lens
		.options('agreementTurn')
		.filter(({ key, retired }) => key !== 'partner' && (!retired || answered.includes(key)));
	return { services, answered, missing: services.filter(({ key }) => !answered.includes(key)) };
}
