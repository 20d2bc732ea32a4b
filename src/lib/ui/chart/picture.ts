import type { LegendEntry } from './legend';
import { paperPalette, type Palette } from './palette';

/** A chart drawn in twice the pixels of its size. */
export interface Painted {
	readonly canvas: HTMLCanvasElement;
	readonly width: number;
	readonly height: number;
}

interface Framed {
	readonly title: string;
	/** What stands under the title. */
	readonly lines: readonly string[];
	readonly legend: readonly LegendEntry[];
	readonly paint: (width: number) => Promise<Painted>;
}

const width = 960;
const margin = 32;
const scale = 2;

/** A picture that stands by itself in a report: white ground, title, notes and legend with the chart. */
export async function framedPicture({ title, lines, legend, paint }: Framed): Promise<Blob> {
	const palette = paperPalette();
	const chart = await paint(width - 2 * margin);
	const head = margin + 24 + lines.length * 18 + (legend.length > 0 ? 24 : 0) + 12;
	const canvas = document.createElement('canvas');
	canvas.width = width * scale;
	canvas.height = (head + chart.height + margin) * scale;
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('This browser gives no 2D canvas');
	pen.scale(scale, scale);
	pen.fillStyle = '#ffffff';
	pen.fillRect(0, 0, canvas.width, canvas.height);
	pen.textBaseline = 'top';
	write(pen, title, margin, `600 20px ${palette.font}`, palette.colour('--ink'));
	lines.forEach((line, at) =>
		write(pen, line, margin + 28 + at * 18, `13px ${palette.font}`, palette.colour('--ink-3'))
	);
	if (legend.length > 0) drawLegend(pen, legend, margin + 32 + lines.length * 18, palette);
	pen.drawImage(chart.canvas, margin, head, chart.width, chart.height);
	return new Promise((resolve, reject) =>
		canvas.toBlob(
			(blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made'))),
			'image/png'
		)
	);
}

function write(pen: CanvasRenderingContext2D, text: string, top: number, font: string, colour: string) {
	pen.font = font;
	pen.fillStyle = colour;
	pen.fillText(text, margin, top, width - 2 * margin);
}

function drawLegend(
	pen: CanvasRenderingContext2D,
	legend: readonly LegendEntry[],
	top: number,
	palette: Palette
) {
	pen.font = `13px ${palette.font}`;
	let left = margin;
	for (const { label, colour, mark } of legend) {
		pen.fillStyle = palette.colour(colour);
		if (mark === 'line') pen.fillRect(left, top + 6, 14, 2);
		else pen.fillRect(left, top + 2, 10, 10);
		pen.fillStyle = palette.colour('--ink-2');
		pen.fillText(label, left + 18, top);
		left += 18 + pen.measureText(label).width + 20;
	}
}
