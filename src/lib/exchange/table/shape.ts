import { kindNamed } from '../../domain/kinds/all';
import { targetKey, type Column } from './columns';
import { letters } from './headings';
import { valueKey, type Reading } from './reading';
import type { TableFile } from './table';
import { targetNamed, withTarget } from './targets';

/** How a table of one shape was read, to be read so again: by what its columns are called. */
export interface KnownShape {
	readonly kind: string;
	readonly targets: Readonly<Record<string, string>>;
	readonly everywhere: Readonly<Record<string, string>>;
	readonly restToNotes: boolean;
	/** By column, then by what is written there, folded. */
	readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What tables with the same columns share, in whatever order these stand. */
export function shapeOf({ headings }: Pick<TableFile, 'headings'>): string {
	return headings.map(letters).filter(Boolean).sort().join('|');
}

/** What of a reading holds for the next table of the shape: its columns and words, not its single rows. */
export function shapeRead({ kind, columns, everywhere, restToNotes, values }: Reading): KnownShape {
	const texts: Record<string, Record<string, string>> = {};
	for (const [key, text] of values) {
		const [position = '', ...words] = key.split(' ');
		const column = columns.find((one) => one.position === Number(position));
		if (column) (texts[letters(column.heading)] ??= {})[words.join(' ')] = text;
	}
	const targets = columns.map(({ heading, is }) => [letters(heading), targetKey(is)]);
	return { kind: kind.name, targets: Object.fromEntries(targets), everywhere, restToNotes, values: texts };
}

/** A proposed reading as tables of the shape were read before. */
export function asBefore(reading: Reading, known: KnownShape): Reading {
	if (kindNamed(known.kind) !== reading.kind) return reading;
	let columns: readonly Column[] = reading.columns;
	const values = new Map<string, string>();
	for (const { heading, position, is } of reading.columns) {
		const before = known.targets[letters(heading)];
		const target = before === undefined ? undefined : targetNamed(reading.kind, before);
		if (target !== undefined && target !== 'id' && is !== 'id' && targetKey(target) !== targetKey(is))
			columns = withTarget(columns, position, target);
		for (const [text, instead] of Object.entries(known.values[letters(heading)] ?? {}))
			values.set(valueKey(position, text), instead);
	}
	// The next table of the shape is of another year.
	const everywhere = Object.fromEntries(
		Object.entries(known.everywhere).filter(([key]) => !key.endsWith('.year'))
	);
	return { ...reading, columns, values, everywhere, restToNotes: known.restToNotes };
}

/** What is kept of shapes, as a text is read that may be of another version or of nobody. */
export function readShapes(text: string): Readonly<Record<string, KnownShape>> {
	try {
		const shapes: unknown = JSON.parse(text || '{}');
		if (typeof shapes !== 'object' || shapes === null) return {};
		return Object.fromEntries(Object.entries(shapes).filter(([, shape]) => isShape(shape))) as Record<
			string,
			KnownShape
		>;
	} catch {
		return {};
	}
}

function isShape(shape: unknown): shape is KnownShape {
	if (typeof shape !== 'object' || shape === null) return false;
	const { kind: name, targets, everywhere, restToNotes, values } = shape as Record<string, unknown>;
	const maps = [targets, everywhere, values].every((map) => typeof map === 'object' && map !== null);
	return typeof name === 'string' && typeof restToNotes === 'boolean' && maps;
}
