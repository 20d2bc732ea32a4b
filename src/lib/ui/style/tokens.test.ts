import { readFileSync } from 'node:fs';
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
	['bad', 'bad-soft']
];

describe.each([
	['light', ':root'],
	['dark', ":root[data-theme='dark']"]
])('in the %s theme', (_, selector) => {
	const known = colours(selector);

	it.each(texts)('%s on %s reads (4.5 to 1)', (ink, ground) => {
		expect(contrast(known.get(ink)!, known.get(ground)!)).toBeGreaterThanOrEqual(4.5);
	});

	it.each(['money-approved', 'money-committed', 'money-spent'])(
		'%s stands out from the card (3 to 1)',
		(colour) => {
			expect(contrast(known.get(colour)!, known.get('card')!)).toBeGreaterThanOrEqual(3);
		}
	);
});

it('has the same colours in both themes', () => {
	const light = colours(':root');
	const dark = colours(":root[data-theme='dark']");
	expect([...dark.keys()].toSorted()).toEqual([...light.keys()].toSorted());
});
