import { byText } from '../base/text/by-text';
import { ExactSum } from '../budget/exact-sum';
import { budgetLine } from '../kinds/budget-line';
import { decision } from '../kinds/decision';
import { grants } from '../kinds/decision-outcomes';
import { project } from '../kinds/project';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { entriesOf, type FundAmount } from './envelopes';

/** What a green light recommends of a fund in a year, in minor units of the reporting currency. */
export interface Recommended extends FundAmount {
	/** Approved for it already, by other decisions. */
	readonly approved: number;
	readonly illustrative: boolean;
}

/**
 * What the newest green light of a project recommends by fund and year: the funding decision begins from it. Undefined
 * where no green light that stands recommends anything.
 *
 * @param except the decision whose own lines do not count as approved
 */
export function recommendedOf(
	source: Source,
	of: string,
	except: string
): readonly Recommended[] | undefined {
	const own = read(source, project).inAnyState(of)?.values.fund ?? '';
	const lines = read(source, budgetLine);
	const entries = (entriesOf(source).byProject.get(of) ?? []).map((entry) => ({
		...entry,
		fund: entry.fund || own,
		by: lines.inAnyState(entry.id)?.values.decision
	}));
	const found = newestFirst(source, of)
		.map((id) => entries.filter(({ measure, by, apart }) => measure === 'recommended' && by === id && !apart))
		.find((recommended) => recommended.length > 0);
	if (!found) return undefined;
	const cells = new Map(found.map(({ fund, year }) => [`${year} ${fund}`, { fund, year }]));
	const sum = (measure: string, cell: Pick<FundAmount, 'fund' | 'year'>) => {
		const total = new ExactSum();
		const counted = measure === 'recommended' ? found : entries.filter(({ by }) => by !== except);
		for (const one of counted)
			if (one.measure === measure && one.fund === cell.fund && one.year === cell.year && !one.apart)
				total.add(one.amount);
		return total.total;
	};
	return [...cells.values()].map((cell) => ({
		...cell,
		amount: sum('recommended', cell),
		approved: sum('approved', cell),
		illustrative: found.some(
			({ fund, year, illustrative }) => illustrative && fund === cell.fund && year === cell.year
		)
	}));
}

/** The ids of the green lights of a project that grant, the newest first. */
function newestFirst(source: Source, of: string): readonly string[] {
	return read(source, decision)
		.by('project', of)
		.filter(({ values }) => values.type === 'greenLight' && grants(values.outcome))
		.toSorted((a, b) => byText(b.values.date, a.values.date) || byText(a.id, b.id))
		.map(({ id }) => id);
}
