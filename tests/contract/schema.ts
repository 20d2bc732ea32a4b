import type { Field } from '../../src/lib/domain/schema/field';
import { kinds } from '../../src/lib/domain/kinds/all';

/** What files already written rely on: names of kinds and fields, their types, the keys of fixed options. */
export interface FieldSchema {
	readonly type: string;
	readonly to?: string;
	readonly options?: readonly string[];
}

export type Schema = Readonly<
	Record<string, { readonly path: string; readonly fields: Record<string, FieldSchema> }>
>;

const noLists = { locale: 'en', title: () => undefined, options: () => [], named: () => [] } as const;

/** The schema of the kinds as they are now. */
export function currentSchema(): Schema {
	return Object.fromEntries(
		kinds.map((kind) => [
			kind.name,
			{
				path: kind.path,
				fields: Object.fromEntries(
					(Object.entries(kind.fields) as [string, Field][]).map(([name, field]) => [
						name,
						fieldSchema(field)
					])
				)
			}
		])
	);
}

function fieldSchema({ type }: Field): FieldSchema {
	// Countries are a standard's list, not ours.
	const options = type.name === 'country' ? [] : (type.options?.(noLists) ?? []).map(({ key }) => key);
	return {
		type: type.name,
		...(type.to === undefined ? {} : { to: type.to }),
		...(options.length === 0 ? {} : { options })
	};
}

/** What of the old schema the new one no longer has, or has otherwise: files exist that rely on it. */
export function broken(old: Schema, now: Schema): string[] {
	return Object.entries(old).flatMap(([kind, { path, fields }]) => {
		const is = now[kind];
		if (!is) return [`kind ${kind} is gone`];
		return [
			...(is.path === path ? [] : [`kind ${kind} has moved from /${path} to /${is.path}`]),
			...Object.entries(fields).flatMap(([name, field]) =>
				brokenField(`${kind}.${name}`, field, is.fields[name])
			)
		];
	});
}

function brokenField(name: string, was: FieldSchema, is: FieldSchema | undefined): string[] {
	if (!is) return [`field ${name} is gone`];
	if (is.type !== was.type) return [`field ${name} was ${was.type}, is ${is.type}`];
	if (is.to !== was.to) return [`field ${name} pointed at ${was.to}, points at ${is.to}`];
	return (was.options ?? [])
		.filter((option) => !is.options?.includes(option))
		.map((option) => `option ${option} of field ${name} is gone`);
}
