import type { Field } from '../schema/field';
import { equalJson, type Json } from '../base/json';
import type { AnyValues, Kind } from '../schema/kind';

/** One field of two records that may be one, and what the two will have together unless somebody chooses otherwise. */
export interface JoinRow {
	readonly name: string;
	readonly field: Field;
	readonly stays: Json | undefined;
	readonly goes: Json | undefined;
	readonly proposed: Json | undefined;
	/** alone: one of them says nothing. united: both say something, and there is room for both. */
	readonly case: 'same' | 'alone' | 'united' | 'differ';
}

/**
 * The fields in which one of two records says something. Values that this version of the app cannot read stay
 * where they are.
 */
export function joinRows(kind: Kind, stays: AnyValues, goes: AnyValues): JoinRow[] {
	return Object.entries(kind.fields).flatMap(([name, any]) => {
		const field = any as Field;
		const [one, other] = [readable(field, stays[name]), readable(field, goes[name])];
		return one === undefined && other === undefined ? [] : [rowOf(name, field, one, other)];
	});
}

function rowOf(name: string, field: Field, stays: Json | undefined, goes: Json | undefined): JoinRow {
	const row = { name, field, stays, goes };
	if (stays === undefined || goes === undefined) return { ...row, proposed: stays ?? goes, case: 'alone' };
	if (equalJson(stays, goes)) return { ...row, proposed: stays, case: 'same' };
	const united = field.type.unite?.(stays, goes);
	const fits = united !== undefined && field.type.check(united) === undefined;
	return fits ? { ...row, proposed: united, case: 'united' } : { ...row, proposed: stays, case: 'differ' };
}

function readable(field: Field, value: Json | undefined): Json | undefined {
	return value === undefined || value === null || field.type.check(value) ? undefined : value;
}
