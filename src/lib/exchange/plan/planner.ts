import type { Field, Lens } from '../../domain/schema/field';
import { isId, newId, type RandomBytes } from '../../domain/base/id';
import { identityOf } from '../../domain/schema/identity';
import type { Json } from '../../domain/base/json';
import type { AnyValues, Arrival, Kind } from '../../domain/schema/kind';
import type { Change } from '../../domain/records/changeset';
import { createChanges, editChanges } from '../../domain/merge/edit';
import { storedIn } from '../../domain/schema/record';
import { withoutUnseen } from '../../domain/base/text/unseen';
import { LikeWithheld } from '../../domain/withheld/like-withheld';
import { isWithheld } from '../../domain/schema/withholding';
import { arrivingValues } from './arrival';
import { Drafts, type Draft } from './drafts';
import { Fingerprints } from './fingerprints';
import { withoutNulls, wholeProblems, type CellProblem } from './faults';
import { KnownNames, namesIn } from './known-names';
import type { KindPlan, Place, PlannedCreate, PlannedSame, PlannedUpdate, RowProblem } from './import-plan';
import { heldIn, type Named, type Records, type Row } from './row';
import { RowLists } from './row-lists';
import { isSameText, sameValue } from './same-value';

/** What plans are made with. */
export interface PlanGround {
	readonly lens: Lens;
	readonly random: RandomBytes;
	/** What is noted of records that are new. */
	readonly arrival?: Arrival;
}

/** Sorts the rows of a file into what they would do to the records of one kind. */
export class Planner {
	readonly #kind: Kind;
	readonly #records: Records;
	readonly #lens: Lens;
	readonly #random: RandomBytes;
	readonly #arrival: Arrival | undefined;
	readonly #rows = new RowLists();
	readonly #drafts: Drafts;
	readonly #fingerprints: Fingerprints;
	#known: KnownNames | undefined;
	#withheld: LikeWithheld | undefined;
	/** Records made for a row that is still being planned. */
	readonly #tentative = new Set<string>();

	constructor(kind: Kind, records: Records, { lens, random, arrival }: PlanGround) {
		this.#kind = kind;
		this.#records = records;
		this.#lens = lens;
		this.#random = random;
		this.#arrival = arrival;
		this.#drafts = new Drafts(kind, this.#rows);
		this.#fingerprints = new Fingerprints(kind, () => records.all());
	}

