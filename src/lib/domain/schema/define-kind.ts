import type { Fields, Kind, RecordProblem, Values } from './kind';
import { shownName } from '../base/text/shown-name';
import { isWithheld, type Withholding } from './withholding';

type Named<F extends Fields> = keyof F & string;

type Defined<F extends Fields> = Omit<
	Kind<F>,
	| 'ownTitle'
	| 'names'
	| 'columns'
	| 'sort'
	| 'identity'
	| 'again'
	| 'board'
	| 'withheld'
	| 'speaksOf'
	| 'rules'
	| 'aside'
> & {
	readonly names?: readonly Named<F>[];
	readonly columns: readonly Named<F>[];
	readonly sort?: Named<F> | `-${Named<F>}`;
	readonly identity?: readonly Named<F>[];
	readonly again?: Named<F>;
	readonly board?: Named<F>;
	readonly withheld?: Withholding<Named<F>>;
	readonly speaksOf?: Named<F>;
	readonly aside?: (values: Values<Kind<F>>) => boolean;
	readonly rules?: (values: Values<Kind<F>>) => readonly RecordProblem[];
};

/**
 * Declares a kind of record. Columns, names, sort, identity and board are checked against the fields by the
 * compiler; the contract test checks the rest.
 */
export function defineKind<const F extends Fields>(kind: Defined<F>): Kind<F> {
	const { title: ownTitle, withheld, label } = kind;
	const title: Kind['title'] = (values, lens) =>
		withheld && isWithheld(kind, values)
			? withheld.title[lens.locale]
			: shownName(ownTitle(values, lens)) || label[lens.locale];
	return { ...kind, title, ownTitle };
}
