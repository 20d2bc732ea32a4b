import type { Checkpoint } from '../../domain/merge/checkpoint';

/** Whether all parts of a checkpoint are there: where one is not, the fold would merely be poorer. */
export function isCheckpoint(value: unknown): value is Checkpoint {
	const { format, stamps, knowledge, newest, parked, tables } = (value ?? {}) as Partial<Checkpoint>;
	return (
		typeof format === 'number' &&
		isObject(stamps) &&
		[knowledge, newest, parked, tables].every(Array.isArray) &&
		knowledge!.length === newest!.length &&
		tables!.every(([name, rows]) => typeof name === 'string' && isObject(rows))
	);
}

function isObject(value: unknown): boolean {
	return typeof value === 'object' && value !== null;
}
