/**
 * Makes `static/atlas/*.json` from Natural Earth (world-atlas, public domain): outlines projected once, here,
 * so that the app draws them as plain SVG paths with no map library.
 *
 *     npx tsx scripts/atlas/build.ts
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import {
	geoArea,
	geoAzimuthalEqualArea,
	geoNaturalEarth1,
	geoPath,
	type GeoPermissibleObjects,
	type GeoProjection
} from 'd3-geo';
import { merge } from 'topojson-client';
import { countriesOf, type Atlas } from './countries';
import { thinned } from './thin';

interface View {
	readonly name: string;
	readonly width: number;
	readonly height: number;
	readonly projection: GeoProjection;
	/** Outline points closer than this, in pixels, are left out. */
	readonly grain: number;
	/** Islands smaller than this, in square pixels, are left out, but for the largest of a country. */
	readonly speck: number;
}

/** Corners of what the view of Europe must hold: Iceland and Portugal, North Cape, the Caucasus, Israel. */
const europe: GeoPermissibleObjects = {
	type: 'MultiPoint',
	coordinates: [
		[-22, 64],
		[-10, 36],
		[26, 71.2],
		[44, 52],
		[42, 33],
		[35, 29.6],
		[10, 35]
	]
};

const size = { width: 640, height: 620 };
const views: readonly View[] = [
	{
		name: 'europe',
		...size,
		projection: geoAzimuthalEqualArea()
			.rotate([-14, -50])
			.fitExtent(
				[
					[8, 8],
					[size.width - 8, size.height - 8]
				],
				europe
			)
			.clipExtent([
				[0, 0],
				[size.width, size.height]
			]),
		grain: 0.9,
		speck: 3
	},
	{
		name: 'world',
		width: 960,
		height: 452,
		projection: geoNaturalEarth1()
			.scale(176)
			.translate([470, 262])
			.clipExtent([
				[0, 0],
				[960, 452]
			]),
		grain: 1.2,
		speck: 3
	}
];

interface Country {
	readonly code?: string;
	/** SVG path, in pixels of the view. */
	readonly path: string;
	/** Where to put a mark: the middle of its largest part. */
	readonly at: readonly [number, number];
	/** Square pixels. */
	readonly area: number;
}

const source = fileURLToPath(import.meta.resolve('world-atlas/countries-50m.json'));
const target = fileURLToPath(new URL('../../static/atlas/', import.meta.url));

function draw(atlas: Atlas, view: View): Country[] {
	const path = geoPath(view.projection).digits(1);
	const light = thinned(atlas, view.projection, view.grain);
	const countries: Country[] = [];
	for (const [code, areas] of countriesOf(light)) {
		const parts = merge(light, areas)
			.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }) as const)
			// Thinning may turn a speck inside out, which on a sphere is all the rest of the world.
			.filter((polygon) => geoArea(polygon) < 2 * Math.PI)
			.map((polygon) => ({ polygon, area: path.area(polygon) }))
			.sort((a, b) => b.area - a.area);
		const largest = parts[0];
		if (!largest || largest.area === 0) continue;
		const kept = parts.filter(({ area }, at) => at === 0 || area >= view.speck);
		const [x, y] = path.centroid(largest.polygon);
		countries.push({
			...(code && { code }),
			path: kept.map(({ polygon }) => path(polygon) ?? '').join(''),
			at: [Math.round(x), Math.round(y)],
			area: Math.round(parts.reduce((sum, { area }) => sum + area, 0))
		});
	}
	return countries.sort((a, b) => ((a.code ?? '') < (b.code ?? '') ? -1 : 1));
}

const atlas = JSON.parse(await readFile(source, 'utf8')) as Atlas;
await mkdir(target, { recursive: true });
for (const view of views) {
	const { name, width, height } = view;
	const text = JSON.stringify({ width, height, countries: draw(atlas, view) }).replaceAll('{"', '\n{"');
	await writeFile(`${target}${name}.json`, text.trimStart() + '\n');
	console.log(`${name}: ${gzipSync(text).length} bytes gzipped`);
}
