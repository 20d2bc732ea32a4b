import type { Fields, Kind } from './kind';

type Defined<F extends Fields> = Omit<Kind<F>, 'upgrades'> & { readonly upgrades?: Kind<F>['upgrades'] };

/**
 * Declares a kind of record. Columns, names, identity and board are checked against the fields by the
 * compiler; the contract test checks the rest.
 */
export function defineKind<const F extends Fields>(kind: Defined<F>): Kind<F> {
	return { upgrades: [], ...kind };
}
