import { isJsonObject, type Json } from '../../domain/base/json';
import type { Changeset } from '../../domain/records/changeset';
import { Unfoldable } from '../base/unfoldable';

/**
 * Whether a row of the log is a changeset, as far as every reader of the log relies on. What comes in is looked at
 * far more closely; here only a damaged row is to be told from a sound one, of whatever version of the app.
 */
export function isChangeset(row: unknown): row is Changeset {
	if (!isJsonObject(row)) return false;
	const { replica, seq, at, author, app, prev, label, ops, after, saw, copyOf } = row;
	return (
		[replica, at, author, app, prev].every((text) => typeof text === 'string') &&
		Number.isSafeInteger(seq) &&
		isJsonObject(label) &&
		[after, saw, copyOf].every((part) => part === undefined || isJsonObject(part)) &&
		Array.isArray(ops) &&
		ops.every(isOp)
	);
}

/** @throws Unfoldable */
export function mustBeChangeset(row: Changeset): Changeset {
	if (!isChangeset(row)) throw new Unfoldable('A row of the log is no changeset');
	return row;
}

function isOp(op: Json): boolean {
	return isJsonObject(op) && [op['do'], op['kind'], op['id']].every((text) => typeof text === 'string');
}
