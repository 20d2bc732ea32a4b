import {
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	LinearScale,
	Tooltip,
	type ActiveElement,
	type ChartDataset,
	type ChartOptions,
	type Plugin
} from 'chart.js';
import { roomForEnds } from './bar-room';
import type { BarPlace, Bars } from './bars';
import { hatch } from './hatch';
import { lettersForName, nameLines } from './name-lines';
import type { Palette } from './palette';
import type { Painted } from './picture';
import { sketch } from './sketch';
import { printedTextSize, textSize } from './text-size';

/* The only file that knows chart.js. It is loaded after the first paint. */

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** What the plugins and the tooltip read; replaced whole at each update. */
interface Scene {
	bars: Bars;
	palette: Palette;
	/** Of its words, in pixels. */
	size: number;
}

export interface Drawing {
	update(bars: Bars, palette: Palette): void;
	/** Lights a bar and its value, or none. */
	light(place: BarPlace | undefined): void;
	/** Fills its place anew, where that has another size, as on paper or as on the screen. */
	fit(medium: 'paper' | 'screen'): void;
	destroy(): void;
}

/** Draws bars that fill their canvas's parent and answer to the pointer. */
export function drawBars(
	canvas: HTMLCanvasElement,
	bars: Bars,
	palette: Palette,
	onselect: (place: BarPlace) => void
): Drawing {
	const scene: Scene = { bars, palette, size: textSize };
	const chart = new Chart(canvas, {
		type: 'bar',
		data: dataOf(scene),
		options: {
			...optionsOf(scene),
			onClick: (_event, [element]) => element && onselect(placeOf(element)),
			onHover: (_event, elements) => {
				canvas.style.cursor = elements.length > 0 ? 'pointer' : '';
			}
		},
		plugins: [limitLine(scene), endLabels(scene)]
	});
	function redraw() {
		const { onClick, onHover } = chart.options;
		chart.data = dataOf(scene);
		chart.options = { ...optionsOf(scene), onClick, onHover };
		chart.update('none');
	}
	return {
		update(next, colours) {
			scene.bars = next;
			scene.palette = colours;
			redraw();
		},
		light(place) {
			const active = place ? [{ datasetIndex: place.series, index: place.category }] : [];
			const told = place
				? scene.bars.series.map((_, series) => ({ datasetIndex: series, index: place.category }))
				: [];
			chart.setActiveElements(active);
			const element = place && chart.getDatasetMeta(place.series).data[place.category];
			const { x = 0, y = 0 } = element?.getProps(['x', 'y'], true) ?? {};
			chart.tooltip?.setActiveElements(told, { x, y });
			chart.update('none');
		},
		fit(medium) {
			scene.size = medium === 'paper' ? printedTextSize : textSize;
			chart.resize();
			redraw();
		},
		destroy: () => chart.destroy()
	};
}

/** The same bars by themselves, in twice the pixels and as SVG, for a picture to save. */
export function paintBars(bars: Bars, palette: Palette, width: number, height: number): Painted {
	const { canvas, svg } = sketch(width, height, 'bars');
	const scene: Scene = { bars, palette, size: textSize };
	const chart = new Chart(canvas, {
		type: 'bar',
		data: dataOf(scene),
		options: { ...optionsOf(scene), responsive: false, devicePixelRatio: 2, events: [] },
		plugins: [limitLine(scene), endLabels(scene)]
	});
	const drawn = svg();
	const copy = document.createElement('canvas');
	copy.width = canvas.width;
	copy.height = canvas.height;
	copy.getContext('2d')?.drawImage(canvas, 0, 0);
	chart.destroy();
	return { canvas: copy, svg: drawn, width, height };
}

const placeOf = ({ datasetIndex, index }: ActiveElement): BarPlace => ({
	series: datasetIndex,
	category: index
});

function dataOf({ bars, palette }: Scene) {
	return {
		labels: bars.categories.map(({ label }) => label),
		datasets: bars.series.map((series): ChartDataset<'bar', (number | [number, number] | null)[]> => {
			const fillOf = ({ colour, hatched = false }: { colour: string; hatched?: boolean }) =>
				hatched ? hatch(palette.colour(colour)) : palette.colour(colour);
			const fill = series.looks ? series.looks.map(fillOf) : fillOf(series);
			return {
				label: series.label,
				data: series.values.map((value, at) => barOf(value, series.starts?.[at])),
				backgroundColor: fill,
				hoverBackgroundColor: fill,
				// Parts of one bar are told apart by a line of the ground, too.
				borderColor: palette.colour('--card'),
				hoverBorderColor: palette.colour('--ink'),
				borderWidth: bars.stacked ? { top: 1.5 } : 0,
				hoverBorderWidth: 1.5,
				borderSkipped: false,
				borderRadius: 2,
				categoryPercentage: 0.74,
				barPercentage: 0.92,
				maxBarThickness: bars.horizontal ? 18 : 44
			};
		})
	};
}

