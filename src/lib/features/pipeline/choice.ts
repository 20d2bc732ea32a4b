/** How the pipeline is shown, each the usual one first. */
export const views = ['board', 'table', 'timeline', 'overrides'] as const;

export type PipelineView = (typeof views)[number];

/** The word of an address for projects without a value. */
export const without = 'none';

const filters = ['round', 'fund', 'body', 'field'] as const;

export type PipelineFilter = (typeof filters)[number];

export const sorts = ['stage', 'title', 'days', 'body', 'asked', 'fund', 'round', 'field'] as const;

export type PipelineSort = (typeof sorts)[number];

/** What the pipeline shows, as its address says. */
export interface PipelineChoice {
	readonly view: PipelineView;
	/** A year, or the id of a fund, body or field; `none` for those without; undefined for all. */
	readonly filters: Readonly<Partial<Record<PipelineFilter, string>>>;
	/** Only what stands too long. */
	readonly stale: boolean;
	readonly sort: PipelineSort;
	readonly descending: boolean;
}

/** Reads the choice; what is not an option counts as not said. */
export function readPipelineChoice(parameters: URLSearchParams): PipelineChoice {
	const sort = parameters.get('sort') ?? '';
	const named = sort.replace(/^-/, '');
	return {
		view: views.find((view) => view === parameters.get('view')) ?? views[0],
		filters: Object.fromEntries(
			filters.flatMap((name) => {
				const value = parameters.get(name);
				return value ? [[name, value]] : [];
			})
		),
		stale: parameters.get('stale') === 'yes',
		sort: sorts.find((one) => one === named) ?? sorts[0],
		descending: sort.startsWith('-')
	};
}

/** The address of the same screen with one thing chosen otherwise; undefined takes it out. */
export function withPipelineChoice(
	url: URL,
	name: PipelineFilter | 'view' | 'stale' | 'sort',
	value: string | undefined
): string {
	const parameters = new URLSearchParams(url.searchParams);
	if (value === undefined || value === views[0] || value === sorts[0]) parameters.delete(name);
	else parameters.set(name, value);
	const query = parameters.toString();
	return url.pathname + (query === '' ? '' : `?${query}`);
}
