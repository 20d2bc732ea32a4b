import type { AnyValues, RecordProblem } from '../schema/kind';

/** Whether a text is a time of day from `00:00` to `23:59`. */
export function isClockTime(text: string): boolean {
	return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** What is wrong with those fields that hold a text which is no time of day. */
export function clockProblems(values: AnyValues, ...fields: readonly string[]): RecordProblem[] {
	return fields.flatMap((field) => {
		const text = values[field];
		return typeof text === 'string' && !isClockTime(text)
			? [{ field, problem: { type: 'bad-text', text } } as const]
			: [];
	});
}
