import { agreement, type Agreement } from '$lib/domain/kinds/agreement';
import { isAwaited, turnOf, type Turn } from '$lib/domain/agreement/turn';
import { agreementWarnings, type AgreementWarning } from '$lib/domain/agreement/warnings';
import { addDays } from '$lib/domain/days/calendar';
import { lastDay } from '$lib/domain/days/partial-date';
import { obligation, type Obligation } from '$lib/domain/kinds/obligation';
import { read } from '$lib/domain/reading/read';
import type { Source } from '$lib/domain/reading/source';

/** An agreement that somebody has in hand. */
export interface Held {
	readonly record: Agreement;
	readonly waiting: Turn;
}

/** The agreements that somebody is waited for, the longest wait first; where nobody wrote since when, last. */
export function heldAgreements(source: Source, today: string): readonly Held[] {
	const days = ({ waiting }: Held) => waiting.turnDays ?? waiting.stageDays ?? -1;
	return read(source, agreement)
		.all()
		.filter(({ values }) => isAwaited(values))
		.map((record) => ({ record, waiting: turnOf(record.values, today) }))
		.sort((a, b) => days(b) - days(a) || (a.record.id < b.record.id ? -1 : 1));
}

/** What the dates of one agreement ask for. */
export interface Warned {
	readonly record: Agreement;
	readonly warning: AgreementWarning;
}

/** Every warning of every agreement, the earliest date first. */
export function warnedAgreements(source: Source, today: string): readonly Warned[] {
	return read(source, agreement)
		.all()
		.flatMap((record) => agreementWarnings(record.values, today).map((warning) => ({ record, warning })))
		.sort((a, b) => (a.warning.date < b.warning.date ? -1 : 1));
}

/** The open obligations that are overdue or due within so many days, the earliest first. */
export function owedDuties(source: Source, today: string, days: number): readonly Obligation[] {
	const until = addDays(today, days);
	return read(source, obligation)
		.all()
		.flatMap((record) => {
			const { due, done } = record.values;
			if (done === true || due === undefined) return [];
			const day = lastDay(due);
			return day > until ? [] : [{ record, day }];
		})
		.sort((a, b) => (a.day < b.day ? -1 : 1))
		.map(({ record }) => record);
}
