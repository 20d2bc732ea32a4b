import { figureId, type YearFigure } from '$lib/domain/figures/figure';
import { parameterNames, type Reading } from './year-in-figures.svelte';

export const screenAddress = '/year-in-figures';

/** The address of the figures of a year, read in one of the ways. */
export function figuresAddress(year: number, reading: Reading): string {
	return `${screenAddress}?${choiceOf(year, reading)}`;
}

/** The address of exactly the records of a figure in a year. */
export function recordsAddress(
	figure: Pick<YearFigure, 'name' | 'key'>,
	year: number,
	reading: Reading
): string {
	const query = choiceOf(year, reading);
	query.set(parameterNames.figure, figureId(figure));
	return `${screenAddress}/records?${query}`;
}

function choiceOf(year: number, reading: Reading): URLSearchParams {
	return new URLSearchParams({
		[parameterNames.year]: String(year),
		...(reading === 'then' && { [parameterNames.reading]: reading })
	});
}
