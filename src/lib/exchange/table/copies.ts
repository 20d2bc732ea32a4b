import type { Answer } from '../plan/row';
import type { TableRow } from './table';

/** What a row is that shares its record with others of its sheet. */
export type Role =
	| { readonly is: 'own' }
	/** It says what the row says that is about the record, or what was written: it was copied and left so. */
	| { readonly is: 'copy'; readonly first: TableRow }
	/** It was copied and changed: somebody says whether it is the record, changed, or another. */
	| { readonly is: 'unclear' }
	| { readonly is: 'another' };

interface Asked {
	/** The record that a row came from; undefined where it came from none. */
	recordOf(row: TableRow): string | undefined;
	isAsWritten(row: TableRow): boolean;
	/** What its cells say together. */
	textOf(row: TableRow): string;
	answerOf(row: TableRow): Answer | undefined;
}

const own: Role = { is: 'own' };

/**
 * Which rows of a sheet of ours are about their record, and which are copies of such rows. Of several the one is about it
 * of which that was said, else the one that nobody has changed, else the first.
 */
export function rolesOf(rows: readonly TableRow[], asked: Asked): ReadonlyMap<TableRow, Role> {
	const groups = new Map<string, TableRow[]>();
	for (const row of rows) {
		const id = asked.recordOf(row);
		if (id === undefined) continue;
		const group = groups.get(id);
		if (group) group.push(row);
		else groups.set(id, [row]);
	}
	const roles = new Map<TableRow, Role>();
	for (const group of groups.values()) {
		const [first] = group;
		if (!first || group.length === 1) continue;
		const owner =
			group.find((row) => asked.answerOf(row) === 'same') ??
			group.find((row) => asked.isAsWritten(row)) ??
			group.find((row) => asked.answerOf(row) !== 'another') ??
			first;
		for (const row of group) roles.set(row, row === owner ? own : roleBeside(row, owner, asked));
	}
	return roles;
}

function roleBeside(row: TableRow, owner: TableRow, asked: Asked): Role {
	const answer = asked.answerOf(row);
	if (answer === 'another') return { is: 'another' };
	if (asked.textOf(row) === asked.textOf(owner) || asked.isAsWritten(row))
		return { is: 'copy', first: owner };
	return answer === 'same' ? own : { is: 'unclear' };
}
