import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxOf, layScatter, nearestPoint, type Scatter } from './scatter';

const scatterOf = (
	points: readonly (readonly [x: number, y: number])[],
	label = 'United Kingdom'
): Scatter => ({
	points: points.map(([x, y], at) => ({ key: String(at), label, short: 'GB', told: '', x, y })),
	x: 'of the contributions',
	y: 'of the projects',
	tick: (share) => `${share * 100} %`
});

test('a point of two like shares lies on the line from corner to corner, one with more of the upright share above', () => {
	const { plot, points } = layScatter(
		scatterOf([
			[0.25, 0.25],
			[0.04, 0.16],
			[0.09, 0]
		]),
		400,
		300,
		12
	);
	const lineAt = (x: number) =>
		plot.bottom - ((x - plot.left) / (plot.right - plot.left)) * (plot.bottom - plot.top);
	expect(points[0]!.y).toBeCloseTo(lineAt(points[0]!.x));
	expect(points[1]!.y).toBeLessThan(lineAt(points[1]!.x));
	expect(points[2]!.y).toBe(plot.bottom);
});

test('names lie on no other name and within the picture, whatever the points', () => {
	const share = fc.double({ min: 0, max: 1, noNaN: true });
	fc.assert(
		fc.property(
			fc.array(fc.tuple(share, share), { maxLength: 30 }),
			fc.integer({ min: 200, max: 1000 }),
			(points, width) => {
				const { points: laid } = layScatter(scatterOf(points), width, 300, 12);
				const boxes = laid.flatMap(({ label }) =>
					label ? [boxOf(label, label.text.length * 12 * 0.58, 12)] : []
				);
				expect(boxes.every((box) => box.left >= 0 && box.right <= width && box.top >= 0)).toBe(true);
				for (const [at, one] of boxes.entries())
					for (const other of boxes.slice(at + 1))
						expect(
							one.left >= other.right ||
								other.left >= one.right ||
								one.top >= other.bottom ||
								other.top >= one.bottom
						).toBe(true);
			}
		)
	);
});

test('a point is met within reach of a finger, and nothing beyond', () => {
	const laid = layScatter(scatterOf([[0.2, 0.1]]), 400, 300, 12);
	const { x, y } = laid.points[0]!;
	expect([nearestPoint(laid, x + 15, y), nearestPoint(laid, x + 40, y)]).toEqual([0, undefined]);
});
