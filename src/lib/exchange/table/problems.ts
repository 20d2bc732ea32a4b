/** Why a table cannot be read, whatever it was written in. */
export interface TableProblem {
	readonly type: 'no-known-columns';
	readonly columns: readonly string[];
}
