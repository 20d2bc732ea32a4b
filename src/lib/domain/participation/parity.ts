import type { Participant } from './by-country';

/** A State's part in the projects beside its part in the contributions, both of 1. */
export interface Parity {
	/** ISO alpha-2. */
	readonly country: string;
	/** Of all projects with a State among these, each counted once and in equal parts among them. */
	readonly participation: number;
	/** Of the contributions of all these together. */
	readonly contribution: number;
	/** The distinct projects it takes part in. */
	readonly projects: readonly string[];
}

/**
 * The share of participation and of contribution of each State that contributes, the largest contribution first.
 *
 * @param percents the part of each State in the scale of contributions, by ISO code
 */
export function parityOf(
	participants: readonly Participant[],
	percents: ReadonlyMap<string, number>
): readonly Parity[] {
	const statesOf = new Map<string, Set<string>>();
	for (const { project, country } of participants) {
		if (!percents.has(country)) continue;
		statesOf.set(project, (statesOf.get(project) ?? new Set()).add(country));
	}
	const whole = [...percents.values()].reduce((sum, percent) => sum + percent, 0);
	return [...percents]
		.map(([country, percent]): Parity => {
			const own = [...statesOf].filter(([, states]) => states.has(country));
			const parts = own.reduce((sum, [, states]) => sum + 1 / states.size, 0);
			return {
				country,
				participation: statesOf.size === 0 ? 0 : parts / statesOf.size,
				contribution: whole === 0 ? 0 : percent / whole,
				projects: own.map(([project]) => project)
			};
		})
		.sort((a, b) => b.contribution - a.contribution || (a.country < b.country ? -1 : 1));
}
