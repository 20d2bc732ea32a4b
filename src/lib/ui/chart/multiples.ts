import { nameLines } from './name-lines';
import { paperPalette } from './palette';
import type { Painted } from './picture';
import { sketch } from './sketch';
import { textSize } from './text-size';

/** The same number year by year of several, each by itself and all on one scale. */
export interface Multiples {
	readonly years: readonly number[];
	readonly rows: readonly {
		readonly key: string;
		readonly name: string;
		readonly values: readonly number[];
	}[];
	/** The largest value: the scale of all. */
	readonly most: number;
	readonly say: (value: number) => string;
}

const scale = 2;
const columns = 4;
const gap = 24;
const barsHeight = 44;
const lineStep = 15;

/** Small multiples on white paper with every name whole, for a picture to save. */
export function paintedMultiples({ years, rows, most, say }: Multiples, width: number): Painted {
	const palette = paperPalette();
	const cell = (width - (columns - 1) * gap) / columns;
	const names = rows.map(({ name }) => nameLines(name, Math.floor((cell - 40) / (textSize * 0.53))));
	const nameHeight = Math.max(1, ...names.map(({ length }) => length)) * lineStep;
	const cellHeight = nameHeight + barsHeight + 2 * lineStep;
	const height = Math.max(1, Math.ceil(rows.length / columns)) * cellHeight;
	const { canvas, svg } = sketch(width * scale, height * scale, 'multiples');
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('This browser gives no 2D canvas');
	pen.scale(scale, scale);
	pen.font = `${textSize}px ${palette.font}`;
	pen.textBaseline = 'top';
	rows.forEach(({ values }, at) => {
		const left = (at % columns) * (cell + gap);
		const top = Math.floor(at / columns) * cellHeight;
		const ground = top + nameHeight + barsHeight;
		pen.fillStyle = palette.colour('--ink');
		names[at]!.forEach((line, row) => pen.fillText(line, left, top + row * lineStep));
		pen.textAlign = 'right';
		pen.fillText(say(values.at(-1) ?? 0), left + cell, top);
		pen.textAlign = 'left';
		pen.fillStyle = palette.colour('--accent');
		const step = cell / Math.max(1, values.length);
		values.forEach((value, year) => {
			const tall = (value / most) * (barsHeight - 2);
			if (value > 0) pen.fillRect(left + step * (year + 0.12), ground - tall, step * 0.76, tall);
		});
		pen.fillStyle = palette.colour('--line');
		pen.fillRect(left, ground, cell, 1);
		pen.fillStyle = palette.colour('--ink-3');
		pen.fillText(String(years[0] ?? ''), left, ground + 3);
		pen.textAlign = 'right';
		pen.fillText(String(years.at(-1) ?? ''), left + cell, ground + 3);
		pen.textAlign = 'left';
	});
	return { canvas, svg: svg(), width, height };
}
