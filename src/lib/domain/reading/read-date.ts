import { isPartialDate, lastDay } from '../days/partial-date';
import { isJsonObject, type Json } from '../base/json';

/** The last day that a stored date may mean; undefined where there is none. */
export function dayIn(date: Json | undefined): string | undefined {
	return typeof date === 'string' && isPartialDate(date) ? lastDay(date) : undefined;
}

/** One side of a stored range of dates, as exact as it is. */
export function sideOf(period: Json | undefined, side: 'from' | 'to'): string | undefined {
	const date = isJsonObject(period) ? period[side] : undefined;
	return typeof date === 'string' && isPartialDate(date) ? date : undefined;
}

/** The last day that one side of a stored range may mean. */
export function sideDay(period: Json | undefined, side: 'from' | 'to'): string | undefined {
	return dayIn(sideOf(period, side));
}

export function textIn(value: Json | undefined): string | undefined {
	return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
