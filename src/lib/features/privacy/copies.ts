import type { HeldOnPerson } from '$lib/domain/person/held-on';
import { copiesOf, type Copies } from '$lib/domain/protection/copies';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';

/** The files in which a person stands: those that hold everybody from the day on which they came into the portfolio. */
export async function copiesWith(portfolio: Portfolio, { own }: HeldOnPerson): Promise<Copies> {
	const ids = new Set(own.map(({ id }) => id));
	const days = await Promise.all(
		own.map(async ({ kind, id }) => (await portfolio.history(kind, id)).at(-1)?.at.slice(0, 10))
	);
	const since = days.filter((day) => day !== undefined).sort()[0];
	return copiesOf(portfolio, portfolio.made, ids, since);
}