function barOf(value: number | undefined, start = 0): number | [number, number] | null {
	if (value === undefined) return null;
	return start === 0 ? value : [start, start + value];
}

function optionsOf({ bars, palette, size }: Scene): ChartOptions<'bar'> {
	const { horizontal = false, stacked = false } = bars;
	const font = { family: palette.font, size };
	const values = {
		beginAtZero: true,
		stacked,
		border: { display: false },
		grid: { color: palette.colour('--line-soft') },
		title: {
			display: true,
			text: bars.unit,
			color: palette.colour('--ink-3'),
			font
		},
		ticks: {
			color: palette.colour('--ink-3'),
			font,
			maxTicksLimit: 6,
			callback: (value: string | number) => bars.tick(Number(value))
		},
		suggestedMax: Math.max(0, ...(bars.limit?.values.map((value) => value ?? 0) ?? []))
	};
	const beside = (name: string, { width }: Chart) => [
		...nameLines(name, lettersForName(width - roomForEnds(bars, size), size))
	];
	const names = {
		stacked,
		border: { color: palette.colour('--line') },
		grid: { display: false },
		ticks: {
			color: palette.colour(horizontal ? '--ink-2' : '--ink-3'),
			font,
			autoSkip: !horizontal,
			callback(this: { chart: Chart }, _value: string | number, at: number) {
				const label = bars.categories[at]?.label ?? '';
				return horizontal ? beside(label, this.chart) : label;
			}
		}
	};
	return {
		animation: false,
		maintainAspectRatio: false,
		indexAxis: horizontal ? 'y' : 'x',
		layout: { padding: bars.labelled ? (horizontal ? { right: roomForEnds(bars, size) } : { top: 18 }) : 0 },
		scales: horizontal ? { x: values, y: names } : { x: names, y: values },
		plugins: {
			tooltip: {
				animation: false,
				mode: 'index',
				axis: horizontal ? 'y' : 'x',
				intersect: true,
				backgroundColor: palette.colour('--ink'),
				titleColor: palette.colour('--card'),
				bodyColor: palette.colour('--card'),
				titleFont: { ...font, weight: 600 },
				bodyFont: font,
				cornerRadius: 6,
				padding: 8,
				displayColors: false,
				callbacks: {
					label: ({ datasetIndex, dataIndex }) => {
						const series = bars.series[datasetIndex];
						const value = series?.values[dataIndex];
						const words = value === undefined ? '–' : bars.say(value);
						return bars.series.length > 1 ? `${series?.label}: ${words}` : words;
					},
					footer: ([item]) => {
						const limit = item && bars.limit?.values[item.dataIndex];
						return limit === undefined ? '' : `${bars.limit?.label}: ${bars.say(limit)}`;
					}
				},
				footerColor: palette.colour('--card'),
				footerFont: font
			}
		}
	};
}

/** The limit of each category as a line over the width of its bars. */
function limitLine(scene: Scene): Plugin<'bar'> {
	return {
		id: 'limitLine',
		afterDatasetsDraw({ ctx, scales, chartArea }) {
			const { limit, horizontal, categories } = scene.bars;
			const along = scales[horizontal ? 'y' : 'x'];
			const across = scales[horizontal ? 'x' : 'y'];
			if (!limit || !along || !across) return;
			const room = (horizontal ? chartArea.height : chartArea.width) / categories.length;
			// With few categories the line must not become a beam of its own.
			const half = Math.min(room * 0.42, 110);
			ctx.save();
			ctx.strokeStyle = scene.palette.colour('--bad');
			ctx.lineWidth = 2;
			ctx.beginPath();
			limit.values.forEach((value, at) => {
				if (value === undefined) return;
				const middle = along.getPixelForValue(at);
				const level = across.getPixelForValue(value);
				if (horizontal) {
					ctx.moveTo(level, middle - half);
					ctx.lineTo(level, middle + half);
				} else {
					ctx.moveTo(middle - half, level);
					ctx.lineTo(middle + half, level);
				}
			});
			ctx.stroke();
			ctx.restore();
		}
	};
}

function endLabels(scene: Scene): Plugin<'bar'> {
	return {
		id: 'endLabels',
		afterDatasetsDraw(chart) {
			const { bars, palette, size } = scene;
			if (!bars.labelled) return;
			const { ctx } = chart;
			ctx.save();
			ctx.font = `${size}px ${palette.font}`;
			ctx.fillStyle = palette.colour('--ink');
			ctx.textAlign = bars.horizontal ? 'left' : 'center';
			ctx.textBaseline = bars.horizontal ? 'middle' : 'bottom';
			bars.series.forEach(({ values, ends }, series) => {
				chart.getDatasetMeta(series).data.forEach((element, at) => {
					const value = values[at];
					if (value === undefined) return;
					const { x, y } = element.getProps(['x', 'y'], true);
					ctx.fillText(
						ends?.[at] ?? bars.tick(value),
						x + (bars.horizontal ? 6 : 0),
						y - (bars.horizontal ? 0 : 3)
					);
				});
			});
			ctx.restore();
		}
	};
}
