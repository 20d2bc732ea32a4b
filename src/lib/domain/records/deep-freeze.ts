import type { Json } from '../base/json';

/** A value that nobody can change, down to its last element; the same one. */
export function deepFreeze<T extends Json>(value: T): T {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		for (const inner of Object.values(value)) deepFreeze(inner);
	}
	return value;
}
