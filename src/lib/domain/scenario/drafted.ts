import type { AgendaItem } from '../kinds/agenda-item';
import { project } from '../kinds/project';
import { scenario as scenarioKind, type Scenario } from '../kinds/scenario';
import type { FundAmount } from '../committee/envelopes';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { roundMoney } from '../selection/round-money';
import { readScenario } from './kept';

/** The decision that an adopted scenario proposes about an item; nothing of it is decided. */
export interface DraftedDecision {
	readonly scenario: Scenario;
	/** 1 is the highest. */
	readonly priority: number;
	readonly outcome: 'approved';
	/** What it would recommend by fund and year, at what is asked now. */
	readonly amounts: readonly FundAmount[];
}

/**
 * The green light that a scenario has drafted about an item of an agenda. Undefined where none has, where the scenario is
 * deleted or does not choose the project, or where what it asks cannot be weighed any more.
 */
export function draftedDecision(source: Source, { values }: AgendaItem): DraftedDecision | undefined {
	const { project: of, priority, asks } = values;
	const scenario = read(source, scenarioKind).one(values.scenario);
	if (!scenario || asks !== 'greenLight' || priority === undefined || !read(source, project).one(of))
		return undefined;
	const kept = readScenario(scenario);
	if (of === undefined || !kept.chosen.includes(of)) return undefined;
	const { starts, less } = kept.posed;
	const money = roundMoney(source, [of], { starts, less });
	const ways = money.ways.get(of) ?? [];
	const way = ways.find(({ name }) => name === kept.took.get(of)) ?? ways[0];
	if (!way) return undefined;
	const byKey = new Map(money.envelopes.map((one) => [one.key, one]));
	const amounts = Object.entries(way.costs).flatMap(([key, amount]) => {
		const cell = byKey.get(key);
		return cell ? [{ fund: cell.fund, year: cell.year, amount }] : [];
	});
	return { scenario, priority, outcome: 'approved', amounts };
}
