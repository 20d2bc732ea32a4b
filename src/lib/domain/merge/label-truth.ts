import type { AnyValues } from '../schema/kind';
import type { Label, Op } from '../records/changeset';
import { deedsOf, idsIn, type Deed, type Done } from './deeds';

/** The values that a record has here, in any state but erased; undefined where there is none. */
export type ValuesOf = (kind: string, id: string) => AnyValues | undefined;

type Act = Label['act'];

/** What some acts are named after; all others write values and bring back. */
const own: Partial<Record<Act, Deed>> = {
	drop: 'drop',
	erase: 'erase',
	unite: 'unite',
	separate: 'separate'
};

/** The name in their labels is that of a file, or of a snapshot, and not of a record. */
const named: ReadonlySet<Act> = new Set(['import', 'join', 'restore']);

/** Acts that write only what goes with it; undone, what they made is taken away. */
const making: ReadonlySet<Act> = new Set(['create', 'schedule', 'decide', 'move', 'score']);

/** So many labels say what the label of the writer does not; more are told without their kinds. */
const most = 3;

/**
 * What may be said of an action: the label that its writer gave it, as far as the operations bear it out, and
 * labels made from the operations for all that it does not say. Of the label no count is kept, nor a name that it
 * gives a record: that is called what it is called here.
 *
 * @param ops all operations of the action
 * @param valuesOf what the records have here: what was written may belong to the record of the label by that
 */
export function truthOf(label: Label, ops: readonly Op[], valuesOf: ValuesOf): readonly Label[] {
	const done = deedsOf(ops);
	const said = new Set(saidBy(label, done, valuesOf));
	const others = labelsOf(done.filter((one) => !said.has(one)));
	const stands = said.size > 0 || done.length === 0 || isOfFile(label.of ?? label);
	if (!stands) return others;
	// What takes away stands first: a line may be too short for all of it.
	const taking = others.filter(({ act }) => act === 'erase' || act === 'drop');
	return [...taking, borneOut(label, [...said]), ...others.filter((one) => !taking.includes(one))];
}

/** The labels of two parts of one action as those of the whole. */
export function truthOfBoth(earlier: readonly Label[], later: readonly Label[]): readonly Label[] {
	const all = new Map<string, Label>();
	for (const label of [...earlier, ...later]) {
		const { act, kind, id, name, of } = label;
		const key = JSON.stringify([act, kind, name, of]);
		const held = all.get(key);
		const isSame =
			held === undefined || name !== undefined || of !== undefined || (id !== undefined && held.id === id);
		all.set(key, isSame ? label : { act, ...(kind ? { kind } : {}), count: countOf(held) + countOf(label) });
	}
	return [...all.values()];
}

function countOf({ count = 1 }: Label): number {
	return count;
}

/** It names no record, so that it may stand beside whatever was done. */
function isOfFile({ act, id, name }: Label): boolean {
	return named.has(act) && id === undefined && name !== undefined;
}

/** The records of which the label says what was done; none where it does not fit. */
function saidBy(label: Label, done: readonly Done[], valuesOf: ValuesOf): readonly Done[] {
	const { act, of } = label;
	const about = of ?? label;
	// An undo is of an action and never of an undo, by whatever name.
	if (of && (of.of || (act !== 'undo' && act !== 'redo'))) return [];
	const needed = of ? undefined : needs(label);
	const isNeeded = (one: Done) => isAbout(about, one) && (one.deed === needed || one.deed === 'gone');
	if (needed && !done.some(isNeeded)) return [];
	const roots = done.filter((one) => isRoot(about, one) && (isBy(label, one) || isUndoOf(label, one)));
	if (about.id === undefined && about.kind === undefined) return roots;
	const named: readonly Done[] =
		about.id === undefined ? [] : [{ kind: about.kind ?? '', id: about.id, deed: 'gone', names: [] }];
	return connected(roots.length > 0 ? roots : named, done, label, valuesOf).filter(
		(one) => !named.includes(one)
	);
}

