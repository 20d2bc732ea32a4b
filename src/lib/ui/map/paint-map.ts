import type { Painted } from '../chart/picture';
import { paperPalette } from '../chart/palette';
import { loadAtlas, type AtlasView } from './atlas';
import { shadesOf, withRoom, type CountryValue } from './country-values';
import { shareOf, stepLook } from './steps';

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
	const canvas = document.createElement('canvas');
	canvas.width = width * scale;
	canvas.height = height * scale;
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('This browser gives no 2D canvas');
	pen.scale((width / atlas.width) * scale, (width / atlas.width) * scale);
	const byCode = new Map(values.map((value) => [value.code, value]));
	const shades = shadesOf(values);
	pen.strokeStyle = palette.colour('--card');
	pen.lineWidth = 0.7;
	for (const { code, path } of atlas.countries) {
		const shape = new Path2D(path);
		const value = code && byCode.get(code);
		const shown = value !== undefined && value !== '' && value.value > 0;
		pen.fillStyle = palette.colour(shown ? '--card' : '--line-soft');
		pen.fill(shape);
		if (shown) {
			pen.globalAlpha = shareOf(shades.of(value.value), shades.steps.length) / 100;
			pen.fillStyle = palette.colour('--accent');
			pen.fill(shape);
			pen.globalAlpha = 1;
		}
		pen.stroke(shape);
	}
	pen.font = `600 11px ${palette.font}`;
	pen.textAlign = 'center';
	pen.textBaseline = 'middle';
	const spots = atlas.countries.flatMap(({ code, at }) => {
		const value = code && byCode.get(code);
		return value && value.value > 0 ? [{ ...value, at }] : [];
	});
	for (const { value, short, at } of withRoom(spots, 15)) {
		const { ink } = stepLook(shades.of(value), shades.steps.length);
		pen.fillStyle = palette.colour(ink.slice(4, -1));
		pen.fillText(short, ...at);
	}
	return { canvas, width, height };
}
