import { readDateOn } from '$lib/domain/days/relative-date';
import { tidyLines } from '$lib/domain/fields/plain-text';
import { decision, type Decision } from '$lib/domain/kinds/decision';
import type { StageChange } from '$lib/domain/kinds/stage-change';
import type { Field, FieldProblem, Lens } from '$lib/domain/schema/field';
import type { Typed, TypedText } from './typed';

/** What is recorded of a decision, with why checks were overridden at the move it made. */
export type Recorded = Decision['values'] & Pick<StageChange['values'], 'overrideReason'>;

/** What cannot be read of what was typed. */
export type TypingProblem = FieldProblem & {
	/** The field, or the year and fund of an amount. */
	readonly field: string;
};

type DateField = 'date' | 'conditionsDue' | 'revisitOn';
type CountField = 'priority' | 'votesFor' | 'votesAgainst' | 'abstentions';

/**
 * What is said in the fields of a decision: as typed, else as recorded; one that was emptied says nothing. Dates and
 * counts are read by the types of their fields, dates also as they are said from today.
 *
 * @param today ISO date
 * @returns what reads each field, and what could not be read of those that were asked for
 */
export function fieldsFrom(values: Recorded, typed: Typed, today: string) {
	const problems: TypingProblem[] = [];
	function parsed<T extends string | number>(name: DateField | CountField, text: string): T | undefined {
		const field = decision.fields[name] as unknown as Field<T>;
		const read = field.type.parse(text, nobody);
		if (!read.ok) problems.push({ ...read.problem, field: name });
		else if (read.value === null && field.required) problems.push({ type: 'required', field: name });
		return read.ok ? (read.value ?? undefined) : undefined;
	}
	return {
		problems,
		text(field: Exclude<TypedText, DateField | CountField>): string | undefined {
			const text = typed[field] ?? values[field];
			return (text && tidyLines(text)) || undefined;
		},
		date(field: DateField): string | undefined {
			const own = typed[field];
			return own === undefined ? values[field] : parsed(field, readDateOn(today, own) ?? own);
		},
		count(field: CountField): number | undefined {
			const own = typed[field];
			return own === undefined ? values[field] : parsed(field, own);
		}
	};
}

/** Dates and numbers are read alike in every language, and ask nothing of the portfolio. */
const nobody: Lens = { locale: 'en', title: () => undefined, options: () => [], named: () => [] };
