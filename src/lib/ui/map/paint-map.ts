import type { Painted } from '../chart/picture';
import { paperPalette } from '../chart/palette';
import { outline, sketch } from '../chart/sketch';
import { loadAtlas, type AtlasView } from './atlas';
import { shadesOf, spacedOut, type CountryValue } from './country-values';
import { stepTokens } from './steps';

const scale = 2;

/** The map on white paper, in twice the pixels, for a picture to save. */
export async function paintMap(
	values: readonly CountryValue[],
	view: AtlasView,
	width: number
): Promise<Painted> {
	const atlas = await loadAtlas(view);
	const palette = paperPalette();
	const height = Math.round((atlas.height / atlas.width) * width);
	const { canvas, svg } = sketch(width * scale, height * scale, 'map');
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('This browser gives no 2D canvas');
	pen.scale((width / atlas.width) * scale, (width / atlas.width) * scale);
	const byCode = new Map(values.map((value) => [value.code, value]));
	const shades = shadesOf(values);
	const look = (value: CountryValue) => stepTokens(shades.of(value.value), shades.steps.length);
	const land = atlas.countries.map(({ code, path }) => ({ path, value: code && byCode.get(code) }));
	// A line around a country lies over its neighbours.
	const outlined = ({ value }: (typeof land)[number]) => Number(Boolean(value && value.outlined));
	for (const { path, value } of land.toSorted((a, b) => outlined(a) - outlined(b))) {
		const shape = outline(path);
		pen.fillStyle = palette.colour(value ? look(value).ground : '--line-soft');
		pen.strokeStyle = palette.colour(value ? (value.outlined ? '--ink' : '--ink-3') : '--card');
		pen.lineWidth = value && value.outlined ? 1.2 : 0.7;
		pen.fill(shape);
		pen.stroke(shape);
	}
	pen.font = `600 11px ${palette.font}`;
	pen.textAlign = 'center';
	pen.textBaseline = 'middle';
	const spots = atlas.countries.flatMap(({ code, at }) => {
		const value = code && byCode.get(code);
		return value && value.value > 0 ? [{ ...value, at }] : [];
	});
	for (const spot of spacedOut(spots, 15)) {
		pen.fillStyle = palette.colour(look(spot).ink);
		pen.fillText(spot.short, ...spot.at);
	}
	return { canvas, svg: svg(), width, height };
}
