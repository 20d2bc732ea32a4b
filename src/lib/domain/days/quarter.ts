import { daysInMonth } from './partial-date';

/** A quarter of a calendar year. */
export interface Quarter {
	readonly year: number;
	/** 1 to 4. */
	readonly number: number;
}

const form = /^([1-9]\d{3})-Q([1-4])$/;

/** Reads `2026-Q4`; undefined for what is none. */
export function readQuarter(text: string | null | undefined): Quarter | undefined {
	const found = form.exec(text ?? '');
	return found ? { year: Number(found[1]), number: Number(found[2]) } : undefined;
}

/** As in addresses: `2026-Q4`. Texts of this form sort by themselves. */
export function quarterKey({ year, number }: Quarter): string {
	return `${year}-Q${number}`;
}

/** The quarter of a whole date. */
export function quarterOf(date: string): Quarter {
	return { year: Number(date.slice(0, 4)), number: Math.ceil(Number(date.slice(5, 7)) / 3) };
}

/** So many quarters later, or earlier. */
export function addQuarters({ year, number }: Quarter, by: number): Quarter {
	const at = year * 4 + number - 1 + by;
	return { year: Math.floor(at / 4), number: (((at % 4) + 4) % 4) + 1 };
}

/** The first and the last day of a quarter. */
export function daysOf({ year, number }: Quarter): { readonly first: string; readonly last: string } {
	const two = (value: number) => String(value).padStart(2, '0');
	const month = number * 3;
	return {
		first: `${year}-${two(month - 2)}-01`,
		last: `${year}-${two(month)}-${daysInMonth(year, month)}`
	};
}
