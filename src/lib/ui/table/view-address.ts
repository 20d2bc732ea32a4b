import type { Kind } from '$lib/domain/schema/kind';
import type { Condition } from './conditions';
import { isBlank } from './conditions';
import { backParameter } from '../back';
import { momentParameter } from '../moment-parameter';
import { plainView, readSort, sortText, type Sort, type View } from './view';

/*
 * A view in an address reads like a sentence:
 *   /projects?q=dosimetry&sort=-start,title&columns=title,stage&stage.any=mapf&start.from=2020&start.to=2024
 * A parameter with a point is a condition: field, point, test. Other parameters are named below.
 */

/** Parameters of a new record's form stand beside those of the list: `set.partner=…`. */
export const presetPrefix = 'set.';

/** The field at which typing begins in a form. */
export const beginParameter = 'at';

/** The same of its form: where it goes back to, and the field it begins at. */
const ofForms: ReadonlySet<string> = new Set([backParameter, beginParameter]);

export interface ReadView {
	readonly view: View;
	/** Parameters that say nothing to this kind: ignored, and told quietly. */
	readonly ignored: readonly string[];
}

/** Reads the view of a kind from the parameters of an address. What cannot be read is left out and named. */
export function readView(parameters: URLSearchParams, kind: Kind): ReadView {
	const ignored: string[] = [];
	const known = (name: string) => Object.hasOwn(kind.fields, name);
	const drafts = new Map<string, Condition>();
	let layout: View['layout'] = 'table';
	let columns: readonly string[] | undefined;
	let sort: readonly Sort[] | undefined;
	let quick = '';

	for (const [name, text] of parameters) {
		if (name.startsWith(presetPrefix) || ofForms.has(name) || name === momentParameter) continue;
		const point = name.lastIndexOf('.');
		if (point > 0) {
			const field = name.slice(0, point);
			const test = name.slice(point + 1);
			const condition = known(field)
				? joined(drafts.get(`${field}.${groupOf(test)}`), field, test, text)
				: undefined;
			if (condition) drafts.set(`${field}.${groupOf(test)}`, condition);
			else ignored.push(name);
		} else if (name === 'view' && (text === 'table' || (text === 'board' && kind.board !== undefined)))
			layout = text;
		else if (name === 'q') quick = text;
		else if (name === 'columns' || name === 'sort') {
			const names = text.split(',').filter((part) => part !== '');
			const usable = names.filter((part) => known(name === 'sort' ? readSort(part).field : part));
			if (usable.length < names.length || names.length === 0) ignored.push(name);
			if (usable.length === 0) continue;
			if (name === 'sort') sort = usable.map(readSort);
			else columns = [...new Set(usable)];
		} else ignored.push(name);
	}
	const conditions = [...drafts.values()].filter((condition) => !isBlank(condition));
	return {
		view: { ...plainView, layout, conditions, quick, ...(columns && { columns }), ...(sort && { sort }) },
		ignored: [...new Set(ignored)]
	};
}

/** Both ends of a range are one condition; repeated keys are one choice. */
function groupOf(test: string): string {
	return test === 'from' || test === 'to' ? 'range' : test;
}

function joined(
	before: Condition | undefined,
	field: string,
	test: string,
	text: string
): Condition | undefined {
	switch (test) {
		case 'contains':
		case 'is':
			return { field, test, text };
		case 'from':
		case 'to': {
			const range = before?.test === 'range' ? before : { field, test: 'range' as const, from: '', to: '' };
			return { ...range, [test]: text };
		}
		case 'any':
			return { field, test, keys: [...new Set([...(before?.test === 'any' ? before.keys : []), text])] };
		case 'empty':
			if (text === 'yes') return { field, test: 'empty' };
			return text === 'no' ? { field, test: 'filled' } : undefined;
		default:
			return undefined;
	}
}

/** The parameters of a view, always in the same order; a plain view has none. */
export function writeView(view: View): URLSearchParams {
	const parameters = new URLSearchParams();
	if (view.layout !== 'table') parameters.set('view', view.layout);
	if (view.quick !== '') parameters.set('q', view.quick);
	if (view.columns) parameters.set('columns', view.columns.join(','));
	if (view.sort) parameters.set('sort', view.sort.map(sortText).join(','));
	for (const condition of view.conditions) writeCondition(condition, parameters);
	return parameters;
}

function writeCondition(condition: Condition, parameters: URLSearchParams): void {
	const { field } = condition;
	switch (condition.test) {
		case 'contains':
		case 'is':
			parameters.append(`${field}.${condition.test}`, condition.text);
			break;
		case 'range':
			if (condition.from !== '') parameters.append(`${field}.from`, condition.from);
			if (condition.to !== '') parameters.append(`${field}.to`, condition.to);
			break;
		case 'any':
			for (const key of condition.keys) parameters.append(`${field}.any`, key);
			break;
		case 'empty':
			parameters.append(`${field}.empty`, 'yes');
			break;
		case 'filled':
			parameters.append(`${field}.empty`, 'no');
	}
}

/** `?…` with commas left as they are, so that it can be read aloud; empty for a plain view. */
export function viewQuery(view: View): string {
	const text = writeView(view).toString().replaceAll('%2C', ',');
	return text === '' ? '' : `?${text}`;
}
