import { isJsonObject } from '../base/json';
import { isInstant } from '../days/instant';
import * as limits from './limits';

/** Why a value does not have the shape it must have, and where: `ops[3].fields.name`; empty for the value itself. */
export type ShapeProblem = { readonly path: string } & (
	| { readonly type: 'missing' }
	| { readonly type: 'unknown-key' }
	/** A name such as `constructor`, which every object has already. */
	| { readonly type: 'reserved-name' }
	| {
			readonly type: 'wrong-type';
			readonly expected: 'object' | 'array' | 'text' | 'whole number' | 'json';
	  }
	| {
			readonly type: 'wrong-form';
			readonly expected: 'id' | 'digest' | 'instant' | 'name' | 'act' | 'operation' | 'other replica';
	  }
	| { readonly type: 'out-of-range'; readonly min: number; readonly max: number }
	| { readonly type: 'too-long'; readonly max: number }
	| { readonly type: 'too-deep'; readonly max: number }
);

type Problem = ShapeProblem | undefined;

/**
 * Checks a value; `depth` counts the objects and arrays around it and itself. Paths are put together on the
 * way out of a failure, so that a sound value costs no text.
 */
export type Check = (value: unknown, depth: number) => Problem;

export interface Member {
	readonly check: Check;
	readonly optional?: true;
}

/** An object with these members and no others. */
export function shape(members: Readonly<Record<string, Member>>): Check {
	const known = new Map(Object.entries(members));
	const required = Object.keys(members).filter((key) => !members[key]!.optional);
	return (value, depth) => {
		if (!isJsonObject(value)) return { type: 'wrong-type', path: '', expected: 'object' };
		if (depth > limits.maxDepth) return { type: 'too-deep', path: '', max: limits.maxDepth };
		let missing = required.length;
		for (const key of Object.keys(value)) {
			const member = known.get(key);
			if (!member) return { type: 'unknown-key', path: key };
			if (!member.optional) missing--;
			const problem = member.check(value[key], depth + 1);
			if (problem) return within(key, problem);
		}
		if (missing === 0) return undefined;
		return { type: 'missing', path: required.find((key) => !Object.hasOwn(value, key))! };
	};
}

/** An object with any members whose names and values pass. */
export function record(name: Check, check: Check): Check {
	return (value, depth) => {
		if (!isJsonObject(value)) return { type: 'wrong-type', path: '', expected: 'object' };
		if (depth > limits.maxDepth) return { type: 'too-deep', path: '', max: limits.maxDepth };
		const keys = Object.keys(value);
		if (keys.length > limits.maxMembers) return { type: 'too-long', path: '', max: limits.maxMembers };
		for (const key of keys) {
			const problem = name(key, depth) ?? check(value[key], depth + 1);
			if (problem) return within(key, problem);
		}
		return undefined;
	};
}

export function list(check: Check, min: number, max: number): Check {
	return (value, depth) => {
		if (!Array.isArray(value)) return { type: 'wrong-type', path: '', expected: 'array' };
		if (depth > limits.maxDepth) return { type: 'too-deep', path: '', max: limits.maxDepth };
		if (value.length < min) return { type: 'out-of-range', path: '', min, max };
		if (value.length > max) return { type: 'too-long', path: '', max };
		for (let i = 0; i < value.length; i++) {
			const problem = check(value[i], depth + 1);
			if (problem) return within(`[${i}]`, problem);
		}
		return undefined;
	};
}

export function text(max: number): Check {
	return (value) => {
		if (typeof value !== 'string') return { type: 'wrong-type', path: '', expected: 'text' };
		return value.length > max ? { type: 'too-long', path: '', max } : undefined;
	};
}

export function form(expected: 'id' | 'digest' | 'act' | 'name', pattern: RegExp): Check {
	return (value) =>
		typeof value === 'string' && pattern.test(value) ? undefined : { type: 'wrong-form', path: '', expected };
}

export function whole(min: number, max: number): Check {
	return (value) => {
		if (!Number.isInteger(value)) return { type: 'wrong-type', path: '', expected: 'whole number' };
		const inRange = (value as number) >= min && (value as number) <= max;
		return inRange ? undefined : { type: 'out-of-range', path: '', min, max };
	};
}

export const instant: Check = (value) =>
	typeof value === 'string' && isInstant(value)
		? undefined
		: { type: 'wrong-form', path: '', expected: 'instant' };

export const unreserved: Check = (value) =>
	limits.isReserved(value as string) ? { type: 'reserved-name', path: '' } : undefined;

const jsonText = text(limits.maxText);
const jsonList: Check = (value, depth) => list(json, 0, limits.maxMembers)(value, depth);
const jsonRecord: Check = (value, depth) => record(unreserved, json)(value, depth);

/** Any JSON value within the limits. */
export const json: Check = (value, depth) => {
	if (value === null || typeof value === 'boolean') return undefined;
	if (typeof value === 'string') return jsonText(value, depth);
	if (Array.isArray(value)) return jsonList(value, depth);
	if (typeof value === 'object') return jsonRecord(value, depth);
	return Number.isFinite(value) ? undefined : { type: 'wrong-type', path: '', expected: 'json' };
};

/** Puts the step that led to a problem before its path. */
function within(step: string, problem: ShapeProblem): ShapeProblem {
	const joint = problem.path === '' || problem.path.startsWith('[') ? '' : '.';
	return { ...problem, path: step + joint + problem.path };
}
