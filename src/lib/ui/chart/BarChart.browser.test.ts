import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../style/tokens.css';
import BarChart from './BarChart.svelte';
import type { Bars } from './bars';

const bars: Bars = {
	categories: ['2025', '2026', '2027'].map((key) => ({ key, label: key })),
	series: [
		{ key: 'approved', label: 'approved', colour: '--money-approved', values: [100, 200, undefined] },
		{ key: 'spent', label: 'spent', colour: '--money-spent', values: [80, 20, 0] }
	],
	limit: { label: 'envelope', values: [150, 150, undefined] },
	unit: 'CHF',
	tick: String,
	say: (value) => `${value} CHF`
};

const inked = (canvas: HTMLCanvasElement) => {
	const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
	return data.some((part) => part !== 0);
};

async function drawn(onselect = vi.fn()) {
	const screen = await render(BarChart, { bars, label: 'Spend', onselect });
	const canvas = screen.container.querySelector('canvas')!;
	await vi.waitFor(() => expect(canvas.width > 0 && inked(canvas)).toBe(true), { timeout: 10_000 });
	return { screen, canvas, onselect };
}

test('draws after the page is on screen, and again when the theme changes', async () => {
	const { canvas } = await drawn();
	const before = canvas.toDataURL();
	document.documentElement.dataset['theme'] = 'dark';
	await vi.waitFor(() => expect(canvas.toDataURL()).not.toBe(before));
	delete document.documentElement.dataset['theme'];
	await vi.waitFor(() => expect(canvas.toDataURL()).toBe(before));
});

test('arrows walk the bars and say them, Enter shows what is behind', async () => {
	const { onselect } = await drawn();
	const chart = page.getByRole('application', { name: 'Spend' });
	(chart.element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}');
	await expect.element(page.getByText('2026, spent: 20 CHF')).toBeInTheDocument();
	await userEvent.keyboard('{Enter}');
	expect(onselect).toHaveBeenCalledExactlyOnceWith('2026', 'spent');
});

test('a click on a bar shows what is behind it', async () => {
	const { canvas, onselect } = await drawn();
	const { width, height } = canvas.getBoundingClientRect();
	// The first bar of 2026 is the highest: it fills most of the middle third.
	await userEvent.click(canvas, { position: { x: width * 0.47, y: height * 0.7 } });
	expect(onselect).toHaveBeenCalledWith('2026', 'approved');
});

test('new values are drawn without a new chart', async () => {
	const { screen, canvas } = await drawn();
	const before = canvas.toDataURL();
	await screen.rerender({ bars: { ...bars, series: bars.series.slice(0, 1) } });
	await vi.waitFor(() => expect(canvas.toDataURL()).not.toBe(before));
	expect(screen.container.querySelector('canvas')).toBe(canvas);
});
