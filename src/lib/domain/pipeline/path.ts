import type { DecisionType } from '../kinds/decision-types';
import { stage } from '../kinds/stage';
import { byText } from '../base/text/by-text';
import { orderOf } from '../reading/in-order';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** A stage as the pipeline sees it. */
export interface Step {
	readonly id: string;
	readonly order: number;
	/** Beside the path: withdrawn, deferred, on hold. */
	readonly side: boolean;
	/** Ends the project. */
	readonly closed: boolean;
	readonly optional: boolean;
	/** Left out by projects that ask for no money. */
	readonly onlyWithMoney: boolean;
	/** The decision by which a project leaves it. */
	readonly gate: DecisionType | undefined;
	/** The outcome of a decision that leads here. */
	readonly outcome: string | undefined;
	/** The body that holds a project while it stands here. */
	readonly body: string | undefined;
	/** After how many days here a project is stale. */
	readonly staleDays: number | undefined;
}

/** The stages, which are data, in their order: those of the path, and the states beside it. */
export interface Path {
	readonly main: readonly Step[];
	readonly side: readonly Step[];
	step(id: string | undefined): Step | undefined;
}

/** Reads the path from the stages of a portfolio; stages without an order come last, then by id. */
export function readPath(source: Source): Path {
	const steps = read(source, stage)
		.all()
		.map(({ id, values }): Step => ({
			id,
			order: orderOf({ values }),
			side: values.side === true,
			closed: values.closed === true,
			optional: values.optional === true,
			onlyWithMoney: values.onlyWithMoney === true,
			gate: values.gate as DecisionType | undefined,
			outcome: values.outcome,
			body: values.body,
			staleDays: values.staleDays
		}))
		.sort((a, b) => a.order - b.order || byText(a.id, b.id));
	const byId = new Map(steps.map((step) => [step.id, step]));
	return {
		main: steps.filter(({ side }) => !side),
		side: steps.filter(({ side }) => side),
		step: (id) => (id === undefined ? undefined : byId.get(id))
	};
}

/**
 * The steps of the path that may come after one: the next, and those behind it that only optional ones
 * separate from it. From nowhere, the first.
 *
 * @param money whether the project asks for money; without, the steps of money are left out
 */
export function nextSteps(path: Path, at: string | undefined, money: boolean): readonly Step[] {
	const from = path.main.findIndex(({ id }) => id === at);
	const ahead = path.main.slice(from + 1).filter((step) => money || !step.onlyWithMoney);
	const firm = ahead.findIndex(({ optional }) => !optional);
	return firm < 0 ? ahead : ahead.slice(0, firm + 1);
}

/**
 * Where a decision leads: to the stage that names its outcome, or, when it grants what was asked, to the
 * first firm step behind the gate it was asked at. Undefined where it leads nowhere.
 */
export function stepAfterDecision(
	path: Path,
	{ type, outcome, granted }: { type: string; outcome: string; granted: boolean },
	money: boolean
): Step | undefined {
	const named = [...path.side, ...path.main].filter((step) => step.outcome === outcome);
	const led = named.find(({ gate }) => gate === type) ?? named.find(({ gate }) => gate === undefined);
	if (led) return led;
	const gate = path.main.find((step) => step.gate === type);
	return granted && gate ? nextSteps(path, gate.id, money).find(({ optional }) => !optional) : undefined;
}
