import { reportingCurrency } from '$lib/domain/budget/entries';
import type { Total } from '$lib/domain/budget/roll-up';
import type { FigureName, Section, YearFigure } from '$lib/domain/figures/figure';
import { agreement } from '$lib/domain/kinds/agreement';
import { body } from '$lib/domain/kinds/body';
import { budgetLine } from '$lib/domain/kinds/budget-line';
import { fund } from '$lib/domain/kinds/fund';
import { outcome } from '$lib/domain/kinds/outcome';
import { stage } from '$lib/domain/kinds/stage';
import type { Lens } from '$lib/domain/schema/field';
import { m } from '$lib/paraglide/messages';
import { recordTitle, valueWords } from '$lib/problems/record-words';
import { formatSum, formatWithUnit, notesOn } from '$lib/problems/total-words';
import { formatNumber } from '$lib/ui/format';

export const sectionWords: Readonly<Record<Section, () => string>> = {
	technologies: m.figures_section_technologies,
	agreements: m.figures_section_agreements,
	partners: m.figures_section_partners,
	projects: m.figures_section_projects,
	money: m.figures_section_money,
	meetings: m.figures_section_meetings,
	outcomes: m.figures_section_outcomes
};

type Named = Pick<YearFigure, 'name' | 'key'>;

const fundName = (key: string, lens: Lens) =>
	key === '' ? m.figures_key_no_fund() : recordTitle(fund.name, key, lens);

const names: Readonly<Record<FigureName, (key: string | undefined, lens: Lens) => string>> = {
	technologies: () => m.figures_name_technologies(),
	disclosures: () => m.figures_name_disclosures(),
	agreements: () => m.figures_name_agreements(),
	licences: () => m.figures_name_licences(),
	agreementsOfKind: (key, lens) =>
		key ? valueWords(agreement.name, 'kind', key, lens) : m.figures_key_no_kind(),
	partners: () => m.figures_name_partners(),
	memberStates: () => m.figures_name_member_states(),
	associateStates: () => m.figures_name_associate_states(),
	projects: () => m.figures_name_projects(),
	projectsAtStage: (key, lens) => (key ? recordTitle(stage.name, key, lens) : m.figures_key_no_stage()),
	funded: (key, lens) =>
		key === undefined ? m.figures_name_funded() : m.figures_name_funded_by({ fund: fundName(key, lens) }),
	fundedSoFar: (key, lens) =>
		key === undefined
			? m.figures_name_funded_so_far()
			: m.figures_name_funded_so_far_by({ fund: fundName(key, lens) }),
	money: (key = '', lens) => {
		const at = key.indexOf('.');
		return m.figures_name_money({
			stage: valueWords(budgetLine.name, 'stage', key.slice(0, at), lens),
			fund: fundName(key.slice(at + 1), lens)
		});
	},
	external: () => m.figures_name_external(),
	meetings: () => m.figures_name_meetings(),
	meetingsOfBody: (key = '', lens) => recordTitle(body.name, key, lens),
	forum: () => m.figures_name_forum(),
	companies: () => m.figures_name_companies(),
	outcomes: (key, lens) => valueWords(outcome.name, 'type', key, lens),
	income: () => m.figures_name_income(),
	reached: () => m.figures_name_reached()
};

/** What a figure is called beside its like: one of each is named by what it is of. */
export function figureWord({ name, key }: Named, lens: Lens): string {
	return names[name](key, lens);
}

const parents: Partial<Readonly<Record<FigureName, FigureName>>> = {
	agreementsOfKind: 'agreements',
	projectsAtStage: 'projects',
	meetingsOfBody: 'meetings'
};

/** What it is called alone: with what it is a part of. */
export function figureTitle(figure: Named, lens: Lens): string {
	const parent = parents[figure.name];
	const own = figureWord(figure, lens);
	return parent === undefined ? own : m.figures_of({ group: names[parent](undefined, lens), name: own });
}

/** Whether it is a part of the figure above it. */
export function isPart({ name, key }: Named): boolean {
	return parents[name] !== undefined || ((name === 'funded' || name === 'fundedSoFar') && key !== undefined);
}

const definitions: Readonly<Record<FigureName, () => string>> = {
	technologies: m.figures_says_technologies,
	disclosures: m.figures_says_disclosures,
	agreements: m.figures_says_agreements,
	licences: m.figures_says_licences,
	agreementsOfKind: m.figures_says_agreements_of_kind,
	partners: m.figures_says_partners,
	memberStates: m.figures_says_member_states,
	associateStates: m.figures_says_associate_states,
	projects: m.figures_says_projects,
	projectsAtStage: m.figures_says_projects_at_stage,
	funded: m.figures_says_funded,
	fundedSoFar: m.figures_says_funded_so_far,
	money: m.figures_says_money,
	external: m.figures_says_external,
	meetings: m.figures_says_meetings,
	meetingsOfBody: m.figures_says_meetings_of_body,
	forum: m.figures_says_forum,
	companies: m.figures_says_companies,
	outcomes: m.figures_says_outcomes,
	income: m.figures_says_income,
	reached: m.figures_says_reached
};

/** What a figure counts, in a sentence. */
export function definitionOf({ name }: Named): string {
	return definitions[name]();
}

/** A figure for people; what is not entered says so, and is not 0. */
export function valueText(figure: YearFigure | undefined): string {
	if (figure?.value === undefined) return m.figures_not_entered();
	if (figure.name === 'forum') return figure.value > 0 ? m.figures_held() : m.figures_not_held();
	return figure.total ? totalText(figure.total) : formatNumber(figure.value);
}

/** A sum with its currency; without a 0 where all of it stands apart, for want of a rate. */
function totalText(total: Total): string {
	return total.amount === 0 && total.apart.length > 0
		? formatSum(total, reportingCurrency)
		: formatWithUnit(total, reportingCurrency);
}

/** What must be known with a figure of a year. */
export function notesOf(figure: YearFigure | undefined, year: number): string[] {
	if (!figure) return [];
	const count = formatNumber(figure.undated);
	return [
		...(figure.value === undefined && figure.unit !== 'money' ? [m.figures_note_none({ year })] : []),
		...(figure.undated > 0
			? [
					figure.span === 'year'
						? m.figures_note_undated_year({ count })
						: m.figures_note_undated_day({ count })
				]
			: []),
		...(figure.total && figure.value !== undefined ? notesOn(figure.total) : [])
	];
}

/** A difference with its sign; a dash where there is none to tell. */
export function differenceText(difference: number | undefined, of: YearFigure | undefined): string {
	if (difference === undefined || of === undefined || of.name === 'forum') return '–';
	const sign = difference > 0 ? '+' : difference < 0 ? '−' : '';
	const size = of.total
		? formatWithUnit({ ...of.total, amount: Math.abs(difference), entries: 1, apart: [] }, reportingCurrency)
		: formatNumber(Math.abs(difference));
	return sign + size;
}
