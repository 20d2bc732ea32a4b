/**
 * The looks of the steps, from little to much. Two are what there is room for between the card and the darkest
 * ink when each must stand out from the one before by three to one; the value stands on the country.
 */
const looks = [
	{ ground: '--map-some', ink: '--ink' },
	{ ground: '--map-much', ink: '--on-accent' }
] as const;

export interface Step {
	/** Largest value of the step, included. */
	readonly upTo: number;
	readonly from: number;
}

/** Even steps from above nothing to the largest value, whole numbers when `whole`; fewer when it is small. */
export function stepsTo(largest: number, whole: boolean): readonly Step[] {
	if (!(largest > 0)) return [];
	const count = whole ? Math.min(looks.length, largest) : looks.length;
	const upTo = (step: number) => (whole ? Math.ceil((largest * step) / count) : (largest * step) / count);
	return Array.from({ length: count }, (_, at) => ({
		from: whole ? upTo(at) + 1 : upTo(at),
		upTo: upTo(at + 1)
	}));
}

/** Which step a value falls on, from 1; 0 for none. */
export function stepOf(value: number, steps: readonly Step[]): number {
	if (!(value > 0)) return 0;
	const at = steps.findIndex(({ upTo }) => value <= upTo);
	return at < 0 ? steps.length : at + 1;
}

/** The tokens of the ground and the ink of a step among so many; the last is always the strongest. */
export function stepTokens(step: number, count: number): { readonly ground: string; readonly ink: string } {
	const strength = step === 0 ? -1 : looks.length - 1 - (count - step);
	return looks[strength] ?? { ground: '--card', ink: '--ink-2' };
}

/** Ground and ink of a step, as CSS; nothing at all is the card with a line around it. */
export function stepLook(step: number, count: number): { readonly ground: string; readonly ink: string } {
	const { ground, ink } = stepTokens(step, count);
	return { ground: `var(${ground})`, ink: `var(${ink})` };
}
