import type { AnyValues, Kind } from '../schema/kind';
import { LikenessIndex } from '../likeness/likeness-index';
import { likenessOf } from '../likeness/likeness-of';
import type { EntityRecord } from '../schema/record';
import { isWithheld } from '../schema/withholding';

/** A record like this is all but surely the same one: the same e-mail. */
const sure = 3;

/** Withheld records, to be told when somebody is about to write one of them down anew. */
export class LikeWithheld {
	readonly #index: LikenessIndex | undefined;

	/** @param records of the kind, among which the withheld ones are looked for */
	constructor(kind: Kind, records: readonly EntityRecord[]) {
		const withheld = kind.withheld ? records.filter(({ values }) => isWithheld(kind, values)) : [];
		if (withheld.length === 0) return;
		this.#index = new LikenessIndex(likenessOf(kind));
		for (const { id, values } of withheld) this.#index.put(id, values);
	}

	/** The withheld record that one with these values would be; undefined for none. */
	find(values: AnyValues): string | undefined {
		return this.#index?.like(values).find(({ evidence }) => evidence[0]!.weight >= sure)?.id;
	}
}
