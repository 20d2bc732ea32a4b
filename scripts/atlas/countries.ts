import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { countryCode, withoutCode } from './country-codes';

export type Atlas = Topology<{ countries: GeometryCollection<{ readonly name: string }> }>;

type Area = Polygon | MultiPolygon;

/** A place in Crimea, which is a part of its own in the atlas. */
const simferopol: [number, number] = [34.1, 44.95];

/** The areas of each country by ISO code; under '' those without one. Antarctica is left out. */
export function countriesOf(atlas: Atlas): Map<string, Area[]> {
	const byCode = new Map<string, Area[]>();
	for (const geometry of atlas.objects.countries.geometries) {
		const name = geometry.properties?.name ?? '';
		const code = countryCode(name);
		if (!code && !withoutCode.has(name)) throw new Error(`No code for ${name}: add it to country-codes.ts`);
		if (code === 'AQ' || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) continue;
		for (const part of partsOf(geometry)) {
			const owner = code === 'RU' && holds(atlas, part, simferopol) ? 'UA' : (code ?? '');
			byCode.set(owner, [...(byCode.get(owner) ?? []), part]);
		}
	}
	return byCode;
}

function partsOf(area: Area): Polygon[] {
	const parts = area.type === 'Polygon' ? [area.arcs] : area.arcs;
	return parts.map((arcs) => ({ type: 'Polygon', arcs }));
}

function holds(atlas: Atlas, part: Polygon, place: [number, number]): boolean {
	return geoContains(feature(atlas, part), place);
}
