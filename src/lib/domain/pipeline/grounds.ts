import { budgetLine } from '../kinds/budget-line';
import { decision, type Decision } from '../kinds/decision';
import { grants } from '../kinds/decision-outcomes';
import { firstDay } from '../days/partial-date';
import { project, type Project } from '../kinds/project';
import type { RecordTable } from '../records/record-table';
import { isListed } from '../schema/record';
import type { RuleCheck } from '../kinds/rule-checks';
import { checklistOf, isBlocking } from './checklist';
import { readPath } from './path';
import { placeOnPath } from './position';
import { isOf, read } from '../reading/read';
import type { Source } from '../reading/source';

/** What stands although the decision it rests on was taken back, does not grant it, or is no funding decision. */
export type Groundless = {
	/** Id of the project; undefined for money that names none. */
	readonly project: string | undefined;
	/** Id of the decision, which may be deleted. */
	readonly decision: string;
} & (
	| {
			/** The project stands behind a gate. */
			readonly type: 'stage';
			readonly why: Why;
			/** Id of the stage it stands at, or left for one beside the path. */
			readonly stage: string;
			/** Id of the rule that asks for the decision. */
			readonly rule: string;
	  }
	| {
			/** An approved budget line is counted. */
			readonly type: 'money';
			/** not-funding: it was approved by another decision than one about funding, as older versions let it. */
			readonly why: Why | 'not-funding';
			readonly line: string;
	  }
);

/** taken-back: nobody has decided it any more; refused: the outcome is another. */
type Why = 'taken-back' | 'refused';

/** Which types of decision the checks of decisions ask for. */
const asked: Readonly<Partial<Record<RuleCheck, string>>> = {
	greenLight: 'greenLight',
	fundingDecision: 'funding'
};

/** The decisions of a portfolio in whatever state, by position: those taken back tell what stood on them. */
type Decisions = Pick<RecordTable, 'rows' | 'get'>;

/** All that stands without its ground, and money that no funding decision approved; what was overridden since stands on that. */
export function groundlessOf(source: Source, decisions: Decisions): readonly Groundless[] {
	const { doubtful, unfunded } = doubtfulOf(decisions);
	if (doubtful.size + unfunded.size === 0) return [];
	const projects = new Map<string, Decision[]>();
	for (const one of doubtful.values()) {
		const of = one.values.project;
		if (of !== undefined) projects.set(of, [...(projects.get(of) ?? []), one]);
	}
	return [
		...[...projects].flatMap(([id, of]) => stagesOf(source, id, of)),
		...linesWithout(source, new Map([...unfunded, ...doubtful]))
	];
}

/** The decisions that grant nothing, or nothing any more, and those that grant but approve no money. */
function doubtfulOf(decisions: Decisions) {
	const doubtful = new Map<string, Decision>();
	const unfunded = new Map<string, Decision>();
	for (let row = 0; row < decisions.rows.count; row++) {
		const record = decisions.get(decisions.rows.idAt(row));
		if (!isOf(decision, record) || record.values.outcome === undefined) continue;
		const granted = grants(record.values.outcome);
		const gone = record.state === 'dropped';
		if (gone || (isListed(record) && !granted)) doubtful.set(record.id, record);
		else if (isListed(record) && isUnfunded(record)) unfunded.set(record.id, record);
	}
	return { doubtful, unfunded };
}

/** Whether a decision is of a type that approves no money. */
function isUnfunded({ values: { type } }: Decision): boolean {
	return type !== undefined && type !== 'funding';
}

function stagesOf(source: Source, id: string, doubtful: readonly Decision[]): Groundless[] {
	const record = read(source, project).inAnyState(id);
	const path = readPath(source);
	const at = path.step(record?.values.stage);
	if (!isListed(record) || !at || at.closed) return [];
	const place = placeOnPath(source, path, id);
	if (!place) return [];
	return checklistOf(source, id, place.id, dayOf(source, record))
		.filter(isBlocking)
		.flatMap(({ rule, findings }): Groundless[] => {
			const type = asked[rule.values.check as RuleCheck];
			// A decision whose conditions nobody has met stands; the next gate asks for them.
			if (type === undefined || findings.some((one) => one.type === 'conditions')) return [];
			const of = doubtful.filter(({ values }) => values.type === type);
			const refused = of.find(isListed);
			const cause = refused ?? of.find(({ values }) => grants(values.outcome));
			if (!cause) return [];
			const why = refused ? 'refused' : 'taken-back';
			return [{ type: 'stage', project: id, stage: place.id, rule: rule.id, decision: cause.id, why }];
		});
}

/** The day by which all about a project had been decided, and it stood where it stands. */
function dayOf(source: Source, { id, values }: Project): string {
	const decided = read(source, decision)
		.by('project', id)
		.map((one) => one.values.date);
	const days = [values.stageSince, ...decided].flatMap((date) => (date === undefined ? [] : firstDay(date)));
	return days.sort().at(-1) ?? lastOfDays;
}

const lastOfDays = '9999-12-31';

function whyOf({ state, values }: Decision): Why | 'not-funding' {
	if (state === 'dropped') return 'taken-back';
	return grants(values.outcome) ? 'not-funding' : 'refused';
}

function linesWithout(source: Source, doubtful: ReadonlyMap<string, Decision>): Groundless[] {
	const lines = read(source, budgetLine);
	const [stages, projects] = [lines.column('stage'), lines.column('project')];
	const ids = lines.ids();
	return lines.column('decision').flatMap((of, at): Groundless[] => {
		const cause = of !== undefined && stages[at] === 'approved' ? doubtful.get(of) : undefined;
		if (!cause) return [];
		const why = whyOf(cause);
		return [{ type: 'money', project: projects[at], line: ids[at]!, decision: cause.id, why }];
	});
}
