import type { Parameters } from '../base/query';

/** A rule as a person poses it: groups by a medical field stay groups whatever proposals come. */
export type PosedRule =
	/** A project is chosen only with another. */
	| { readonly type: 'needs'; readonly project: string; readonly needs: string }
	/** At most one of them is chosen. */
	| { readonly type: 'either'; readonly projects: readonly string[] }
	/** How many proposals of a medical field are chosen, or of some that are named. */
	| {
			readonly type: 'count';
			readonly of: Group;
			readonly least?: number;
			readonly most?: number;
	  }
	/** The least part of all money, in percent, that goes to a medical field. */
	| { readonly type: 'share'; readonly field: string; readonly least: number }
	/** How many different States take part in what is chosen, at the least. */
	| { readonly type: 'states'; readonly least: number };

/** The proposals of a medical field, by its key; or some by their ids. */
export type Group = { readonly field: string } | { readonly projects: readonly string[] };

/** What is asked about the proposals of a round: the limits of a scenario. */
export interface Posed {
	/** What must become of proposals, by their ids. */
	readonly musts: ReadonlyMap<string, 'in' | 'out'>;
	/** By the name of an envelope, by how many percent it is cut. */
	readonly cuts: ReadonlyMap<string, number>;
	/** Weights of criteria to try instead of those that are kept. */
	readonly weights: ReadonlyMap<string, number>;
	/** The years in which a proposal may start, where not in the one it asks for: one is a fixed choice. */
	readonly starts: ReadonlyMap<string, readonly number[]>;
	/** By how many percent less than it asks a proposal is given. */
	readonly less: ReadonlyMap<string, number>;
	readonly rules: readonly PosedRule[];
	/** The order by hand, the best first; proposals that are not in it follow by their rank. */
	readonly order: readonly string[];
}

/** Nothing but the proposals and the envelopes as they are. */
export const nothingPosed: Posed = {
	musts: new Map(),
	cuts: new Map(),
	weights: new Map(),
	starts: new Map(),
	less: new Map(),
	rules: [],
	order: []
};

/** Most rules, starts of one proposal and percent: what an address or a file says beyond them is left out. */
const most = { rules: 50, starts: 6 } as const;

/** Whether an envelope can be cut by so many percent, or a proposal: by a whole number of them, up to all. */
export function isCut(percent: number): boolean {
	return Number.isInteger(percent) && percent > 0 && percent <= 100;
}

/** Whether a proposal can be given so many percent less: with all of it less it would not be one. */
export function isLess(percent: number): boolean {
	return isCut(percent) && percent < 100;
}

/**
 * Reads what is posed from the part of an address behind its question mark; what it cannot mean is left out. A scenario
 * keeps the same text.
 */
export function readPosed(parameters: Parameters): Posed {
	const musts = new Map<string, 'in' | 'out'>();
	for (const id of listed(parameters.get('in'))) musts.set(id, 'in');
	for (const id of listed(parameters.get('out'))) musts.set(id, 'out');
	return {
		musts,
		cuts: numbers(parameters.get('cut'), isCut),
		weights: numbers(parameters.get('weights'), (weight) => weight >= 0 && weight <= 1000),
		starts: startsIn(parameters.get('start')),
		less: numbers(parameters.get('less'), isLess),
		rules: parameters
			.getAll('rule')
			.flatMap((text) => readRule(text) ?? [])
			.slice(0, most.rules),
		order: [...new Set(listed(parameters.get('order')))]
	};
}

/** Writes what is posed into the parameters of an address; what is not posed is not said. */
export function writePosed(parameters: Parameters, posed: Posed): void {
	const { musts, cuts, weights, starts, less, rules, order } = posed;
	const named = (must: 'in' | 'out') => [...musts].filter(([, one]) => one === must).map(([id]) => id);
	const set = (name: string, texts: readonly string[]) =>
		texts.length > 0 && parameters.set(name, texts.join());
	set('in', named('in'));
	set('out', named('out'));
	set('cut', pairs(cuts));
	set('weights', pairs(weights));
	set(
		'start',
		[...starts].map(([id, years]) => `${id}:${years.join('.')}`)
	);
	set('less', pairs(less));
	for (const rule of rules) parameters.append('rule', writeRule(rule));
	set('order', order);
}

