import type { GeoProjection } from 'd3-geo';
import { transform } from 'topojson-client';
import type { Topology } from 'topojson-specification';

type Point = [number, number];

/**
 * The topology without the points that lie closer than `grain` pixels to the one before. Arcs are thinned, not
 * outlines, so that neighbours keep one border. Arcs outside the view keep every tenth point.
 */
export function thinned<T extends Topology>(topology: T, projection: GeoProjection, grain: number): T {
	const place = transform(topology.transform);
	const arcs = topology.arcs.map((arc) => {
		const points = arc.map((point, at) => place(point as Point, at) as Point);
		return thin(points, projection, grain);
	});
	const { transform: _quantised, ...rest } = topology;
	return { ...rest, arcs } as T;
}

function thin(points: readonly Point[], projection: GeoProjection, grain: number): Point[] {
	const kept: Point[] = [];
	let last: Point | null = null;
	points.forEach((point, at) => {
		const here = projection(point);
		const end = at === 0 || at === points.length - 1;
		if (!end && here && last && Math.hypot(here[0] - last[0], here[1] - last[1]) < grain) return;
		kept.push(point);
		last = here;
	});
	return closed(points) && kept.length < 4 ? [...points] : kept;
}

function closed(points: readonly Point[]): boolean {
	const [first, last] = [points[0], points.at(-1)];
	return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}
