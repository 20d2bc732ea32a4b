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

/** A record that says what others give to a project: the project itself, or one of its participations. */
export interface Given extends Readonly<Partial<Record<keyof Brought, Money>>> {
	readonly record: string;
	readonly id: string;
	readonly illustrative: boolean;
}

/** What is said of what others give to a project, and the day it begins, as exactly as it is known. */
export interface GivenTo {
	readonly all: readonly Given[];
	readonly from: string | undefined;
}

/**
 * Where money of others is read: a project that says its external funding has that and nothing else, as its partners' part is
 * in it; else it has what its participations say, in cash and in kind. Every figure of it is read here.
 */
export function givenTo(source: Source): (project: string) => GivenTo {
	const projects = read(source, project);
	const parts = read(source, participation);
	return (id) => {
		const own = projects.one(id)?.values;
		const from = own?.period?.from;
		if (own?.externalFunding) {
			const illustrative = own.illustrative === true;
			return { from, all: [{ record: project.name, id, illustrative, unsaid: own.externalFunding }] };
		}
		const all = parts.by('project', id).flatMap(({ id: part, values }): Given[] => {
			const { cash, inKind: kind } = values;
			if (!cash && !kind) return [];
			const illustrative = values.illustrative === true;
			return [
				{ record: participation.name, id: part, illustrative, ...(cash && { cash }), ...(kind && { kind }) }
			];
		});
		return { from, all };
	};
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

function sumOf({ cash, kind, unsaid }: Brought): Total {
	return addTotals([cash, kind, unsaid]);
}

function broughtBy(source: Source, currency: ReadingCurrency): (project: string) => Brought {
	const convert = conversionOf(source, currency);
	const given = givenTo(source);
	return (id) => {
		const { all, from } = given(id);
		const sum = (of: keyof Brought) =>
			addTotals(
				all.flatMap(({ [of]: money, illustrative }): Total[] => {
					if (!money) return [];
					const amount = convert(money, from);
					return [
						{
							...nothing,
							amount: amount ?? 0,
							entries: 1,
							illustrative,
							converted: amount !== undefined && money.currency !== currency,
							apart: amount === undefined ? [money] : []
						}
					];
				})
			);
		return { cash: sum('cash'), kind: sum('kind'), unsaid: sum('unsaid') };
	};
}
