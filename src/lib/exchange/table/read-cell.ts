import type { Field, FieldProblem, Lens } from '../../domain/schema/field';
import { fold } from '../../domain/base/fold';
import type { Json } from '../../domain/base/json';
import { ok, type Result } from '../../domain/base/result';

/** A value, and of a cell with several addresses those that there is no room for. */
export interface CellRead {
	readonly value: Json;
	readonly rest?: string;
}

/** What people write where they know nothing. */
const nothing =
	/^(?:[-–—?.\s]+|n\/?a|n\.\s?a\.?|k\.\s?a\.?|nc|n\.c\.|tbd|tbc|à déf\.?|néant|none|aucun|keine|inconnu|unknown)$/i;

/**
 * Reads a cell as people in offices write it, beyond what the field reads: words of their own for an option, the unit of
 * an amount in the heading, `(at)` in an address and several addresses in one cell, a time behind a day, signs for nothing. `undefined` is
 * such a sign: the cell says nothing.
 */
export function readCell(
	field: Field,
	text: string,
	lens: Lens,
	unit: string | undefined
): Result<CellRead | undefined, FieldProblem> {
	const { type } = field;
	const whole = (one: string) => (unit === undefined ? one : (type.inUnit?.(one, unit) ?? one));
	const read = type.parse(whole(text), lens);
	if (read.ok) return ok({ value: read.value });
	const said = saidFor(field, text);
	if (said !== undefined) {
		const meant = type.parse(said, lens);
		if (meant.ok) return ok({ value: meant.value });
	}
	if (saysNothing(text)) return ok(undefined);
	const [first, ...others] = type.meant?.(text) ?? [];
	if (first !== undefined) {
		const meant = type.parse(whole(first), lens);
		if (meant.ok) return ok({ value: meant.value, ...(others.length > 0 && { rest: others.join('; ') }) });
	}
	return read;
}

/** Whether a cell says nothing: it is blank, or holds a sign for that. */
export function saysNothing(text: string): boolean {
	return text.trim() === '' || nothing.test(text.trim());
}

/** The option for which an office writes this. */
function saidFor({ said = {} }: Field, text: string): string | undefined {
	const folded = fold(text.trim().replace(/\.$/, ''));
	return Object.entries(said).find(([, words]) => words.some((word) => fold(word) === folded))?.[0];
}
