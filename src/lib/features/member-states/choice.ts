import type { Where } from '$lib/domain/budget/roll-up';

/** How a country's part is counted and shown, as the address says. Each option, the usual one first. */
export const options = {
	/** What the map shades. */
	show: ['projects', 'partners', 'money'],
	/** Which projects count: the portfolio without proposals still asking, all, or those alone. */
	of: ['portfolio', 'all', 'proposals'],
	/** Under which status a country counts; `unknown`: nobody can tell, for want of a date. */
	status: ['all', 'member', 'associate', 'other', 'unknown'],
	/** International organisations and funders in a line of their own, or for the country of their seat. */
	seats: ['apart', 'counted'],
	/** The money of a project for each of its countries. */
	sharing: ['whole', 'split'],
	view: ['europe', 'world', 'tiles']
} as const;

type Options = typeof options;

export type ParticipationChoice = { readonly [K in keyof Options]: Options[K][number] } & {
	/** A country's status when its project began (`start`), today, or at the end of a year. */
	readonly at: 'start' | 'today' | `${number}`;
	/** The country whose details are shown. */
	readonly country: string | undefined;
};

/** Reads the choice; what is not an option counts as not said. */
export function readParticipationChoice(parameters: URLSearchParams): ParticipationChoice {
	const at = parameters.get('at');
	const country = parameters.get('country');
	return {
		...(Object.fromEntries(
			Object.entries(options).map(([name, known]) => {
				const said = parameters.get(name);
				return [name, (known as readonly (string | null)[]).includes(said) ? said : known[0]];
			})
		) as { [K in keyof Options]: Options[K][number] }),
		at: at === 'today' || (at !== null && /^[12]\d{3}$/.test(at)) ? (at as `${number}`) : 'start',
		country: country !== null && /^[A-Z]{2}$|^none$|^international$/.test(country) ? country : undefined
	};
}

/** The address of the same screen with one thing chosen otherwise; `undefined` takes it out. */
export function withChoice(url: URL, name: keyof ParticipationChoice, value: string | undefined): string {
	const parameters = new URLSearchParams(url.searchParams);
	const usual = name === 'at' ? 'start' : name === 'country' ? undefined : options[name][0];
	if (value === undefined || value === usual) parameters.delete(name);
	else parameters.set(name, value);
	const query = parameters.toString();
	return url.pathname + (query === '' ? '' : `?${query}`);
}

/** The money that counts for a project: what was granted. */
export const granted: Where = { measure: new Set(['approved']) };

/** The statuses of each choice, by their keys; all when absent. */
export const statusesOf: Readonly<Record<Options['status'][number], ReadonlySet<string> | undefined>> = {
	all: undefined,
	member: new Set(['member']),
	associate: new Set(['associate', 'preStage']),
	other: new Set([
		'signed',
		'candidate',
		'observer',
		'observerSuspended',
		'observerOrganisation',
		'observerOrganisationSuspended',
		'none'
	]),
	unknown: new Set(['unknown'])
};