function pairs(of: ReadonlyMap<string, number>): string[] {
	return [...of].map((pair) => pair.join(':'));
}

function listed(text: string | null): string[] {
	return (text ?? '').split(',').filter((one) => one !== '');
}

function split(pair: string): readonly [name: string, text: string] | undefined {
	const at = pair.lastIndexOf(':');
	return at > 0 && at < pair.length - 1 ? [pair.slice(0, at), pair.slice(at + 1)] : undefined;
}

function numbers(text: string | null, may: (value: number) => boolean): ReadonlyMap<string, number> {
	return new Map(
		listed(text).flatMap((one) => {
			const pair = split(one);
			const value = Number(pair?.[1]);
			return pair && Number.isFinite(value) && may(value) ? [[pair[0], value] as const] : [];
		})
	);
}

function startsIn(text: string | null): ReadonlyMap<string, readonly number[]> {
	return new Map(
		listed(text).flatMap((one) => {
			const pair = split(one);
			const years = [...new Set((pair?.[1] ?? '').split('.').map(Number))].filter(isYear);
			return pair && years.length > 0
				? [[pair[0], years.sort((a, b) => a - b).slice(0, most.starts)] as const]
				: [];
		})
	);
}

function isYear(year: number): boolean {
	return Number.isInteger(year) && year >= 1950 && year <= 2200;
}

function writeRule(rule: PosedRule): string {
	switch (rule.type) {
		case 'needs':
			return `needs.${rule.project}.${rule.needs}`;
		case 'either':
			return `either.${rule.projects.join('.')}`;
		case 'count': {
			const limits = `${rule.least ?? ''}-${rule.most ?? ''}`;
			const of = 'field' in rule.of ? `field.${rule.of.field}` : `of.${rule.of.projects.join('.')}`;
			return `count.${limits}.${of}`;
		}
		case 'share':
			return `share.${rule.least}.${rule.field}`;
		case 'states':
			return `states.${rule.least}`;
	}
}

function readRule(text: string): PosedRule | undefined {
	const [type, ...parts] = text.split('.');
	const [first = '', second = ''] = parts;
	switch (type) {
		case 'needs':
			return parts.length === 2 && first !== '' && second !== '' && first !== second
				? { type, project: first, needs: second }
				: undefined;
		case 'either': {
			const projects = named(parts);
			return projects.length > 1 ? { type, projects } : undefined;
		}
		case 'count':
			return readCount(first, second, parts.slice(2));
		case 'share': {
			const [least, field] = [Number(first), parts.slice(1).join('.')];
			return isCut(least) && field !== '' ? { type, field, least } : undefined;
		}
		case 'states': {
			const least = limit(first);
			return least !== undefined && least > 0 ? { type, least } : undefined;
		}
		case undefined:
		default:
			return undefined;
	}
}

function readCount(limits: string, by: string, parts: readonly string[]): PosedRule | undefined {
	const [from = '', to = ''] = limits.split('-');
	const [least, most] = [limit(from), limit(to)];
	const projects = named(parts);
	const of = by === 'field' ? { field: parts.join('.') } : by === 'of' ? { projects } : undefined;
	if (!of || ('field' in of ? of.field === '' : projects.length === 0)) return undefined;
	if (least === undefined && most === undefined) return undefined;
	return { type: 'count', of, ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
}

function named(parts: readonly string[]): string[] {
	return [...new Set(parts)].filter((id) => id !== '');
}

/** A count of proposals or States; undefined for what is none. */
function limit(text: string): number | undefined {
	const value = Number(text);
	return text !== '' && Number.isInteger(value) && value >= 0 && value <= 1000 ? value : undefined;
}
