import { expect, test } from 'vitest';
import { lineOf } from './line';
import type { Candidate } from './model';

function candidate(id: string, costs: Record<string, number>, must?: 'in' | 'out'): Candidate {
	return { id, value: 1, ways: [{ name: '', costs }], ...(must && { must }) };
}

const told = (candidates: readonly Candidate[], envelopes: Record<string, number>) =>
	lineOf({ candidates, envelopes, rules: [] }).map(({ id, isAbove, short, fitsAlone }) =>
		[
			id,
			isAbove ? 'above' : 'below',
			short.map(({ by, envelope }) => `${by} in ${envelope}`).join(', ') || undefined,
			fitsAlone && 'fits'
		]
			.filter(Boolean)
			.join(' ')
	);

test('the line is drawn before the first for which there is not enough, and what fits below it is told', () => {
	const candidates = [
		candidate('A', { y27: 60 }),
		candidate('B', { y27: 30, y28: 50 }),
		candidate('C', { y27: 20, y28: 10 }),
		candidate('D', { y27: 10 }),
		candidate('E', { y28: 60 }),
		candidate('F', {})
	];
	expect(told(candidates, { y27: 100, y28: 100 })).toEqual([
		'A above',
		'B above',
		'C below 10 in y27',
		'D below fits',
		'E below',
		'F below fits'
	]);
});

test('an envelope that is used up exactly suffices, and what asks nothing of one that is overdrawn stays above', () => {
	expect(told([candidate('A', { y27: 100 }), candidate('B', { y28: 1 })], { y27: 100, y28: -5 })).toEqual([
		'A above',
		'B below 6 in y28'
	]);
});

test('every envelope that lacks something for the first below the line is named', () => {
	const candidates = [candidate('A', { y: 60, z: 90 }), candidate('B', { y: 50, z: 15, w: 1 })];
	expect(told(candidates, { y: 100, z: 100, w: 1 })).toEqual(['A above', 'B below 10 in y, 5 in z']);
});

test('what must be in comes before all others, and what must be out is not there', () => {
	const candidates = [
		candidate('A', { y: 60 }),
		candidate('B', { y: 60 }, 'in'),
		candidate('C', { y: 1 }, 'out')
	];
	expect(told(candidates, { y: 100 })).toEqual(['B above', 'A below 20 in y']);
});

test('what was asked so far is added row by row', () => {
	const rows = lineOf({
		candidates: [candidate('A', { y: 60 }), candidate('B', { y: 50, z: 5 })],
		envelopes: { y: 100, z: 100 },
		rules: []
	});
	expect(rows.map(({ upTo }) => upTo)).toEqual([{ y: 60 }, { y: 110, z: 5 }]);
});
