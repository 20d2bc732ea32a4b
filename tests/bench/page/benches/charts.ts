import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import type { Bars } from '$lib/ui/chart/bars';
import { drawBars } from '$lib/ui/chart/chart';
import { currentPalette } from '$lib/ui/chart/palette';
import '$lib/ui/style/tokens.css';
import type { Contest } from '../contest';
import { seeded } from '../random';
import { afterPaint } from '../surroundings';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

const categories = Array.from({ length: 12 }, (_, at) => String(2016 + at));
const seriesCount = 25;
const updates = 20;
const stage = document.getElementById('stage')!;

function values(random: () => number): number[][] {
	return Array.from({ length: seriesCount }, () => categories.map(() => Math.round(random() * 1e6)));
}

function barsOf(rows: readonly (readonly number[])[]): Bars {
	return {
		categories: categories.map((key) => ({ key, label: key })),
		series: rows.map((row, at) => ({
			key: String(at),
			label: `Series ${at}`,
			colour: '--money-committed',
			values: row
		})),
		stacked: true,
		unit: 'CHF',
		tick: String,
		say: String
	};
}

function canvas(): HTMLCanvasElement {
	const box = document.createElement('div');
	box.style.width = '800px';
	box.style.height = '320px';
	const made = document.createElement('canvas');
	box.append(made);
	stage.append(box);
	return made;
}

/** The average of some updates, each with the frame it is painted in taken out. */
async function average(update: () => void): Promise<number> {
	let sum = 0;
	for (let at = 0; at < updates; at++) {
		const began = performance.now();
		update();
		sum += performance.now() - began;
		await afterPaint();
	}
	return sum / updates;
}

export default async function charts(): Promise<Contest> {
	const random = seeded(23);
	const palette = currentPalette();
	const drawing = drawBars(canvas(), barsOf(values(random)), palette, () => undefined);
	const bare = new Chart(canvas(), {
		type: 'bar',
		data: {
			labels: categories,
			datasets: values(random).map((data, at) => ({
				label: `Series ${at}`,
				data,
				backgroundColor: '#0033a0'
			}))
		},
		options: {
			animation: false,
			maintainAspectRatio: false,
			responsive: true,
			scales: { x: { stacked: true }, y: { stacked: true } }
		}
	});
	await afterPaint();
	const ours = () => average(() => drawing.update(barsOf(values(random)), palette));
	const ms = await ours();
	return {
		contenders: {
			'our update': ours,
			'bare Chart.js update': () =>
				average(() => {
					values(random).forEach((data, at) => (bare.data.datasets[at]!.data = data));
					bare.update('none');
				})
		},
		ratios: [
			{
				id: 'G19',
				name: 'chart-update-over-bare',
				goal: 1.2,
				ours: 'our update',
				anchor: 'bare Chart.js update'
			}
		],
		facts: [
			{
				type: 'fact',
				id: 'G19',
				name: 'chart-update',
				value: Number(ms.toPrecision(3)),
				unit: 'ms',
				goal: '<= 1 frame (16.7 ms)',
				good: ms <= 16.7
			}
		]
	};
}
