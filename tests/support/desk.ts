import { idOf } from '../../src/lib/domain/base/id';
import { kinds } from '../../src/lib/domain/kinds/all';
import { withJoinedRemovals } from '../../src/lib/domain/joining/removals';
import type { Json } from '../../src/lib/domain/base/json';
import type { Change, Changeset, Label } from '../../src/lib/domain/records/changeset';
import { inverse } from '../../src/lib/domain/merge/inverse';
import type { PortfolioState } from '../../src/lib/domain/merge/state';
import { finished } from '../../src/lib/domain/base/steps';
import { checkChanges } from '../../src/lib/store/plan/door';
import { stillOurs } from '../../src/lib/store/log/undo';
import { Laptop } from './laptop';
import { changesOf, type Records } from './tables-of';

/** The real id of a record that a test calls by a short word. */
export function wordId(word: string): string {
	return idOf('word', word);
}

interface Done {
	readonly label: Label;
	readonly inverse: readonly Change[];
	readonly written: readonly Changeset[];
}

/** A laptop at which one person acts, undoes and does again, as the store does it, without a browser. */
export class Desk {
	readonly #laptop = new Laptop('Ada', 1);
	readonly #undo: Done[] = [];
	readonly #redo: Done[] = [];

	/** @param tables what is there at first; ids are short words, made real by `wordId` */
	constructor(tables: Records = {}) {
		const changes = changesOf(withRealIds(tables));
		if (changes.length > 0) this.#laptop.write(changes);
	}

	get state(): PortfolioState {
		return this.#laptop.state;
	}

	get log(): readonly Changeset[] {
		return this.#laptop.log;
	}

	/** Writes changes as one action; those that the store would refuse are a mistake of the test. */
	act(asked: readonly Change[], label: Label = { act: 'edit' }): void {
		const changes = withJoinedRemovals(this.state, asked);
		const problem = finished(checkChanges(changes, (kind, id) => this.state.table(kind).get(id)));
		if (problem) throw new Error(JSON.stringify(problem));
		this.#undo.push(this.#write(label, changes));
		this.#redo.length = 0;
	}

	undo(): void {
		this.#step(this.#undo, this.#redo, 'undo');
	}

	redo(): void {
		this.#step(this.#redo, this.#undo, 'redo');
	}

	/** What readers see: every record with its values, elements in no order. */
	get seen(): ReadonlyMap<string, Readonly<Record<string, Json>>> {
		const all = kinds.flatMap(({ name }) => this.state.read(name).all());
		return new Map(all.map(({ kind, id, values }) => [`${kind} ${id}`, plain(values)]));
	}

	#step(from: Done[], onto: Done[], act: 'undo' | 'redo'): void {
		const last = from.pop();
		if (!last) throw new Error(`nothing to ${act}`);
		const { changes, left } = finished(stillOurs(last.inverse, last.written, [], this.state));
		if (left.length > 0) throw new Error(`left by ${act}: ${JSON.stringify(left)}`);
		onto.push({ ...this.#write({ act, of: last.label }, changes), label: last.label });
	}

	#write(label: Label, changes: readonly Change[]): Done {
		const undoing = inverse(this.state, changes);
		const written = changes.length > 0 ? this.#laptop.write(changes, undefined, label) : [];
		return { label, inverse: undoing, written };
	}
}

function plain(values: Readonly<Record<string, Json | undefined>>): Record<string, Json> {
	const given = Object.entries(values).filter(
		([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)
	);
	return Object.fromEntries(
		given
			.map(([field, value]) => [field, Array.isArray(value) ? value.toSorted() : value] as const)
			.sort(([a], [b]) => (a < b ? -1 : 1))
	) as Record<string, Json>;
}

function withRealIds(tables: Records): Records {
	const words = new Set(Object.values(tables).flatMap((byId) => Object.keys(byId)));
	const real = (value: Json | undefined): Json | undefined => {
		if (typeof value === 'string') return words.has(value) ? wordId(value) : value;
		return Array.isArray(value) ? value.map((one: Json) => real(one)!) : value;
	};
	const realValues = (values: Readonly<Record<string, Json | undefined>>) =>
		Object.fromEntries(Object.entries(values).map(([field, value]) => [field, real(value)]));
	return Object.fromEntries(
		Object.entries(tables).map(([kind, byId]) => [
			kind,
			Object.fromEntries(Object.entries(byId).map(([id, values]) => [wordId(id), realValues(values)]))
		])
	);
}
