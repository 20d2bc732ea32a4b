import { reportingCurrency } from '$lib/domain/budget/entries';
import type { HealthReason } from '$lib/domain/execution/health';
import type { Silence } from '$lib/domain/execution/silence';
import type { Spending } from '$lib/domain/execution/spending';
import { milestone } from '$lib/domain/kinds/milestone';
import { participation } from '$lib/domain/kinds/participation';
import type { Lens } from '$lib/domain/schema/field';
import { m } from '$lib/paraglide/messages';
import { recordAddress } from '$lib/ui/addresses';
import { drillTo } from '$lib/ui/chart/drill';
import { formatDate } from '$lib/ui/format';
import { isIllustrative } from '$lib/ui/table/illustrative';
import { linesAt } from './lines-at';
import { recordHref } from './record-words';
import { formatWithUnit } from './total-words';

/** A reason in a sentence, with the records that say so. */
export interface ReasonWords {
	readonly text: string;
	readonly href: string | undefined;
	/** What says so is invented. */
	readonly illustrative: boolean;
	/** The worst ask first. */
	readonly tone: 'bad' | 'warn';
}

/** Why a project asks for attention, in a sentence; it opens the records behind it. */
export function reasonWords(reason: HealthReason, project: string, lens: Lens): ReasonWords {
	if (reason.type === 'late') {
		const { id, values } = reason.milestone;
		const text = m.health_late({
			title: milestone.title(values, lens),
			date: formatDate(values.planned ?? values.expected ?? ''),
			days: reason.days
		});
		return { text, href: recordAddress(milestone, id), illustrative: isIllustrative(values), tone: 'bad' };
	}
	if (reason.type === 'agreement')
		return {
			text: m.health_agreement({ count: reason.partners.length, of: reason.of }),
			href: drillTo(participation, [
				{ field: 'project', any: [project] },
				{ field: 'partner', any: reason.partners }
			]),
			illustrative: false,
			tone: 'warn'
		};
	return reason.type === 'silent' ? silentWords(reason) : spendingWords(reason, project);
}

function silentWords({ last, days }: Silence): ReasonWords {
	if (last === undefined || days === undefined)
		return { text: m.health_silent_ever(), href: undefined, illustrative: false, tone: 'warn' };
	return {
		text: m.health_silent({ days, date: formatDate(last.on) }),
		href: recordHref(last.kind, last.id),
		illustrative: false,
		tone: 'warn'
	};
}

function spendingWords({ type, variance }: Spending, project: string): ReasonWords {
	const { year, approved, committed, spent, expected, excess } = variance;
	if (type === 'under')
		return {
			text: m.health_under({ year, expected: written(expected.total), approved: written(approved) }),
			href: linesAt({ project, year, stage: 'approved' }),
			illustrative: approved.illustrative,
			tone: 'warn'
		};
	const stage = spent.amount > committed.amount ? 'spent' : 'committed';
	const words = stage === 'spent' ? m.health_spent : m.health_committed;
	return {
		text: words({ year, amount: written(variance[stage]), by: written(excess!) }),
		href: linesAt({ project, year, stage }),
		illustrative: variance[stage].illustrative,
		tone: 'bad'
	};
}

const written = (total: Parameters<typeof formatWithUnit>[0]) => formatWithUnit(total, reportingCurrency);
