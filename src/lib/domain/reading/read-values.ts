import { isPartialDate } from '../days/partial-date';
import { isJsonObject, type Json } from '../base/json';

/** The text a field holds; undefined for nothing, and for what another version may have put there. */
export function textOf(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

/** One end of a range of dates, which may be partial. */
export function endOf(range: Json | undefined, end: 'from' | 'to'): string | undefined {
	const date = isJsonObject(range) ? range[end] : undefined;
	return typeof date === 'string' && isPartialDate(date) ? date : undefined;
}

/** The ids that a field of several references holds. */
export function idsOf(value: Json | undefined): readonly string[] {
	return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
}

/** Sorts texts by their characters, the same on every laptop. */
export function byText(a: unknown, b: unknown): number {
	const [one, other] = [String(a ?? ''), String(b ?? '')];
	return one < other ? -1 : one > other ? 1 : 0;
}
