/** Shares of the accent in the ground, from little to much. The gap keeps ink readable on every step. */
export const shares = [12, 26, 42, 78, 100] as const;

/** The first step whose ink is the light one. */
const inverted = 4;

export interface Step {
	/** Largest value of the step, included. */
	readonly upTo: number;
	readonly from: number;
}

/** Even steps from above nothing to the largest value, whole numbers when `whole`; fewer when it is small. */
export function stepsTo(largest: number, whole: boolean): readonly Step[] {
	if (!(largest > 0)) return [];
	const count = whole ? Math.min(shares.length, largest) : shares.length;
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

/** The share of the accent of a step among so many. The last is always the strongest. */
export function shareOf(step: number, count: number): number {
	const at = shares.length - 1 - Math.round(((count - step) * (shares.length - 1)) / Math.max(1, count - 1));
	return shares[count === 1 ? 2 : at] ?? 0;
}

/** Ground and ink of a step, as CSS. */
export function stepLook(step: number, count: number): { readonly ground: string; readonly ink: string } {
	if (step === 0) return { ground: 'var(--line-soft)', ink: 'var(--ink-2)' };
	const share = shareOf(step, count);
	return {
		ground: `color-mix(in srgb, var(--accent) ${share}%, var(--card))`,
		ink: share >= shares[inverted - 1]! ? 'var(--on-accent)' : 'var(--ink)'
	};
}
