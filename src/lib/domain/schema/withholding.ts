import type { Json } from '../base/json';
import type { AnyValues, Kind } from './kind';
import type { EntityRecord } from './record';
import type { Words } from '../base/words';

/** What a kind says of records that are kept but shown nowhere of their own accord; see decision 0108. */
export interface Withholding<F extends string = string> {
	/** The yes-or-no field that withholds a record. */
	readonly by: F;
	/** What stands for its title wherever another record names it. */
	readonly title: Words;
}

type Kinded = Pick<Kind, 'withheld'>;

/**
 * Whether a value of the withholding field withholds. Anything but a plain No does: what another version wrote
 * there, and this one cannot read, is taken for the objection that it may be.
 */
export function withholds(value: Json | undefined): boolean {
	return value !== undefined && value !== null && value !== false;
}

/** Whether a record with these values is withheld. */
export function isWithheld(kind: Kinded | undefined, values: AnyValues): boolean {
	return kind?.withheld !== undefined && withholds(values[kind.withheld.by]);
}

const masks = new WeakMap<EntityRecord, EntityRecord>();

/** A withheld record as readers get it: that it is there and withheld, and nothing of what it says. */
export function masked(record: EntityRecord, { by }: Withholding): EntityRecord {
	let mask = masks.get(record);
	if (!mask) {
		const { kind, id, state, mergedInto } = record;
		const into = mergedInto === undefined ? {} : { mergedInto };
		const values = Object.freeze({ [by]: true });
		masks.set(record, (mask = Object.freeze({ kind, id, values, state, withheld: true, ...into })));
	}
	return mask;
}

/** What of a change to a record may be shown: of a withheld one, whether it is withheld and no more. */
export function shownFields<F extends { readonly field: string }>(
	kind: Kinded | undefined,
	record: EntityRecord | undefined,
	fields: readonly F[]
): readonly F[] {
	return record?.withheld ? fields.filter(({ field }) => field === kind?.withheld?.by) : fields;
}
