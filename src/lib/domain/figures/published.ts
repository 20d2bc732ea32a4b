import { figure, type Figure } from '../kinds/figure';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { figureId, type FigureName, type YearFigure } from './figure';

/** A published figure beside the count that it is of. */
export interface Compared {
	readonly published: Figure;
	readonly own: YearFigure;
	/** Own less published; undefined where nothing of it is entered here. */
	readonly difference: number | undefined;
}

/** What others have published of a year. */
export interface Published {
	/** By the id of the figure: one that several sources publish has several. */
	readonly compared: ReadonlyMap<string, readonly Compared[]>;
	/** Those that say nothing which is counted here. */
	readonly others: readonly Figure[];
}

/** The published figures of a year, held beside those that are counted here. */
export function publishedOf(source: Source, year: number, own: readonly YearFigure[]): Published {
	const byId = new Map(own.map((one) => [figureId(one), one]));
	const compared = new Map<string, Compared[]>();
	const others: Figure[] = [];
	for (const published of read(source, figure).by('year', year)) {
		const { counts, fund, amount } = published.values;
		const id = counts && figureId({ name: counts as FigureName, key: fund });
		const counted = id === undefined ? undefined : byId.get(id);
		if (id === undefined || counted === undefined) {
			others.push(published);
			continue;
		}
		const difference =
			counted.value === undefined || amount === undefined ? undefined : counted.value - amount;
		compared.set(id, [...(compared.get(id) ?? []), { published, own: counted, difference }]);
	}
	return { compared, others };
}
