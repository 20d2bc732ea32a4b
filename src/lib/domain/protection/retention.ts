import { addMonths } from '../days/calendar';
import { firstDay, lastDay } from '../days/partial-date';
import { contact } from '../kinds/contact';
import { retentionRule, type RetentionRule } from '../kinds/retention-rule';
import { read, type RecordOf } from '../reading/read';
import type { Source } from '../reading/source';
import type { Values } from '../schema/kind';
import { lastEncounter } from '../relations/encounters';

/** When the data of a person are to be reviewed or erased, and what says so. */
export interface Review {
	/** Partial where the record says it, else whole. */
	readonly on: string;
	/** The rule it follows from; absent where the record itself has the day. */
	readonly rule?: RetentionRule;
}

/**
 * When the data of a person are to be reviewed: on the day their record has, which is how somebody puts a review off;
 * else on the earliest that a rule gives. Who objects is not looked at again: their data are kept for the objection.
 *
 * @param today whole; what is still to come is no conversation yet
 */
export function reviewOf(
	source: Source,
	id: string,
	values: Values<typeof contact>,
	today: string
): Review | undefined {
	if (values.objection === true) return undefined;
	if (values.reviewBy !== undefined) return { on: values.reviewBy };
	let earliest: Review | undefined;
	for (const rule of rulesFor(source, values)) {
		const start = startOf(source, id, values, rule, today);
		if (start === undefined) continue;
		const on = addMonths(start, rule.values.months!);
		if (earliest === undefined || on < earliest.on) earliest = { on, rule };
	}
	return earliest;
}

/** The people of whom nothing says when their data are to be reviewed: no day of their own, and no rule that reaches them. */
export function withoutReview(source: Source, today: string): readonly RecordOf<typeof contact>[] {
	return read(source, contact)
		.all()
		.filter(({ id, values }) => reviewOf(source, id, values, today) === undefined);
}

/** The rules that say how many months, and go for what somebody is kept for. */
function rulesFor(source: Source, { purpose }: Values<typeof contact>): readonly RetentionRule[] {
	return read(source, retentionRule)
		.all()
		.filter(
			({ values }) =>
				values.months !== undefined && (values.purpose === undefined || values.purpose === purpose)
		);
}

/** The day from which the months of a rule count, whole; undefined where nobody wrote down what it would be. */
function startOf(
	source: Source,
	id: string,
	{ collectedOn }: Values<typeof contact>,
	{ values: { since } }: RetentionRule,
	today: string
): string | undefined {
	const spoken = since === 'collected' ? undefined : lastEncounter(source, contact.name, id, today)?.on;
	const start = spoken ?? collectedOn;
	if (start === undefined) return undefined;
	// A month that is not over is no day yet: its first one is the earliest it can have been.
	return lastDay(start) > today ? firstDay(start) : lastDay(start);
}
