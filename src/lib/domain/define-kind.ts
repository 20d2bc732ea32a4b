import type { Fields, Kind } from './kind';

type Named<F extends Fields> = keyof F & string;

type Defined<F extends Fields> = Omit<
	Kind<F>,
	'upgrades' | 'names' | 'columns' | 'sort' | 'identity' | 'again' | 'board'
> & {
	readonly upgrades?: Kind<F>['upgrades'];
	readonly names?: readonly Named<F>[];
	readonly columns: readonly Named<F>[];
	readonly sort?: Named<F> | `-${Named<F>}`;
	readonly identity?: readonly Named<F>[];
	readonly again?: Named<F>;
	readonly board?: Named<F>;
};

/**
 * Declares a kind of record. Columns, names, sort, identity and board are checked against the fields by the
 * compiler; the contract test checks the rest.
 */
export function defineKind<const F extends Fields>(kind: Defined<F>): Kind<F> {
	return { upgrades: [], ...kind };
}
