import type { Money } from '../fields/money';
import { participation } from '../kinds/participation';
import { project } from '../kinds/project';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { addTotals } from './add-totals';
import type { BudgetColumns } from './columns';
import { conversionOf, type ReadingCurrency } from './entries';
import { nothing, rollUpBudget, type Total, type Where } from './roll-up';

/** What others bring, kind by kind. */
export interface Brought {
	readonly cash: Total;
	readonly kind: Total;
	/** Of projects that say their external funding as one amount: nobody knows which of it is in kind. */
	readonly unsaid: Total;
}

/** Money of others beside money of CERN, of the projects that have both. */
export interface External {
	readonly external: Total;
	/** What it is made of: together `external`. */
	readonly made: Brought;
	/** Approved for them. */
	readonly cern: Total;
	readonly projects: readonly string[];
	/** Projects with approved money of CERN of which no external money is entered: they are in neither. */
	readonly unknown: readonly string[];
}

/**
 * What others bring to the projects that CERN funds, over all years. A project that says its external funding has
 * that; else what its partners contribute in cash and in kind, which are told apart. Amounts in another currency are taken at
 * the rate of the day on which the project begins.
 *
 * @param where which funds
 * @returns all together, or those projects that a test keeps
 */
export function externalOf(
	source: Source,
	columns: BudgetColumns,
	where: Where
): (keep?: (project: string) => boolean) => External {
	const approved = rollUpBudget(columns, ['project'], { ...where, measure: new Set(['approved']) });
	const brought = broughtBy(source, columns.currency as ReadingCurrency);
	const funded = (approved.keys[0] ?? []).filter((id) => id !== '' && approved.total(id).entries > 0);
	return (keep = () => true) => {
		const kept = funded.filter(keep);
		const has = (id: string) => sumOf(brought(id)).entries > 0;
		const projects = kept.filter(has);
		const sum = (of: keyof Brought) => addTotals(projects.map((id) => brought(id)[of]));
		const made = { cash: sum('cash'), kind: sum('kind'), unsaid: sum('unsaid') };
		return {
			external: sumOf(made),
			made,
			cern: addTotals(projects.map((id) => approved.total(id))),
			projects,
			unknown: kept.filter((id) => !has(id))
		};
	};
}

/** Francs of others, in cash and in kind, for each of CERN; undefined where one of them is not known whole, or CERN gives none. */
export function perFranc({ external, cern }: External): number | undefined {
	return ratioOf(external, cern);
}

/** The same of what is brought in one of the kinds. */
export function perFrancOf({ made, cern }: External, kind: keyof Brought): number | undefined {
	return ratioOf(made[kind], cern);
}

function ratioOf(external: Total, cern: Total): number | undefined {
	const whole = external.apart.length + cern.apart.length === 0 && external.entries > 0;
	return whole && cern.amount > 0 && Number.isSafeInteger(external.amount)
		? external.amount / cern.amount
		: undefined;
}

const none: Brought = { cash: nothing, kind: nothing, unsaid: nothing };

function sumOf({ cash, kind, unsaid }: Brought): Total {
	return addTotals([cash, kind, unsaid]);
}

function broughtBy(source: Source, currency: ReadingCurrency): (project: string) => Brought {
	const convert = conversionOf(source, currency);
	const projects = read(source, project);
	const parts = read(source, participation);
	return (id) => {
		const own = projects.one(id)?.values;
		const given = own?.externalFunding;
		const from = own?.period?.from;
		const totalOf = (money: Money, invented: boolean): Total => {
			const amount = convert(money, from);
			return {
				...nothing,
				amount: amount ?? 0,
				entries: 1,
				illustrative: invented,
				converted: amount !== undefined && money.currency !== currency,
				apart: amount === undefined ? [money] : []
			};
		};
		if (given) return { ...none, unsaid: totalOf(given, own?.illustrative === true) };
		const partners = parts.by('project', id);
		const sum = (of: 'cash' | 'inKind') =>
			addTotals(
				partners.flatMap(({ values }) => {
					const money = values[of];
					return money ? totalOf(money, values.illustrative === true) : [];
				})
			);
		return { ...none, cash: sum('cash'), kind: sum('inKind') };
	};
}
