import type { Field, Lens } from '../../domain/schema/field';
import { fold } from '../../domain/base/fold';
import { isId } from '../../domain/base/id';
import type { Kind } from '../../domain/schema/kind';
import { kindNamed } from '../../domain/kinds/all';
import type { TablePlace } from '../plan/import-plan';
import type { Planner } from '../plan/planner';
import type { Answer, Named } from '../plan/row';
import { namePart } from './full-name';
import type { Refer } from './row-reader';

/** The kinds whose records are made where a table names one that is not here, with what a name says in their fields. */
const madeBy = new Map<string, (name: string) => Readonly<Record<string, string>>>([
	['partner', (name) => ({ name })],
	['project', (title) => ({ title })],
	['fund', (name) => ({ name })],
	['contact', (name) => ({ firstName: namePart(name, 'first'), lastName: namePart(name, 'last') })]
]);

/** The longest text that is taken for the name of a record. */
const longest = 300;

/** Finds what cells refer to among the rows of the same file, and makes what is neither there nor here. */
export class Referrer {
	readonly #planner: (kind: Kind) => Planner;
	readonly #lens: Lens;
	/** By kind and name; undefined where somebody has to decide first. */
	readonly #made = new Map<string, string | undefined>();
	/** Of these, by the same, what the row at hand was the first to name. */
	readonly #first = new Map<string, Named>();

	constructor(planner: (kind: Kind) => Planner, lens: Lens) {
		this.#planner = planner;
		this.#lens = lens;
	}

	/** The value of a reference whose text names nothing here, made where it may be. */
	refer(
		field: Field,
		text: string,
		place: TablePlace,
		answers: ReadonlyMap<string, Answer>
	): ReturnType<Refer> {
		const kind = kindNamed(field.type.to ?? '');
		if (!kind || text.length > longest) return undefined;
		const names = field.type.many ? text.split(/[;\n]/).map((name) => name.trim()) : [text.trim()];
		const ids: string[] = [];
		for (const name of names.filter(Boolean)) {
			const id = this.#find(kind, name, place, answers);
			if (id === undefined || id === 'undecided') return id;
			if (!ids.includes(id)) ids.push(id);
		}
		return { value: field.type.many ? ids : ids[0]! };
	}

	/** Ends a row: what it was the first to name is made where it is taken and refers to that, and is not otherwise. */
	endRow(isReferredTo: (id: string) => boolean): void {
		for (const [key, { id, keep, takeBack }] of [...this.#first].toReversed()) {
			if (id === undefined || isReferredTo(id)) keep();
			else {
				takeBack();
				this.#made.delete(key);
			}
		}
		this.#first.clear();
	}

	#find(
		kind: Kind,
		name: string,
		place: TablePlace,
		answers: ReadonlyMap<string, Answer>
	): string | 'undecided' | undefined {
		if (isId(name) && this.#lens.title(kind.name, name) !== undefined) return name;
		const here = this.#lens.named(kind.name, name);
		if (here.length > 0) return here.length === 1 ? here[0] : undefined;
		const planner = this.#planner(kind);
		const planned = planner.named(name);
		if (planned !== undefined) return planned;
		// An address names somebody whose row waits, and is no name to be written down.
		if (name.includes('@')) return 'undecided';
		const by = madeBy.get(kind.name);
		if (by === undefined) return undefined;
		const key = `${kind.name} ${fold(name)}`;
		if (!this.#made.has(key)) {
			const answer = answers.get(key);
			const texts = by(name);
			const named = planner.addNamed({
				place: { ...place, beside: true },
				id: undefined,
				fields: Object.keys(texts),
				read: (field, at) => {
					const read = field.type.parse(texts[at] ?? '', this.#lens);
					return read.ok
						? { value: read.value }
						: { problem: { type: 'cell', column: at, field: at, problem: read.problem } };
				},
				foreign: { key, onlyNamed: true, ...(answer !== undefined && { answer }) }
			});
			this.#made.set(key, named.id);
			this.#first.set(key, named);
		}
		return this.#made.get(key) ?? 'undecided';
	}
}
