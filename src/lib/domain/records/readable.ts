import type { FieldType } from '../schema/field';
import { fieldOf } from '../fields/field-of';
import type { Json } from '../base/json';
import type { Kind } from '../schema/kind';

type Stored = Json | undefined;

/**
 * How this version of the app reads the stored values of a field. A log may hold any JSON in any field, and keeps
 * what others wrote as it is; what does not have the type of its field reads as absent, so that whoever computes
 * with a value may trust its type. Elements of a many-valued field are judged one by one.
 */
export class Readable {
	readonly #read: (value: Json) => Stored;
	/** The rows whose value is not read, or not all of it, with what is; known from when the column is first looked through. */
	#partly: Map<number, Stored> | undefined;

	/**
	 * Fields of other versions are handed on as they are: nobody here computes with them.
	 *
	 * @param kind undefined for one of another version
	 */
	constructor(kind: Kind | undefined, field: string) {
		const type = kind && fieldOf(kind, field)?.type;
		this.#read = type ? (value) => readOf(type, value) : (value) => value;
	}

	/** What is read of the value that a row holds; the same value where that is all of it. */
	at(row: number, stored: Stored): Stored {
		if (stored === undefined) return undefined;
		if (!this.#partly) return this.#read(stored);
		return this.#partly.has(row) ? this.#partly.get(row) : stored;
	}

	/** The rows of which not everything is read, with what is. Looks through the column once. */
	partly(column: () => readonly Stored[]): ReadonlyMap<number, Stored> {
		if (!this.#partly) {
			this.#partly = new Map();
			const values = column();
			for (let row = 0; row < values.length; row++) this.#judge(this.#partly, row, values[row]);
		}
		return this.#partly;
	}

	/** A row holds another value now. */
	changed(row: number, stored: Stored): void {
		if (this.#partly?.delete(row) !== undefined) this.#judge(this.#partly, row, stored);
	}

	#judge(partly: Map<number, Stored>, row: number, stored: Stored): void {
		if (stored === undefined) return;
		const read = this.#read(stored);
		if (read !== stored) partly.set(row, read);
	}
}

function readOf(type: FieldType, value: Json): Stored {
	const reads = (type.many ? undefined : type.reads) ?? ((whole) => type.check(whole) === undefined);
	if (reads(value)) return value;
	if (!type.many) return undefined;
	if (!Array.isArray(value)) return undefined;
	const elements = value as readonly Json[];
	const kept = elements.filter((one) => type.reads?.(one) ?? type.check([one]) === undefined);
	if (kept.length === elements.length) return value;
	return kept.length > 0 ? kept : undefined;
}
