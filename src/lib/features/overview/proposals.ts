import { budgetColumns } from '$lib/domain/budget/entries';
import { rollUpBudget, type Total } from '$lib/domain/budget/roll-up';
import { participantsOf } from '$lib/domain/participation/read';
import { international } from '$lib/domain/participation/seat';
import { project, type Project } from '$lib/domain/kinds/project';
import { readPath } from '$lib/domain/pipeline/path';
import { scoresByProject, type Score } from '$lib/domain/selection/scores';
import { stage } from '$lib/domain/kinds/stage';
import type { Source } from '$lib/domain/reading/source';
import { read } from '$lib/domain/reading/read';

/** A proposal that waits for a committee. */
export interface Proposal {
	readonly id: string;
	readonly title: string;
	readonly stage: string | undefined;
	/** ISO codes of the countries of its partners, in order. */
	readonly states: readonly string[];
	readonly score: Score | undefined;
	/** Requested, in the year of the round. */
	readonly asked: Total;
	readonly illustrative: boolean;
}

export interface Proposals {
	/** The year of the selection round; undefined when there is none. */
	readonly round: number | undefined;
	/** The best score first; those without one after, by title. */
	readonly list: readonly Proposal[];
	/** The stages at which they stand; '' for none. */
	readonly stages: readonly string[];
	readonly currency: string;
}

/** The open proposals, no committee's decision behind them, of the round of a year, or of the next after it, or else of the last. */
export function proposals(
	portfolio: Source,
	year: number,
	titleOf: (kind: string, id: string) => string
): Proposals {
	const path = readPath(portfolio);
	const last = path.main.findLast(({ gate }) => gate !== undefined)?.order ?? Infinity;
	const stepOf = ({ values }: Project) => path.step(values.stage);
	const open = read(portfolio, project)
		.all()
		.filter((one) => {
			const at = stepOf(one);
			// Past the last gate it is decided, and before no committee.
			return at?.closed !== true && (at === undefined || at.side || at.order <= last);
		});
	// What is set aside waits with its round, and opens none.
	const waiting = open.filter((one) => stepOf(one)?.side !== true);
	const rounds = [...new Set(waiting.flatMap(({ values }) => values.round ?? []))].sort((a, b) => a - b);
	const round = rounds.find((one) => one >= year) ?? rounds.at(-1);
	const columns = budgetColumns(portfolio);
	const asked = rollUpBudget(columns, ['project'], {
		measure: new Set(['requested']),
		year: new Set([String(round)])
	});
	const scores = scoresByProject(portfolio);
	const states = statesByProject(portfolio);
	const own = round === undefined ? [] : open.filter(({ values }) => values.round === round);
	const list = own
		.map(({ id, values }): Proposal => ({
			id,
			title: titleOf(project.name, id),
			stage: values.stage !== undefined ? titleOf(stage.name, values.stage) : undefined,
			states: [...(states.get(id) ?? [])].sort(),
			score: scores.get(id),
			asked: asked.total(id),
			illustrative: values.illustrative === true
		}))
		.sort((a, b) => (b.score?.mean ?? 0) - (a.score?.mean ?? 0) || a.title.localeCompare(b.title));
	const stages = [...new Set(own.map(({ values }) => values.stage ?? ''))];
	return { round, list, stages, currency: columns.currency };
}

function statesByProject(portfolio: Source): Map<string, Set<string>> {
	const found = new Map<string, Set<string>>();
	for (const { project, country } of participantsOf(portfolio)) {
		if (country === '' || country === international) continue;
		const states = found.get(project) ?? new Set();
		found.set(project, states.add(country));
	}
	return found;
}
