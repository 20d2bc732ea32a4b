import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finished } from '../base/steps';
import { bestSet, valueOf } from './best-set';
import { breaches } from './breaches';
import { clashOf, type Demand } from './clash';
import { modelProblems, type Choice, type Model, type Rule, type Way } from './model';
import { changed, whyIn, whyOut } from './why';

const envelopes = ['2027', '2028'];
const runs = process.env['LONG'] ? 5_000 : 1_000;

const way = (at: number) =>
	fc.record({
		name: fc.constant(String(at)),
		costs: fc.record(Object.fromEntries(envelopes.map((name) => [name, fc.nat(9)])))
	});

const candidates = fc
	.array(
		fc.record({
			value: fc.nat(9),
			ways: fc.tuple(way(0), fc.option(way(1))).map((ways): Way[] => ways.filter((one) => one !== null)),
			must: fc.oneof({ weight: 8, arbitrary: fc.constant(undefined) }, fc.constantFrom('in', 'out')),
			states: fc.subarray(['FR', 'PL', 'IT'])
		}),
		{ minLength: 1, maxLength: 7 }
	)
	.map((all) => all.map(({ must, ...one }, at) => ({ id: `P${at}`, ...one, ...(must && { must }) })));

const model: fc.Arbitrary<Model> = candidates.chain((all) => {
	const ids = all.map(({ id }) => id);
	const id = fc.constantFrom(...ids);
	const projects = fc.subarray(ids);
	const rule: fc.Arbitrary<Rule> = fc.oneof(
		fc.record({ type: fc.constant('needs' as const), project: id, needs: id }),
		fc.record({ type: fc.constant('either' as const), projects }),
		fc.record({ type: fc.constant('count' as const), name: fc.constant('g'), projects, least: fc.nat(2) }),
		fc.record({ type: fc.constant('count' as const), name: fc.constant('g'), projects, most: fc.nat(2) }),
		fc.record({ type: fc.constant('share' as const), name: fc.constant('g'), projects, least: fc.nat(700) }),
		fc.record({ type: fc.constant('states' as const), least: fc.nat(3) })
	);
	return fc.record({
		candidates: fc.constant(all),
		envelopes: fc.record(
			Object.fromEntries(envelopes.map((name) => [name, fc.integer({ min: -2, max: 24 })]))
		),
		rules: fc.array(rule, { maxLength: 3 })
	});
});

/** Every choice there is, those first that the rule of ties puts first. */
function* choices({ candidates }: Model, at = 0): Generator<Map<string, Way>> {
	const candidate = candidates[at];
	if (!candidate) return yield new Map();
	for (const one of [...candidate.ways, undefined])
		for (const rest of choices({ candidates } as Model, at + 1))
			yield one ? new Map([[candidate.id, one], ...rest]) : rest;
}

function byTrying(model: Model): Choice | undefined {
	let best: Choice | undefined;
	for (const choice of choices(model))
		if (breaches(model, choice).length === 0 && (!best || valueOf(model, choice) > valueOf(model, best)))
			best = choice;
	return best;
}

const named = (choice: Choice | undefined) =>
	choice && Object.fromEntries([...choice].map(([id, { name }]) => [id, name]));

describe('the best set', () => {
	it('is the one that trying every set finds, equal ones told apart', () => {
		fc.assert(
			fc.property(model, (given) => {
				expect(modelProblems(given)).toEqual([]);
				const found = finished(bestSet(given));
				const tried = byTrying(given);
				expect(named(found.choice)).toEqual(named(tried));
				expect(found.isProven).toBe(true);
				if (tried)
					expect(found).toMatchObject({ value: valueOf(given, tried), most: found.value, isFirst: true });
			}),
			{ numRuns: runs }
		);
	});

	it('says why a project is out: each change brings it in, and one unit less does not', () => {
		fc.assert(
			fc.property(model, fc.nat(6), (given, at) => {
				const best = finished(bestSet(given));
				const { id, must } = given.candidates[at % given.candidates.length]!;
				if (!best.choice || must || best.choice.has(id)) return;
				const why = finished(whyOut(given, best, id, 1));
				const within = byTrying({
					...given,
					candidates: given.candidates.map((one) => (one.id === id ? { ...one, must: 'in' } : one))
				});
				expect(why.lost).toBe(within && best.value - valueOf(given, within));
				for (const change of why.changes) {
					expect(byTrying(changed(given, id, change))?.has(id)).toBe(true);
					expect(byTrying(changed(given, id, { ...change, by: change.by - 1 }))?.has(id)).not.toBe(true);
				}
			}),
			{ numRuns: runs / 5 }
		);
	});

	it('says what it would be without a project', () => {
		fc.assert(
			fc.property(model, fc.nat(6), (given, at) => {
				const best = finished(bestSet(given));
				const { id, must } = given.candidates[at % given.candidates.length]!;
				if (must || !best.choice?.has(id)) return;
				const without = byTrying({
					...given,
					candidates: given.candidates.map((one) => (one.id === id ? { ...one, must: 'out' } : one))
				});
				expect(finished(whyIn(given, best, id)).lost).toBe(without && best.value - valueOf(given, without));
			}),
			{ numRuns: runs / 5 }
		);
	});
});

/** A model with only these of its demands; what must be out stays out. */
function keeping({ candidates, envelopes, rules }: Model, demands: readonly Demand[]): Model {
	const isKept = (test: (one: Demand) => boolean) => demands.some(test);
	return {
		candidates: candidates.map(({ must, ...one }) =>
			must === 'out' || (must && isKept((held) => held.type === 'must' && held.id === one.id))
				? { ...one, must }
				: one
		),
		envelopes: Object.fromEntries(
			Object.entries(envelopes).map(([name, amount]) => [
				name,
				isKept((held) => held.type === 'envelope' && held.envelope === name) ? amount : 1_000
			])
		),
		rules: rules.filter((rule) => isKept((held) => held.type === 'rule' && held.rule === rule))
	};
}

describe('demands that clash', () => {
	it('are told where no set keeps everything, and without any one of them a set does', () => {
		let told = 0;
		fc.assert(
			fc.property(model, (given) => {
				const clash = finished(clashOf(given));
				expect(clash === undefined).toBe(byTrying(given) !== undefined);
				if (!clash) return;
				told++;
				for (const demand of clash.demands)
					expect(
						byTrying(
							keeping(
								given,
								clash.demands.filter((one) => one !== demand)
							)
						)
					).toBeDefined();
				for (const { envelope, by } of clash.raises) {
					const left = Math.max(0, given.envelopes[envelope]!);
					const raised = (more: number) => ({
						...given,
						envelopes: { ...given.envelopes, [envelope]: left + more }
					});
					expect(byTrying(raised(by))).toBeDefined();
					expect(byTrying(raised(by - 1))).toBeUndefined();
				}
			}),
			{ numRuns: runs / 5 }
		);
		expect(told).toBeGreaterThan(0);
	});
});
