import { mount, unmount } from 'svelte';
import { loadAtlas } from '$lib/ui/map/atlas';
import CountryMap from '$lib/ui/map/CountryMap.svelte';
import '$lib/ui/style/base.css';
import '$lib/ui/style/tokens.css';
import type { Contest } from '../contest';
import { afterPaint } from '../surroundings';

const stage = document.getElementById('stage')!;
const svg = 'http://www.w3.org/2000/svg';

export default async function map(): Promise<Contest> {
	const atlas = await loadAtlas('europe');
	const values = atlas.countries
		.flatMap(({ code }) => code ?? [])
		.map((code, at) => ({
			code,
			name: code,
			value: at % 9,
			short: String(at % 9),
			said: `${code}: ${at % 9} projects`,
			outlined: true
		}));
	stage.style.width = '700px';

	async function ours(): Promise<number> {
		const began = performance.now();
		const app = mount(CountryMap, {
			target: stage,
			props: { values, view: 'europe', label: 'Map', onselect: () => undefined }
		});
		while (!stage.querySelector('path')) await Promise.resolve();
		await afterPaint();
		const ms = performance.now() - began;
		await unmount(app);
		return ms;
	}

	/** The same outlines, put into one drawing by hand. */
	async function byHand(): Promise<number> {
		const began = performance.now();
		const drawing = document.createElementNS(svg, 'svg');
		drawing.setAttribute('viewBox', `0 0 ${atlas.width} ${atlas.height}`);
		for (const { path, code } of atlas.countries) {
			const shape = document.createElementNS(svg, 'path');
			shape.setAttribute('d', path);
			shape.setAttribute('fill', code ? '#8fb0ff' : '#eee');
			drawing.append(shape);
		}
		stage.append(drawing);
		await afterPaint();
		const ms = performance.now() - began;
		drawing.remove();
		return ms;
	}

	return {
		contenders: { 'our map': ours, 'drawing by hand': byHand },
		ratios: [
			{ id: 'G20', name: 'map-first-render-over-svg', goal: 1.5, ours: 'our map', anchor: 'drawing by hand' }
		]
	};
}
