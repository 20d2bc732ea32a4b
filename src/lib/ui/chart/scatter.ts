/** Points of two shares each, both on one scale, with a line where the two are alike. */
export interface Scatter {
	/** Shares of 1, none below 0. */
	readonly points: readonly {
		readonly key: string;
		readonly label: string;
		/** Written beside the point where its name finds no room. */
		readonly short: string;
		/** The point in words. */
		readonly told: string;
		readonly x: number;
		readonly y: number;
	}[];
	/** What each axis counts, written along it. */
	readonly x: string;
	readonly y: string;
	/** Words for a share on an axis. */
	readonly tick: (share: number) => string;
}

interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** A text; `at` is the middle of its height, and its end or beginning by the anchor. */
export interface ScatterText {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly anchor: 'left' | 'right' | 'center';
}

/** Where all of it stands, in pixels. */
export interface LaidScatter {
	readonly plot: Box;
	readonly ticks: { readonly x: readonly ScatterText[]; readonly y: readonly ScatterText[] };
	readonly titles: readonly [ScatterText, ScatterText];
	readonly points: readonly {
		readonly key: string;
		readonly x: number;
		readonly y: number;
		/** Undefined where no place is free: a name is never cut and never lies on another. */
		readonly label: ScatterText | undefined;
	}[];
}

export const pointRadius = 4;
const gap = 3;
const steps = [0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1];

/**
 * Lays points into a room of this size. Both axes run by the square root, so that the many small shares stand apart and
 * the line of parity still runs from corner to corner.
 *
 * @param size of the words, in pixels
 */
export function layScatter(scatter: Scatter, width: number, height: number, size: number): LaidScatter {
	const most = Math.max(0.01, ...scatter.points.flatMap(({ x, y }) => [x, y])) * 1.08;
	const wide = (text: string) => text.length * size * 0.58;
	const beside = Math.max(...steps.filter((one) => one <= most).map((one) => wide(scatter.tick(one))));
	const plot = {
		left: beside + 8,
		top: size * 2,
		right: width - 12,
		bottom: height - size * 3.2
	};
	const acrossOf = (share: number) => plot.left + Math.sqrt(share / most) * (plot.right - plot.left);
	const upOf = (share: number) => plot.bottom - Math.sqrt(share / most) * (plot.bottom - plot.top);
	const shown = steps.filter((one) => one <= most);
	const spots = scatter.points.map((one) => ({ ...one, at: { x: acrossOf(one.x), y: upOf(one.y) } }));
	const labels = placeLabels(spots, plot, width, size, wide);
	return {
		plot,
		ticks: {
			x: apart(shown, acrossOf, (one) => wide(scatter.tick(one)) + size).map((one) => ({
				text: scatter.tick(one),
				x: acrossOf(one),
				y: plot.bottom + size,
				anchor: 'center'
			})),
			y: apart(shown, upOf, () => size * 1.6).map((one) => ({
				text: scatter.tick(one),
				x: plot.left - 6,
				y: upOf(one),
				anchor: 'right'
			}))
		},
		titles: [
			{ text: scatter.y, x: 0, y: size * 0.7, anchor: 'left' },
			{ text: scatter.x, x: plot.right, y: height - size * 0.8, anchor: 'right' }
		],
		points: spots.map(({ key, at }) => ({ key, ...at, label: labels.get(key) }))
	};
}

/** Those that keep their distance from the one before. */
function apart(
	all: readonly number[],
	at: (one: number) => number,
	room: (one: number) => number
): readonly number[] {
	const kept: number[] = [];
	for (const one of all) {
		const before = kept.at(-1);
		if (before === undefined || Math.abs(at(one) - at(before)) >= room(one)) kept.push(one);
	}
	return kept;
}

type Spot = Scatter['points'][number] & { readonly at: { readonly x: number; readonly y: number } };

/** Names, those furthest from parity first: beside their point where it is free, shortened where it is not, or none. */
function placeLabels(
	spots: readonly Spot[],
	plot: Box,
	width: number,
	size: number,
	wide: (text: string) => number
): ReadonlyMap<string, ScatterText> {
	const reach = pointRadius + 1;
	const taken: Box[] = spots.map(({ at }) => ({
		left: at.x - reach,
		right: at.x + reach,
		top: at.y - reach,
		bottom: at.y + reach
	}));
	const placed = new Map<string, ScatterText>();
	const far = ({ x, y }: Spot) => Math.abs(Math.sqrt(x) - Math.sqrt(y));
	for (const spot of spots.toSorted((a, b) => far(b) - far(a) || (a.key < b.key ? -1 : 1))) {
		for (const text of new Set([spot.label, spot.short])) {
			const found = placesOf(spot.at, text, size).find((one) => {
				const box = boxOf(one, wide(one.text), size);
				const within =
					box.left >= plot.left &&
					box.right <= width &&
					box.top >= plot.top - size * 0.4 &&
					box.bottom <= plot.bottom;
				return within && !onLine(box, plot) && !taken.some((other) => meet(box, other));
			});
			if (!found) continue;
			placed.set(spot.key, found);
			taken.push(boxOf(found, wide(found.text) + 2 * gap, size));
			break;
		}
	}
	return placed;
}

function placesOf({ x, y }: Spot['at'], text: string, size: number): readonly ScatterText[] {
	const away = pointRadius + gap;
	const step = pointRadius + gap + size / 2;
	return [
		{ text, x: x + away, y, anchor: 'left' },
		{ text, x: x - away, y, anchor: 'right' },
		{ text, x, y: y - step, anchor: 'center' },
		{ text, x, y: y + step, anchor: 'center' },
		{ text, x: x + away, y: y - step + 2, anchor: 'left' },
		{ text, x: x - away, y: y - step + 2, anchor: 'right' }
	];
}

/** What a text covers. */
export function boxOf({ x, y, anchor }: ScatterText, wide: number, size: number): Box {
	const left = anchor === 'left' ? x : anchor === 'right' ? x - wide : x - wide / 2;
	return { left, right: left + wide, top: y - size * 0.55, bottom: y + size * 0.55 };
}

/** Whether a box lies across the line of parity. */
function onLine(box: Box, { left, top, right, bottom }: Box): boolean {
	const lineAt = (x: number) => bottom - ((x - left) / (right - left)) * (bottom - top);
	return lineAt(box.left) > box.top && lineAt(box.right) < box.bottom;
}

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The point nearest to a place, if any lies within reach of a finger. */
export function nearestPoint({ points }: LaidScatter, x: number, y: number): number | undefined {
	const away = (at: number) => Math.hypot(points[at]!.x - x, points[at]!.y - y);
	const [nearest] = [...points.keys()].sort((a, b) => away(a) - away(b));
	return nearest !== undefined && away(nearest) <= 22 ? nearest : undefined;
}