/** What must have been done, for the act to be that. */
function needs({ act, id }: Label): Deed | undefined {
	return act === 'restore' && id !== undefined ? 'restore' : own[act];
}

function isRoot({ kind, id }: Label, one: Done): boolean {
	return (kind === undefined || kind === one.kind) && (id === undefined || id === one.id);
}

/** A record that was joined into the one of the label counts as that. */
function isAbout(about: Label, one: Done): boolean {
	return isRoot(about, one) || (about.id !== undefined && one.names.includes(about.id));
}

/** Whether the act does such a thing. */
function isBy({ act, of }: Label, { deed }: Done): boolean {
	if (deed === 'edit' || deed === 'restore' || deed === 'gone') return act !== 'erase' || deed === 'gone';
	if (!of) return deed === own[act];
	if (deed === 'unite' || deed === 'separate') return of.act === 'unite' || of.act === 'separate';
	return act === 'redo' && deed === 'drop' && of.act === 'drop';
}

/** Whether it takes away the very records that the act made or brought back. */
function isUndoOf({ act, of }: Label, { deed }: Done): boolean {
	return act === 'undo' && deed === 'drop' && (of?.act === 'create' || of?.act === 'restore');
}

/** Some records and what goes with them: what they refer to, and what refers to them, among what was written. */
function connected(roots: readonly Done[], done: readonly Done[], label: Label, valuesOf: ValuesOf): Done[] {
	const isMade = label.act === 'undo' && label.of !== undefined && making.has(label.of.act);
	const found = new Set(roots);
	const byId = new Map<string, Done[]>();
	const byName = new Map<string, Done[]>();
	for (const one of done) {
		if (!isBy(label, one) && !(isMade && one.deed === 'drop')) continue;
		add(byId, one.id, one);
		for (const name of namesOf(one, valuesOf)) add(byName, name, one);
	}
	for (const one of found) {
		for (const other of byName.get(one.id) ?? []) found.add(other);
		for (const name of namesOf(one, valuesOf)) for (const other of byId.get(name) ?? []) found.add(other);
	}
	return [...found];
}

function add(places: Map<string, Done[]>, place: string, one: Done): void {
	const held = places.get(place);
	if (held) held.push(one);
	else places.set(place, [one]);
}

function namesOf({ kind, id, names }: Done, valuesOf: ValuesOf): readonly string[] {
	return [...names, ...idsIn(Object.values(valuesOf(kind, id) ?? {}))];
}

/** The label with nothing in it but what the records bear out. */
function borneOut(label: Label, said: readonly Done[]): Label {
	const { act, of, kind, id, name } = label;
	if (of) return { act, of: borneOut(of, said) };
	if (isOfFile(label)) return { act, name: name! };
	if (act === 'seed') return { act };
	const about = said.filter((one) => isRoot(label, one));
	if (id !== undefined) return { act, ...(kind === undefined ? {} : { kind }), id };
	return about.length === 1 ? ofOne(act, about[0]!) : { act, ...(kind ? { kind } : {}), count: about.length };
}

function ofOne(act: Act, { kind, id }: Done): Label {
	return { act, kind, id };
}

/** Labels made from what was done alone, the gravest first. */
function labelsOf(done: readonly Done[]): Label[] {
	const acts: readonly Act[] = ['erase', 'drop', 'unite', 'separate', 'restore', 'edit'];
	const all = acts.flatMap((act) => {
		const these = done.filter(({ deed }) => (deed === 'gone' ? 'edit' : deed) === act);
		const kinds = [...new Set(these.map(({ kind }) => kind))];
		return kinds.map((kind) => ({ act, kind, these: these.filter((one) => one.kind === kind) }));
	});
	if (all.length > most)
		return acts.flatMap((act): Label[] => {
			const count = all.reduce((sum, one) => sum + (one.act === act ? one.these.length : 0), 0);
			return count > 0 ? [{ act, count }] : [];
		});
	return all.map(({ act, kind, these }) =>
		these.length === 1 ? ofOne(act, these[0]!) : { act, kind, count: these.length }
	);
}
