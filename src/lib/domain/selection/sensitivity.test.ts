import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../assessment/sheets';
import { scoreOf } from './scores';
import { sensitivity } from './sensitivity';

const criteria = ['a', 'b', 'c'];
/** From next to nothing to far beyond any weight in use. */
const tried = Array.from({ length: 60 }, (_, at) => 0.03 * 1.17 ** at);

function sheet(assessor: string, scores: Readonly<Record<string, number | undefined>>): Sheet {
	const marks = Object.entries(scores).flatMap(([criterion, score]) =>
		score === undefined
			? []
			: [[criterion, { id: '', criterion, score, comment: undefined, round: 1, on: undefined }] as const]
	);
	return { assessor, recused: undefined, marks: new Map(marks), earlier: [], illustrative: false };
}

type Given = ReadonlyMap<string, readonly Sheet[]>;

function means(sheets: Given, weights: ReadonlyMap<string, number>): Map<string, number> {
	return new Map(
		[...sheets].flatMap(([id, by]) => {
			const score = scoreOf(by, weights);
			return score ? [[id, score.mean] as const] : [];
		})
	);
}

function orderOf(sheets: Given, weights: ReadonlyMap<string, number>): string[] {
	const mean = means(sheets, weights);
	return [...mean.keys()].sort((a, b) => mean.get(b)! - mean.get(a)! || (a < b ? -1 : 1));
}

/** Whether each still stands at least as high as the next, at another weight. */
function stands(sheets: Given, weights: ReadonlyMap<string, number>, order: readonly string[]): boolean {
	const mean = means(sheets, weights);
	return order.every((id, at) => at === 0 || mean.get(order[at - 1]!)! - mean.get(id)! > -1e-9);
}

describe('sensitivity', () => {
	it('is exact where everybody scored everything', () => {
		// P − Q = (2a − b) / (a + b): equal where a is half of b.
		const sheets = new Map([
			['P', [sheet('A', { a: 5, b: 2 })]],
			['Q', [sheet('A', { a: 3, b: 3 })]]
		]);
		const weights = new Map(['a', 'b'].map((id) => [id, 1]));
		const [a, b] = sensitivity(sheets, weights, ['P', 'Q'], ['a', 'b']);
		expect(a).toEqual({
			criterion: 'a',
			weight: 1,
			down: { weight: 0.5, falls: 'P', rises: 'Q' },
			up: undefined
		});
		expect(b).toMatchObject({ down: undefined, up: { weight: 2, falls: 'P', rises: 'Q' } });
	});

	it('says at once where two are equal and any move parts them', () => {
		const sheets = new Map([
			['P', [sheet('A', { a: 4, b: 2 })]],
			['Q', [sheet('A', { a: 2, b: 4 })]]
		]);
		const weights = new Map(['a', 'b'].map((id) => [id, 1]));
		const [a] = sensitivity(sheets, weights, ['P', 'Q'], ['a']);
		expect(a).toMatchObject({ down: { weight: 1, falls: 'P', rises: 'Q' }, up: undefined });
	});

	it('has nothing to say of one proposal, of none, or of twins', () => {
		const twins = new Map(['P', 'Q'].map((id) => [id, [sheet('A', { a: 4, b: 2 })]]));
		const weights = new Map(['a', 'b'].map((id) => [id, 1]));
		expect(sensitivity(twins, weights, ['P', 'Q'], ['a'])[0]).toMatchObject({
			down: undefined,
			up: undefined
		});
		expect(sensitivity(twins, weights, ['P'], ['a'])[0]).toMatchObject({ down: undefined, up: undefined });
		expect(sensitivity(new Map(), weights, [], ['a'])).toHaveLength(1);
	});

	it('agrees with trying weights one after another', { timeout: 120_000 }, () => {
		const score = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined, freq: 6 });
		const scores = fc.record({ a: score, b: score, c: score });
		const proposals = fc.array(fc.array(scores, { minLength: 1, maxLength: 3 }), {
			minLength: 2,
			maxLength: 4
		});
		const someWeights = fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 3, maxLength: 3 });
		fc.assert(
			fc.property(proposals, someWeights, (given, kept) => {
				const sheets = new Map(
					given.map((by, at) => [String(at), by.map((one, who) => sheet(String(who), one))] as const)
				);
				const weights = new Map(criteria.map((id, at) => [id, kept[at]! / 2]));
				const order = orderOf(sheets, weights);
				for (const { criterion, weight, down, up } of sensitivity(sheets, weights, order, criteria)) {
					const at = (x: number) => stands(sheets, new Map([...weights, [criterion, x]]), order);
					const inside = tried.filter(
						(x) => x > (down?.weight ?? 0) + 1e-6 && x < (up?.weight ?? Infinity) - 1e-6
					);
					expect(inside.filter((x) => !at(x))).toEqual([]);
					const step = 1e-3;
					if (up) expect(at(up.weight + step), `${criterion} from ${weight} beyond ${up.weight}`).toBe(false);
					if (down && down.weight > step) expect(at(down.weight - step)).toBe(false);
				}
			}),
			{ numRuns: process.env['LONG'] ? 3000 : 100 }
		);
	});
});
