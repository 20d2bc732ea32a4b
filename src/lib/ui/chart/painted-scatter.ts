import { paperPalette } from './palette';
import type { Painted } from './picture';
import { layScatter, pointRadius, type Scatter, type ScatterText } from './scatter';
import { sketch } from './sketch';
import { textSize } from './text-size';

const scale = 2;

/** Points with their line of parity on white paper, for a picture to save. */
export function paintedScatter(scatter: Scatter, width: number, height: number): Painted {
	const palette = paperPalette();
	const { plot, ticks, titles, points } = layScatter(scatter, width, height, textSize);
	const { canvas, svg } = sketch(width * scale, height * scale, 'scatter');
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('This browser gives no 2D canvas');
	pen.scale(scale, scale);
	pen.font = `${textSize}px ${palette.font}`;
	pen.textBaseline = 'middle';
	const write = ({ text, x, y, anchor }: ScatterText, colour: string) => {
		pen.fillStyle = palette.colour(colour);
		pen.textAlign = anchor;
		pen.fillText(text, x, y);
	};
	const line = (from: readonly [number, number], to: readonly [number, number], colour: string, wide = 1) => {
		pen.strokeStyle = palette.colour(colour);
		pen.lineWidth = wide;
		pen.beginPath();
		pen.moveTo(...from);
		pen.lineTo(...to);
		pen.stroke();
	};
	for (const one of ticks.x) {
		line([one.x, plot.top], [one.x, plot.bottom], '--line-soft');
		write(one, '--ink-3');
	}
	for (const one of ticks.y) {
		line([plot.left, one.y], [plot.right, one.y], '--line-soft');
		write(one, '--ink-3');
	}
	for (const one of titles) write(one, '--ink-3');
	line([plot.left, plot.bottom], [plot.right, plot.top], '--bad', 1.5);
	for (const { x, y, label } of points) {
		pen.fillStyle = palette.colour('--accent');
		pen.beginPath();
		pen.arc(x, y, pointRadius, 0, 2 * Math.PI);
		pen.fill();
		if (label) write(label, '--ink-2');
	}
	return { canvas, svg: svg(), width, height };
}
