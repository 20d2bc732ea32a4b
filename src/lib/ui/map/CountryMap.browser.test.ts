import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../style/tokens.css';
import { loadAtlas } from './atlas';
import type { CountryValue } from './country-values';
import CountryMap from './CountryMap.svelte';
import { paintMap } from './paint-map';
import TileMap from './TileMap.svelte';

const value = (code: string, name: string, projects: number): CountryValue => ({
	code,
	name,
	value: projects,
	short: String(projects),
	said: `${name}: ${projects} projects`,
	outlined: code !== 'IS'
});

const values = [
	value('CH', 'Switzerland', 11),
	value('FR', 'France', 8),
	value('MT', 'Malta', 1),
	value('CY', 'Cyprus', 1),
	value('IS', 'Iceland', 0)
];

async function shown(onselect = vi.fn()) {
	const screen = await render(CountryMap, { values, view: 'europe', label: 'Participation', onselect });
	await vi.waitFor(() => expect(screen.container.querySelectorAll('path').length).toBeGreaterThan(40));
	return { screen, onselect };
}

test('prints the value on each country, small ones too', async () => {
	const { screen } = await shown();
	const texts = [...screen.container.querySelectorAll('text')].map((text) => text.textContent);
	expect(texts.toSorted()).toEqual(['1', '1', '11', '8']);
	const discs = [...screen.container.querySelectorAll('circle title')].map((title) => title.textContent);
	expect(discs).toContain('Malta: 1 projects');
});

test('Members and Associates are outlined, the others are not', async () => {
	const { screen } = await shown();
	const outlined = [...screen.container.querySelectorAll('path.outlined title')].map(
		(title) => title.textContent
	);
	expect(outlined).toContain('Switzerland: 11 projects');
	expect(outlined).not.toContain('Iceland: 0 projects');
});

test('a click chooses a country, on a disc too', async () => {
	const { screen, onselect } = await shown();
	const disc = [...screen.container.querySelectorAll('circle')].find((one) =>
		one.textContent?.includes('Malta')
	)!;
	disc.dispatchEvent(new MouseEvent('click', { bubbles: true }));
	expect(onselect).toHaveBeenCalledWith('MT');
});

test('arrows walk the countries and say them, Enter chooses', async () => {
	const { onselect } = await shown();
	(page.getByRole('application', { name: 'Participation' }).element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowDown}');
	await expect.element(page.getByText('Switzerland: 11 projects').last()).toBeInTheDocument();
	await userEvent.keyboard('{ArrowLeft}{Enter}');
	expect(onselect).toHaveBeenCalledWith('FR');
});

test('every Member State is on the map of Europe, every State on that of the world', async () => {
	const codes = new Set((await loadAtlas('europe')).countries.map(({ code }) => code));
	const members = 'AT BE BG CH CZ DE DK EE ES FI FR GB GR HU IL IT NL NO PL PT RO RS SE SI SK'.split(' ');
	expect(
		[...members, 'CY', 'MT', 'HR', 'IE', 'LT', 'LV', 'TR', 'UA'].filter((code) => !codes.has(code))
	).toEqual([]);
	const world = new Set((await loadAtlas('world')).countries.map(({ code }) => code));
	expect(['BR', 'CL', 'IN', 'JP', 'PK', 'US', 'RU', 'MT'].filter((code) => !world.has(code))).toEqual([]);
});

test('the picture has twice the pixels', async () => {
	const { canvas, width, height } = await paintMap(values, 'europe', 320);
	expect([canvas.width, canvas.height]).toEqual([width * 2, height * 2]);
});

test('tiles are links with the value in words', async () => {
	await render(TileMap, {
		values,
		label: 'Tiles',
		hrefOf: (code: string) => `/member-states?country=${code}`
	});
	await expect
		.element(page.getByRole('link', { name: 'MT 1 Malta: 1 projects' }))
		.toHaveAttribute('href', '/member-states?country=MT');
});
