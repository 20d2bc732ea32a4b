import type { Agreement } from '$lib/domain/kinds/agreement';
import type { Lens, ListOption } from '$lib/domain/schema/field';

/** The services that are asked in internal circulation, and which of them have answered; the partner is none. */
export interface Circulated {
	readonly services: readonly ListOption[];
	/** Keys of services. */
	readonly answered: readonly string[];
	/** Those on offer that have not. */
	readonly missing: readonly ListOption[];
}

export function circulatedOf({ answered = [] }: Agreement['values'], lens: Lens): Circulated {
	const services = lens
		.options('agreementTurn')
		.filter(({ key, retired }) => key !== 'partner' && (!retired || answered.includes(key)));
	return { services, answered, missing: services.filter(({ key }) => !answered.includes(key)) };
}
