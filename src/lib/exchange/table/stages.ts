import { fold } from '../../domain/base/fold';
import { stagesSaid } from '../../domain/kinds/budget-line-headings';
import { budgetStages } from '../../domain/kinds/budget-stages';
import { withoutUnit } from './units';

/** What the money of a column has come to, by the word for it in its heading. */
export interface StageTold {
	/** Of the budget line. */
	readonly key: string;
	/** As the heading has it. */
	readonly word: string;
}

let stems: ReadonlyMap<string, string> | undefined;

/** Every word for a stage, without its ending, and the stage. */
function known(): ReadonlyMap<string, string> {
	stems ??= new Map(
		budgetStages.flatMap(({ key, label }) =>
			[label.en, label.fr, ...stagesSaid[key]].map((word) => [stem(word), key] as const)
		)
	);
	return stems;
}

/** One word in the singular and the masculine: `Dépenses` and `dépensée` are one. */
function stem(word: string): string {
	return fold(word).replace(/e{0,3}s?$/, '');
}

/**
 * The stage that a heading names, in English, French, German or Italian: `Dépensé 2026`, `Planned Q1`, `2026 Ist`. *Budget*
 * is what is approved, but for a heading that says more: `Budget prévu` is what is expected. Undefined where it names none,
 * or several.
 */
export function stageTold(heading: string): StageTold | undefined {
	if (heading.length > 60) return undefined;
	const words = withoutUnit(heading).match(/\p{L}+/gu) ?? [];
	const told = words.flatMap((word) => {
		const key = known().get(stem(word));
		return key === undefined ? [] : [{ key, word }];
	});
	const closer = told.filter(({ word }) => stem(word) !== 'budget');
	const [first, ...others] = closer.length > 0 ? closer : told;
	return first && others.every(({ key }) => key === first.key) ? first : undefined;
}

/**
 * What the columns of a table say of the stage of their money, by their places; nothing where all of them say *Budget* and
 * no more, which is what the whole table is called.
 */
export function stagesTold(headings: readonly (readonly [place: number, heading: string])[]) {
	const told = new Map(
		headings.flatMap(([place, heading]) => {
			const stage = stageTold(heading);
			return stage ? [[place, stage] as const] : [];
		})
	);
	const alone = [...told.values()].every(({ word }) => stem(word) === 'budget');
	return alone ? new Map<number, StageTold>() : told;
}
