/** Stands for a country in counts by country: those who act for many, wherever they have their seat. */
export const international = 'international';

/** Kinds of partner that act for many countries; the list itself is data, these keys are what the seeds call them. */
const kinds: ReadonlySet<unknown> = new Set(['international-organisation', 'funding-agency']);

/**
 * The country for which a participation counts: where the work is done, if it names it; else the seat.
 *
 * @param named the country of the participation
 * @param seat that of its partner, or what stands for it
 */
export function countryFor<T>(named: T | undefined, seat: T | undefined): T | undefined {
	return named ?? seat;
}

/** Whether who takes part does so for many countries: an international organisation, or who pays for the work. */
export function actsForMany(kind: unknown, role: unknown): boolean {
	return kinds.has(kind) || role === 'funder';
}
