import { agreementsOf } from '../agreement/of-project';
import { budgetColumns } from '../budget/entries';
import type { BudgetColumns } from '../budget/columns';
import { Kept } from '../budget/kept';
import { rollUpBudget, type RollUp, type Total } from '../budget/roll-up';
import { choice, money, number, references, text } from '../fields';
import type { Money } from '../fields/money';
import { agreement } from '../kinds/agreement';
import { assessment } from '../kinds/assessment';
import { budgetLine } from '../kinds/budget-line';
import { country } from '../kinds/country';
import { criterion } from '../kinds/criterion';
import { interaction } from '../kinds/interaction';
import { participation } from '../kinds/participation';
import { partner } from '../kinds/partner';
import { rate } from '../kinds/rate';
import { stage } from '../kinds/stage';
import { stageChange } from '../kinds/stage-change';
import { partnersOf } from '../participation/partners-of';
import { countryIds } from '../participation/read';
import { statesByProject } from '../participation/states-of';
import { readPath, type Path } from '../pipeline/path';
import { phaseOf } from '../pipeline/phase';
import { read } from '../reading/read';
import { openSteps } from '../relations/open-steps';
import { scoresByProject, type Score } from '../selection/scores';
import type { RelatedColumn, RelatedColumns } from './column';
import { health } from './execution';

/** Fixed, because the app tells them. */
const phases = [
	{ key: 'proposal', label: { en: 'Proposal', fr: 'Proposition' } },
	{ key: 'setup', label: { en: 'Being set up', fr: 'En préparation' } },
	{ key: 'execution', label: { en: 'In execution', fr: 'En exécution' } },
	{ key: 'closed', label: { en: 'Closed', fr: 'Clos' } }
] as const;

const paths = new Kept<Path>();
const countries = new Kept<ReadonlyMap<string, string>>();
const scores = new Kept<ReadonlyMap<string, Score>>();
const sums = new WeakMap<BudgetColumns, RollUp>();

const phase: RelatedColumn = {
	name: 'phase',
	field: choice({ label: { en: 'Phase', fr: 'Phase' }, options: phases }),
	reads: [stage.name, stageChange.name],
	value: (source, { id }) => {
		const path = paths.get(read(source, stage).all(), [], () => readPath(source));
		return phaseOf(source, path, id);
	}
};

const partners: RelatedColumn = {
	name: 'partners',
	field: references(partner.name, { label: { en: 'Partners', fr: 'Partenaires' } }),
	reads: [participation.name, partner.name],
	value: (source, { id }) => orNone(partnersOf(source, id).map((one) => one.id))
};

const states: RelatedColumn = {
	name: 'states',
	field: references(country.name, {
		label: { en: 'States', fr: 'États' },
		help: {
			en: 'Where its partners do the work or have their seat; international organisations count for none.',
			fr: 'Où ses partenaires travaillent ou ont leur siège ; les organisations internationales ne comptent pour aucun.'
		}
	}),
	reads: [participation.name, partner.name, country.name],
	value: (source, { id }) => {
		const ids = countries.get(read(source, country).all(), [], () => countryIds(source));
		return orNone((statesByProject(source).get(id) ?? []).flatMap((code) => ids.get(code) ?? []));
	}
};

/**
 * What the lines of a stage come to over all years, in the reporting currency; in their own where they have one and no
 * rate is known. None where they have several that no rate brings together.
 */
function summed(name: string, measure: string, label: { en: string; fr: string }): RelatedColumn {
	return {
		name,
		field: money({
			label,
			help: { en: 'Over all years.', fr: 'Toutes années confondues.' }
		}),
		reads: [budgetLine.name, rate.name],
		value: (source, { id }) => {
			const columns = budgetColumns(source);
			let rolled = sums.get(columns);
			if (!rolled) sums.set(columns, (rolled = rollUpBudget(columns, ['project', 'measure'])));
			return amountOf(rolled.total(id, measure), columns.currency);
		}
	};
}

function amountOf(total: Total, currency: string): Money | undefined {
	const [apart, ...more] = total.apart;
	if (total.entries === 0 || more.length > 0 || !Number.isSafeInteger(total.amount)) return undefined;
	if (!apart) return { amount: total.amount, currency };
	return total.amount === 0 ? apart : undefined;
}

const score: RelatedColumn = {
	name: 'score',
	field: number({
		label: { en: 'Score', fr: 'Note' },
		help: {
			en: 'Mean of the assessors’ weighted means, 1 to 5.',
			fr: 'Moyenne des moyennes pondérées des évaluateurs, de 1 à 5.'
		}
	}),
	reads: [assessment.name, criterion.name],
	value: (source, { id }) => {
		const inputs = [read(source, criterion).all()];
		const mean = scores
			.get(read(source, assessment).all(), inputs, () => scoresByProject(source))
			.get(id)?.mean;
		return mean === undefined ? undefined : Math.round(mean * 100) / 100;
	}
};

const unbound: RelatedColumn = {
	name: 'unbound',
	field: references(partner.name, {
		label: { en: 'Partners without agreement', fr: 'Partenaires sans accord' },
		help: {
			en: 'Party to no signed agreement under which the work is done.',
			fr: 'Parties à aucun accord signé dans le cadre duquel le travail est fait.'
		}
	}),
	reads: [participation.name, partner.name, agreement.name],
	value: (source, { id }) => orNone(agreementsOf(source, id).unbound)
};

const nextStep: RelatedColumn = {
	name: 'nextStep',
	field: text({
		label: { en: 'Next step', fr: 'Suite à donner' },
		help: {
			en: 'Of its conversations, the one due first.',
			fr: 'De ses conversations, celle qui échoit la première.'
		}
	}),
	reads: [interaction.name],
	value: (source, { id }) => openSteps(read(source, interaction).by('project', id))[0]?.values.nextStep
};

export const ofProject: RelatedColumns = {
	columns: [
		phase,
		health,
		partners,
		states,
		summed('requested', 'requested', { en: 'Requested', fr: 'Demandé' }),
		summed('approved', 'approved', { en: 'Approved', fr: 'Approuvé' }),
		score,
		nextStep,
		unbound
	],
	shown: ['title', 'acronym', 'stage', 'health', 'states', 'requested', 'approved', 'score', 'medicalField']
};

function orNone<T>(list: readonly T[]): readonly T[] | undefined {
	return list.length > 0 ? list : undefined;
}
