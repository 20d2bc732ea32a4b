import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sheet = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The colours of a block of the sheet, by name. */
function colours(selector: string): ReadonlyMap<string, string> {
	const block = sheet.slice(sheet.indexOf(`${selector} {`)).split('}')[0] ?? '';
	return new Map(
		[...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!])
	);
}

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
	const [red, green, blue] = [1, 3, 5].map((at) => {
		const part = parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
	const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

/** In the order in which they stand beside each other in every chart. */
const money = ['money-requested', 'money-approved', 'money-committed', 'money-spent'];
/** The parts of a whole; the last is what is drawn together. */
const parts = [...Array.from({ length: 7 }, (_, at) => `part-${at + 1}`), 'ink-3'];
const besides = (names: readonly string[]) => names.slice(1).map((name, at) => [names[at]!, name] as const);

type Triple = readonly [number, number, number];

const linear = (colour: string) =>
	[1, 3, 5].map((at) => {
		const part = parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	}) as unknown as Triple;

const through = (matrix: readonly Triple[]) => (colour: string) => {
	const seen = linear(colour);
	return matrix.map((row) => row.reduce((sum, part, at) => sum + part * seen[at]!, 0)) as unknown as Triple;
};

/** Machado, Oliveira and Fernandes 2009, at full strength, in linear RGB. */
const deficiencies = [
	[
		'no red',
		through([
			[0.152286, 1.052583, -0.204868],
			[0.114503, 0.786281, 0.099216],
			[-0.003882, -0.048116, 1.051998]
		])
	],
	[
		'no green',
		through([
			[0.367322, 0.860646, -0.227968],
			[0.280085, 0.672501, 0.047413],
			[-0.01182, 0.04294, 0.968881]
		])
	],
	[
		'no blue',
		through([
			[1.255528, -0.076749, -0.178779],
			[-0.078411, 0.930809, 0.147602],
			[0.004733, 0.691367, 0.3039]
		])
	]
] as const;

/** How far apart two colours are in CIE Lab (1976); from about 2 on people tell them apart side by side. */
function apart(one: Triple, other: Triple): number {
	const [a, b] = [one, other].map(([r, g, b]) => {
		const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
		const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
		const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
		const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
		return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
	}) as [number[], number[]];
	return Math.hypot(...a.map((part, at) => part - b[at]!));
}

const texts: readonly (readonly [ink: string, ground: string])[] = [
	...['ink', 'ink-2', 'ink-3', 'accent', 'ok', 'warn', 'bad'].flatMap((ink) => [
		[ink, 'paper'] as const,
		[ink, 'card'] as const
	]),
	['ink', 'line-soft'],
	['ink-2', 'line-soft'],
	['on-accent', 'accent'],
	['accent', 'accent-soft'],
	['ink', 'accent-soft'],
	['ink-2', 'accent-soft'],
	['ink-3', 'accent-soft'],
	['ok', 'ok-soft'],
	['warn', 'warn-soft'],
	['bad', 'bad-soft'],
	['ink', 'map-some'],
	['on-accent', 'map-much']
];

describe.each([
	['light', ':root'],
	['dark', ":root[data-theme='dark']"]
])('in the %s theme', (_, selector) => {
	const known = colours(selector);

	it.each(texts)('%s on %s reads (4.5 to 1)', (ink, ground) => {
		expect(contrast(known.get(ink)!, known.get(ground)!)).toBeGreaterThanOrEqual(4.5);
	});

	it.each([...money, ...parts, 'map-some', 'map-much', 'ink'])(
		'%s stands out from the card (3 to 1), as a bar or a line',
		(colour) => {
			expect(contrast(known.get(colour)!, known.get('card')!)).toBeGreaterThanOrEqual(3);
		}
	);

	it.each([...besides(money), ['map-some', 'map-much']] as const)(
		'%s and %s beside each other stand out (3 to 1)',
		(one, other) => {
			expect(contrast(known.get(one)!, known.get(other)!)).toBeGreaterThanOrEqual(3);
		}
	);

	it.each(deficiencies)('no two bars look alike to whoever sees %s', (_, seen) => {
		for (const [at, one, all] of [money, parts].flatMap((all) =>
			all.map((one, at) => [at, one, all] as const)
		))
			for (const other of all.slice(at + 1))
				expect(apart(seen(known.get(one)!), seen(known.get(other)!)), `${one}, ${other}`).toBeGreaterThan(10);
	});
});

it('has the same colours in both themes', () => {
	const light = colours(':root');
	const dark = colours(":root[data-theme='dark']");
	expect([...dark.keys()].toSorted()).toEqual([...light.keys()].toSorted());
});

const root = new URL('../../../', import.meta.url);
const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' })
	.filter((file) => /\.(svelte|css)$/.test(file))
	.map((file) => ({ file, text: readFileSync(new URL(file, root), 'utf8') }));

it('screens change at three widths and no others', () => {
	const found = sheets.flatMap(({ text }) =>
		[...text.matchAll(/@media[^{]*-width:\s*([^)]+)\)/g)].map(([, width]) => width)
	);
	expect(found.length).toBeGreaterThan(50);
	expect(new Set(found)).toEqual(new Set(['640px', '900px', '1100px']));
});

it('spaces come from the scale', () => {
	const spaces = sheets.flatMap(({ file, text }) =>
		[
			...text.matchAll(/(?<![\w-])(?:margin|padding|gap|row-gap|column-gap)(?:-[a-z]+)*\s*:\s*([^;{}]+);/g)
		].map(([, space]) => ({ file, space: space! }))
	);
	const taken = spaces.filter(({ space }) => space.includes('var(--space-'));
	expect(taken.length).toBeGreaterThan(1000);
	// A hairline is no space, and what is wider than the scale is counted out.
	const typed = spaces.filter(({ space }) =>
		[...space.matchAll(/(?<![\w.-])-?([\d.]+)px/g)].some(
			([, width]) => Number(width) > 1 && Number(width) <= 24
		)
	);
	expect(typed).toEqual([]);
});
