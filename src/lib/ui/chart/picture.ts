import { hatch } from './hatch';
import type { LegendEntry } from './legend';
import { paperPalette, type Palette } from './palette';
import { sketch } from './sketch';
import { element, xmlText } from './svg-text';

/** A chart drawn in twice the pixels of its size, and the same drawing as SVG, in those pixels. */
export interface Painted {
	readonly canvas: HTMLCanvasElement;
	readonly svg: string;
	readonly width: number;
	readonly height: number;
}

interface Framed {
	readonly title: string;
	/** What stands under the title. */
	readonly lines: readonly string[];
	readonly legend: readonly LegendEntry[];
	/** Of when the data is and where it is from, below the chart. */
	readonly foot?: string | undefined;
	readonly paint: (width: number) => Promise<Painted>;
}

/** A picture in both forms. */
export interface Picture {
	readonly png: () => Promise<Blob>;
	readonly svg: () => Blob;
}

const width = 960;
const margin = 32;
const scale = 2;
const room = width - 2 * margin;

/** What the picture says around the chart, in lines that fit it. */
interface Said {
	readonly size: number;
	readonly weight: number;
	readonly colour: string;
	readonly lines: readonly string[];
}

/** A picture that stands by itself in a report: white ground, title, notes and legend with the chart, day and source. */
export async function framedPicture({ title, lines, legend, foot, paint }: Framed): Promise<Picture> {
	const palette = paperPalette();
	const chart = await paint(room);
	const said = (texts: readonly string[], size: number, colour: string, weight = 400): Said => ({
		size,
		weight,
		colour: palette.colour(colour),
		lines: texts.flatMap((text) => wrapped(text, fontOf(size, weight, palette)))
	});
	const head = [said([title], 20, '--ink', 600), said(lines, 13, '--ink-3')];
	const feet = said(foot === undefined ? [] : [foot], 11, '--ink-3');
	const rows = legendRows(legend, fontOf(13, 400, palette));
	const top = margin + head.reduce((sum, one) => sum + heightOf(one), 0);
	const chartTop = top + rows.length * legendStep + 12;
	const height = Math.ceil(chartTop + chart.height + 8 + heightOf(feet) + margin - 8);

	const { canvas, svg, put } = sketch(width * scale, height * scale, 'frame');
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('This browser gives no 2D canvas');
	pen.scale(scale, scale);
	pen.fillStyle = '#ffffff';
	pen.fillRect(0, 0, width, height);
	pen.textBaseline = 'top';
	write(pen, head, margin, palette);
	rows.forEach((row, at) => drawLegend(pen, row, top + 4 + at * legendStep, palette));
	put(chart, { x: margin, y: chartTop, width: chart.width, height: chart.height });
	write(pen, [feet], chartTop + chart.height + 8, palette);
	return { png: () => pngOf(canvas), svg: () => svgOf(svg(), height, title, lines, foot) };
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
	return new Promise((resolve, reject) =>
		canvas.toBlob(
			(blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made'))),
			'image/png'
		)
	);
}

/** A file of its own, read out by its title and the lines below it. */
function svgOf(
	drawn: string,
	height: number,
	title: string,
	lines: readonly string[],
	foot: string | undefined
): Blob {
	const words = [...lines, foot].filter((line) => line !== undefined).join('\n');
	const root = {
		xmlns: 'http://www.w3.org/2000/svg',
		width,
		height,
		viewBox: `0 0 ${width * scale} ${height * scale}`,
		role: 'img'
	};
	const content = element('title', {}, xmlText(title)) + element('desc', {}, xmlText(words)) + drawn;
	return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', root, content)}\n`], {
		type: 'image/svg+xml'
	});
}

const lineStep = (size: number) => Math.round(size * 1.4);
const heightOf = ({ lines, size }: Said) => lines.length * lineStep(size);
const fontOf = (size: number, weight: number, { font }: Palette) => `${weight} ${size}px ${font}`;

/** Widths of texts are asked of a canvas that is drawn nowhere. */
function measureWith(font: string): (text: string) => number {
	const pen = document.createElement('canvas').getContext('2d');
	if (!pen) throw new Error('This browser gives no 2D canvas');
	pen.font = font;
	return (text) => pen.measureText(text).width;
}

/** A text in lines that fit the picture, broken between words; a longer word is broken within. */
function wrapped(text: string, font: string): readonly string[] {
	const measure = measureWith(font);
	const fitting: string[] = [];
	for (const word of text.split(/[ \n]+/)) {
		const last = fitting.at(-1);
		if (last !== undefined && measure(`${last} ${word}`) <= room) {
			fitting[fitting.length - 1] = `${last} ${word}`;
			continue;
		}
		let rest = '';
		for (const letter of word) {
			if (rest !== '' && measure(rest + letter) > room) {
				fitting.push(rest);
				rest = '';
			}
			rest += letter;
		}
		fitting.push(rest);
	}
	return fitting;
}

function write(pen: CanvasRenderingContext2D, said: readonly Said[], from: number, palette: Palette): void {
	let top = from;
	for (const one of said) {
		pen.font = fontOf(one.size, one.weight, palette);
		pen.fillStyle = one.colour;
		for (const line of one.lines) {
			pen.fillText(line, margin, top);
			top += lineStep(one.size);
		}
	}
}

const legendStep = 24;
const markRoom = 18;
const legendGap = 20;

/** The entries of a legend in rows that fit the picture, each with where it begins. */
function legendRows(
	legend: readonly LegendEntry[],
	font: string
): readonly (readonly { entry: LegendEntry; left: number }[])[] {
	const measure = measureWith(font);
	const rows: { entry: LegendEntry; left: number }[][] = [];
	let left = 0;
	for (const entry of legend) {
		const wide = markRoom + measure(entry.label);
		if (rows.length === 0 || left + wide > room) {
			rows.push([]);
			left = 0;
		}
		rows.at(-1)!.push({ entry, left: margin + left });
		left += wide + legendGap;
	}
	return rows;
}

function drawLegend(
	pen: CanvasRenderingContext2D,
	row: readonly { entry: LegendEntry; left: number }[],
	top: number,
	palette: Palette
): void {
	pen.font = fontOf(13, 400, palette);
	for (const { entry, left } of row) {
		const colour = palette.colour(entry.colour);
		pen.fillStyle = entry.mark === 'hatched' ? hatch(colour) : colour;
		if (entry.mark === 'line') pen.fillRect(left, top + 6, 14, 2);
		else pen.fillRect(left, top + 2, 10, 10);
		pen.fillStyle = palette.colour('--ink-2');
		pen.fillText(entry.label, left + markRoom, top);
	}
}
