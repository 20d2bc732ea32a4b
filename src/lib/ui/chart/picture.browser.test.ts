import { expect, test } from 'vitest';
import { paintMap } from '../map/paint-map';
import '../style/base.css';
import '../style/tokens.css';
import type { Bars } from './bars';
import { paintedBars } from './painted-bars';
import { paintedScatter } from './painted-scatter';
import { framedPicture, type Painted } from './picture';

const bars: Bars = {
	categories: [
		{ key: 'a', label: 'Flash <therapy> & "more"' },
		{ key: 'b', label: 'Imaging' }
	],
	series: [
		{ key: 'one', label: 'Approved', colour: '--money-approved', values: [300, 120] },
		{ key: 'two', label: 'Expected', colour: '--money-spent', values: [80, 260], hatched: true }
	],
	limit: { label: 'Envelope', values: [350, 200] },
	labelled: true,
	unit: 'CHF thousand',
	tick: (value) => String(value),
	say: (value) => String(value)
};

/** How many of a hundred pixels differ clearly between the two forms of a picture. */
async function unlike(paint: (width: number) => Promise<Painted>): Promise<number> {
	const picture = await framedPicture({
		title:
			'What is approved & what is <expected>, and a title that is longer than the picture is wide and so is broken',
		lines: ['CHF thousand'],
		legend: [{ label: 'Expected', colour: '--money-spent', mark: 'hatched' }],
		foot: 'Data of 1 December 2026',
		paint
	});
	const flat = await createImageBitmap(await picture.png());
	const image = new Image(flat.width, flat.height);
	image.src = URL.createObjectURL(picture.svg());
	await image.decode();
	const pixels = (source: CanvasImageSource) => {
		const canvas = document.createElement('canvas');
		canvas.width = flat.width;
		canvas.height = flat.height;
		const pen = canvas.getContext('2d')!;
		pen.drawImage(source, 0, 0, flat.width, flat.height);
		return pen.getImageData(0, 0, flat.width, flat.height).data;
	};
	const [one, other] = [pixels(flat), pixels(image)];
	expect(new Set(one).size).toBeGreaterThan(20);
	let differing = 0;
	for (let at = 0; at < one.length; at += 4)
		if (Math.abs(one[at]! - other[at]!) > 64 || Math.abs(one[at + 2]! - other[at + 2]!) > 64) differing++;
	return (400 * differing) / one.length;
}

test('bars saved as SVG look as they do in PNG', async () => {
	expect(await unlike((width) => paintedBars(bars, width, 300))).toBeLessThan(1);
});

test('points saved as SVG look as they do in PNG', async () => {
	const point = { key: 'FR', label: 'France', short: 'FR', told: '', x: 0.15, y: 0.1 };
	const scatter = { points: [point], x: 'Contributions', y: 'Projects', tick: String };
	expect(await unlike((width) => Promise.resolve(paintedScatter(scatter, width, 400)))).toBeLessThan(1);
});

test('a map saved as SVG looks as it does in PNG', async () => {
	const values = [
		{ code: 'CH', name: 'Switzerland', short: 'CH', value: 3, text: '3', outlined: true },
		{ code: 'FR', name: 'France', short: 'FR', value: 1, text: '1', outlined: true }
	];
	expect(await unlike((width) => paintMap(values as never, 'europe', width))).toBeLessThan(1);
});

test('an SVG is well-formed and keeps names as text, whatever signs they have', async () => {
	const picture = await framedPicture({
		title: 'A\u0000 & <b>',
		lines: [],
		legend: [],
		paint: (width) => paintedBars(bars, width, 300)
	});
	const drawing = new DOMParser().parseFromString(await picture.svg().text(), 'image/svg+xml');
	expect(drawing.querySelector('parsererror')).toBeNull();
	expect(drawing.querySelector('title')?.textContent).toBe('A & <b>');
	expect([...drawing.querySelectorAll('text')].map((text) => text.textContent)).toContain(
		'Flash <therapy> & "more"'
	);
	const ids = [...drawing.querySelectorAll('[id]')].map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
});
