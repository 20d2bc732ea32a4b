import { expect, it } from 'vitest';
import { neighbour, spacedOut, type Spot } from './country-values';

const spots: Spot[] = [
	{ code: 'CH', at: [100, 100] },
	{ code: 'DE', at: [110, 60] },
	{ code: 'FR', at: [60, 110] },
	{ code: 'IT', at: [120, 150] },
	{ code: 'MT', at: [130, 220] }
];
const [ch, , , it_] = spots;

it.each([
	['ArrowUp', 'DE'],
	['ArrowLeft', 'FR'],
	['ArrowDown', 'IT'],
	['ArrowRight', 'CH']
])('from Switzerland by %s to %s', (key, code) => {
	expect(neighbour(spots, ch, key)?.code).toBe(code);
});

it('reaches small states, enters at the first, and ignores other keys', () => {
	expect(neighbour(spots, it_, 'ArrowDown')?.code).toBe('MT');
	expect(neighbour(spots, undefined, 'ArrowDown')?.code).toBe('CH');
	expect(neighbour(spots, ch, 'x')).toBeUndefined();
});

it('marks the larger of two that would touch', () => {
	const valued = spots.map((spot, at) => ({ ...spot, value: at }));
	expect(spacedOut(valued, 45).map(({ code }) => code)).toEqual(['MT', 'IT', 'FR', 'DE']);
	expect(spacedOut(valued, 1)).toHaveLength(5);
});
