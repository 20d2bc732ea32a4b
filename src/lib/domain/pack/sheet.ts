import type { BudgetColumns } from '../budget/columns';
import { givenTo, type Given } from '../budget/external';
import { movesOfProject } from '../budget/money-moves';
import type { Lens } from '../schema/field';
import { asksMoney } from '../pipeline/asks-money';
import { checklistOf, type ChecklistItem } from '../pipeline/checklist';
import { readPath, stepAfterDecision } from '../pipeline/path';
import { criterion, type Criterion } from '../kinds/criterion';
import type { MoneyMove } from '../kinds/money-move';
import { project, type Project } from '../kinds/project';
import { scoresByProject, type CriterionScore, type Score } from '../selection/scores';
import { stage } from '../kinds/stage';
import type { Item } from './agenda';
import { moneyByProject, type ProjectMoney } from './money';
import { partnersByProject, type PartnerLine } from './partners';
import { decisionsByProject, type PastDecision } from './past-decisions';
import { similarByProject, type SimilarLine } from './similar';
import type { Named } from './source';
import { technologyLines, type TechnologyLine } from './technologies';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** All that a committee reads of one project. */
export interface ProjectSheet extends Named {
	readonly values: Project['values'];
	/** The items of the agenda that are about it. */
	readonly items: readonly Item[];
	readonly stage: string | undefined;
	readonly technologies: readonly TechnologyLine[];
	readonly partners: readonly PartnerLine[];
	readonly money: ProjectMoney;
	/** What others give to it. */
	readonly given: readonly Given[];
	/** What of it was moved to other years, the newest move first. */
	readonly moves: readonly MoneyMove[];
	/** The rules to be met before what is asked can be granted, as they stand on the day. */
	readonly checks: readonly ChecklistItem[];
	readonly score: Score | undefined;
	/** The score by criterion, in the order of the criteria. */
	readonly criteria: readonly CriterionLine[];
	readonly decisions: readonly PastDecision[];
	readonly similar: readonly SimilarLine[];
	readonly illustrative: boolean;
}

/** Undefined record: the proposal as a whole. */
export interface CriterionLine {
	readonly record: Criterion | undefined;
	readonly score: CriterionScore;
}

interface About {
	readonly agenda: readonly Item[];
	readonly projects: readonly string[];
	readonly columns: BudgetColumns;
	readonly meeting: string;
	readonly day: string;
	readonly today: string;
}

/** The sheets of some projects; what is found by going through all records is found once for all of them. */
export function sheetsOf(source: Source, lens: Lens, about: About): (id: string) => ProjectSheet {
	const money = moneyByProject(about.columns, about.projects);
	const partners = partnersByProject(source, lens, about);
	const decisions = decisionsByProject(source, lens, about.meeting);
	const similar = similarByProject(source, lens);
	const scores = scoresByProject(source);
	const path = readPath(source);
	const given = givenTo(source);
	return (id) => {
		const { values } = read(source, project).inAnyState(id)!;
		const items = about.agenda.filter((item) => item.project?.id === id);
		return {
			id,
			title: project.title(values, lens),
			values,
			items,
			stage: values.stage && lens.title(stage.name, values.stage),
			technologies: technologyLines(source, lens, values.technologies ?? [], about.day),
			partners: partners.get(id) ?? [],
			money: money(id),
			given: given(id).all,
			moves: movesOfProject(source, id),
			checks: checklistOf(source, id, leadsTo(id, items), about.day).filter(
				(item) => !isAskedHere(item, items)
			),
			score: scores.get(id),
			criteria: criteriaOf(source, scores.get(id)),
			decisions: decisions.get(id) ?? [],
			similar: similar.get(id) ?? [],
			illustrative: values.illustrative === true
		};
	};

	/** The stage behind the last gate that is asked for; undefined where it leads nowhere, which asks all rules. */
	function leadsTo(id: string, items: readonly Item[]): string | undefined {
		const type = items.findLast(({ asks }) => asks !== undefined)?.asks;
		const granted = type && { type, outcome: 'approved', granted: true };
		return granted && stepAfterDecision(path, granted, asksMoney(source, id))?.id;
	}
}

/** Whether a rule asks for the very decision that the meeting is to take. */
function isAskedHere({ state, findings }: ChecklistItem, items: readonly Item[]): boolean {
	return (
		state === 'open' &&
		findings.length > 0 &&
		findings.every((one) => one.type === 'undecided' && items.some(({ asks }) => asks === one.decision))
	);
}

function criteriaOf(source: Source, score: Score | undefined): readonly CriterionLine[] {
	const order = ({ record }: CriterionLine) => record?.values.order ?? Infinity;
	return [...(score?.criteria ?? [])]
		.map(([id, own]) => ({
			record: read(source, criterion).inAnyState(id),
			score: own
		}))
		.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}
