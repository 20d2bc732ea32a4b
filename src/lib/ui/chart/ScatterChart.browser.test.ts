import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../style/tokens.css';
import ScatterChart from './ScatterChart.svelte';

const scatter = {
	points: [
		{ key: 'FR', label: 'France', short: 'FR', told: 'France: 2 projects', x: 0.15, y: 0.1 },
		{ key: 'CH', label: 'Switzerland', short: 'CH', told: 'Switzerland: 3 projects', x: 0.04, y: 0.2 }
	],
	x: 'Share of the contributions',
	y: 'Share of the projects',
	tick: (share: number) => `${share * 100} %`
};

test('arrows walk the points and say them, Escape lets go, Enter and a click show what is behind', async () => {
	const onselect = vi.fn();
	const { container } = await render(ScatterChart, { scatter, label: 'Parity', onselect });
	const chart = page.getByRole('application', { name: 'Parity' });
	(chart.element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
	const spoken = container.querySelector('[aria-live]')!;
	await expect.poll(() => spoken.textContent).toBe('Switzerland: 3 projects');
	await userEvent.keyboard('{Enter}{Escape}');
	await expect.poll(() => spoken.textContent).toBe('');
	await userEvent.keyboard('{Enter}');
	expect(onselect).toHaveBeenCalledExactlyOnceWith('CH');
	const [france] = container.querySelectorAll('circle');
	const [box, at] = [chart.element().getBoundingClientRect(), france!.getBoundingClientRect()];
	await userEvent.click(chart, { position: { x: at.x + 4 - box.x, y: at.y + 4 - box.y } });
	expect(onselect).toHaveBeenLastCalledWith('FR');
});