	/** What was planned; no row is written by it. */
	plan(unknownColumns: readonly string[]): KindPlan {
		const { same, ...rows } = this.#rows.lists;
		const all = { creates: [] as PlannedCreate[], updates: [] as PlannedUpdate[], same: [...same] };
		const changes: Change[] = [];
		for (const draft of this.#drafts.values()) changes.push(...this.#settled(draft, all));
		return { kind: this.#kind.name, ...all, ...rows, unknownColumns, changes };
	}

	refuse(place: Place, ...problems: RowProblem[]): undefined {
		this.#rows.note('refused', { place, problems });
	}

	/** Takes a row for one that says nothing beyond what another row says of the same record. */
	join(place: Place, id: string, first: Place): void {
		this.#rows.note('joined', { place, id, first });
	}

	/** Has somebody decide whether a row is about a record or about another. */
	ask(row: Row, like: string, key: string): void {
		const values = withoutNulls(this.#read(row, {}).values);
		this.#rows.note('alike', { place: row.place, like, values, key });
	}

	/** The id of a record that the rows so far are about, by a name that only it has. */
	named(text: string): string | undefined {
		return this.#drafts.named(text);
	}

	/** Takes a row; gives the id of the record it is about, where it is taken. */
	add(row: Row): string | undefined {
		const named = withoutUnseen(row.id ?? '').trim();
		const readable: boolean = named === '' || isId(named);
		if (!readable) return this.refuse(row.place, { type: 'bad-id', text: named.slice(0, 80) });
		const held = named === '' ? undefined : heldIn(this.#records, named);
		const { values, problems, left } = this.#read(row, held ? storedIn(held) : {});
		const taken = this.#place(row, named, values, problems);
		if (taken !== undefined)
			for (const problem of [...problems, ...left]) this.#rows.note('cells', { place: row.place, problem });
		return taken;
	}

	/**
	 * Takes what a row names for a record of its own. Until the row is planned that is tentative: where nothing refers to it
	 * then, `takeBack` leaves everything as if it had not been named.
	 */
	addNamed(row: Row): Named {
		this.#rows.begin();
		const id = this.add(row);
		const undo = this.#rows.end();
		if (id !== undefined && this.#drafts.get(id)?.place === row.place) this.#tentative.add(id);
		return {
			id,
			keep: () => void this.#tentative.delete(id ?? ''),
			takeBack: () => {
				this.#tentative.delete(id ?? '');
				undo();
			}
		};
	}

	/** Whether a record that is to be written refers to another, or is it. */
	refersTo(id: string, other: string): boolean {
		return this.#drafts.refersTo(id, other);
	}

	#place(row: Row, named: string, values: Values, problems: readonly RowProblem[]): string | undefined {
		if (named !== '') return this.#settle(row.place, named, values, problems);
		const identity = identityOf(this.#kind, withoutNulls(values));
		// What comes along with several rows is said by each of them.
		const beside = 'line' in row.place && row.place.beside ? withoutNulls(values) : undefined;
		if (identity !== undefined) return this.#settle(row.place, identity, values, problems, beside);
		const faults = this.#wholeProblems(values, undefined);
		if (faults.length > 0) return this.#refuseWhole(row.place, faults, problems);
		const twin = this.#fingerprints.take(values);
		if (twin !== undefined) {
			// What a later row says of it otherwise is held against this one, as where this one has made it.
			if (row.foreign && !this.#drafts.has(twin)) return this.#settle(row.place, twin, {}, problems);
			this.#rows.note('same', { place: row.place, id: twin });
			return twin;
		}
		this.#withheld ??= new LikeWithheld(this.#kind, this.#records.all());
		const withheld = this.#withheld.find(values);
		if (withheld !== undefined) return this.refuse(row.place, { type: 'withheld', id: withheld });
		const known = this.#fingerprints.recognise(values);
		if (known !== undefined) {
			const said = withoutNulls(values);
			return this.#settle(row.place, known, row.foreign ? this.#united(known, said) : values, problems);
		}
		if (row.foreign) return this.#find(row, row.foreign, withoutNulls(values), problems);
		return this.#settle(row.place, newId(this.#random), values, problems);
	}

	/** The record that a row of a foreign table is about: a known one, a new one, or one somebody decides on. */
	#find(
		{ place }: Row,
		{ key, answer, onlyNamed }: NonNullable<Row['foreign']>,
		values: Values,
		problems: readonly RowProblem[]
	): string | undefined {
		const known = (this.#known ??= this.#allKnown());
		const likely = answer === 'another' ? undefined : known.find(values);
		// What a row names is another than the row itself, however alike.
		const found = likely && !likely.sure && this.#tentative.has(likely.id) ? undefined : likely;
		if (found && !found.sure && answer === undefined) {
			this.#rows.note('alike', { place, like: found.id, values, key });
			return undefined;
		}
		const id = found?.id ?? newId(this.#random);
		// Who names a record says nothing of it: it stays called what it is.
		const said = found && onlyNamed ? {} : this.#united(id, values);
		const settled = this.#settle(place, id, said, problems, values);
		if (settled !== undefined && !this.#records.get(settled)) {
			if (!known.has(settled)) this.#rows.undoable(() => known.remove(settled));
			known.put(settled, values);
		}
		return settled;
	}

	#allKnown(): KnownNames {
		const known = new KnownNames(this.#kind);
		for (const { id, values } of this.#records.all())
			if (!isWithheld(this.#kind, values)) known.put(id, values);
		return known;
	}

	/** Texts of several lines and lists are added to what is there, not put in its place. */
	#united(id: string, values: Values): Values {
		const held = heldIn(this.#records, id)?.values;
		if (!held) return values;
		const united = Object.entries(values).map(([name, value]) => {
			const { type } = this.#kind.fields[name] as Field;
			const before = held[name];
			return [name, before === undefined || !type.unite ? value : type.unite(before, value)] as const;
		});
		return Object.fromEntries(united);
	}

	#read(row: Row, held: AnyValues) {
		const values: Record<string, Json> = {};
		const problems: RowProblem[] = [];
		const left: RowProblem[] = [];
		for (const name of row.fields) {
			const given = row.read(this.#kind.fields[name] as Field, name, held[name]);
			if (!given) continue;
			if ('problem' in given) problems.push(given.problem);
			else {
				values[name] = given.value;
				if (given.left) left.push(given.left);
			}
		}
		return { values, problems, left };
	}

	#settle(
		place: Place,
		id: string,
		values: Values,
		problems: readonly RowProblem[],
		joining?: Values
	): string | undefined {
		const draft = this.#drafts.get(id);
		if (draft) {
			if (joining) return this.#join(place, draft, joining);
			return this.refuse(place, { type: 'repeated', id, first: draft.place });
		}
		const record = heldIn(this.#records, id);
		if (record?.state === 'dropped' || record?.state === 'erased')
			return this.refuse(place, { type: record.state, id });
		const faults = this.#wholeProblems({ ...record?.values, ...values }, record?.values);
		if (faults.length > 0) return this.#refuseWhole(place, faults, problems);
		const names = [...namesIn(this.#kind, values), this.#kind.ownTitle(values, this.#lens)];
		this.#drafts.add({ place, id, record, values }, names);
		return id;
	}

	/** A cell that cannot be read says more than that its field is empty. */
	#refuseWhole(place: Place, faults: readonly CellProblem[], problems: readonly RowProblem[]): undefined {
		const told = new Set(problems.map((problem) => 'field' in problem && problem.field));
		return this.refuse(place, ...problems, ...faults.filter(({ field }) => !told.has(field)));
	}

	/** A further row about one record fills what is open; where it says something else, the first one stands. */
	#join(place: Place, draft: Draft, values: Values): string {
		const joined: Record<string, Json> = { ...draft.values };
		const held = draft.record?.values ?? {};
		for (const [field, value] of Object.entries(values)) {
			const before = joined[field] ?? held[field];
			const { type, label } = this.#kind.fields[field] as Field;
			if (before === undefined || before === null) joined[field] = value;
			else if (type.unite) joined[field] = type.unite(before, value);
			else if (!sameValue(before, value) && !isSameText(before, value))
				this.#rows.note('cells', {
					place,
					problem: {
						type: 'differs',
						column: label[this.#lens.locale],
						field,
						text: type.show(value, this.#lens).slice(0, 80),
						first: draft.place
					}
				});
		}
		const faults = this.#wholeProblems({ ...held, ...joined }, { ...held, ...draft.values });
		if (faults.length === 0) this.#drafts.change(draft, joined);
		else for (const problem of faults) this.#rows.note('cells', { place, problem });
		this.#rows.note('joined', { place, id: draft.id, first: draft.place });
		return draft.id;
	}

	/** Says in the lists what becomes of a record, and gives the changes that make it so. */
	#settled(
		{ place, id, record, values }: Draft,
		all: { creates: PlannedCreate[]; updates: PlannedUpdate[]; same: PlannedSame[] }
	): readonly Change[] {
		if (!record) {
			const said = withoutNulls(values);
			const noted = arrivingValues(this.#kind, said, this.#arrival);
			const given = { ...said, ...noted };
			const names = Object.keys(noted);
			all.creates.push({ place, id, values: given, ...(names.length > 0 && { noted: names }) });
			return createChanges(this.#kind, this.#records.get(id), id, given);
		}
		const held = storedIn(record);
		const writes = Object.entries(values)
			.filter(([field, value]) => !sameValue(held[field], value))
			.map(([field, after]) => ({ field, before: held[field], after }));
		if (writes.length === 0) {
			all.same.push({ place, id });
			return [];
		}
		const changed = Object.fromEntries(writes.map(({ field, after }) => [field, after]));
		all.updates.push({ place, id, writes });
		return editChanges(this.#kind, record, id, changed);
	}

	#wholeProblems(values: AnyValues, before: AnyValues | undefined): CellProblem[] {
		return wholeProblems(this.#kind, values, before, this.#lens.locale);
	}
}

type Values = Readonly<Record<string, Json>>;
