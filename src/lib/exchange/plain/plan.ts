import type { Field, FieldProblem, Lens } from '../../domain/schema/field';
import { isId } from '../../domain/base/id';
import { canonicalJson, isJsonObject, type Json, type JsonObject } from '../../domain/base/json';
import type { Kind } from '../../domain/schema/kind';
import { kindNamed } from '../../domain/kinds/all';
import { notDecoded, type KindPlan, type Place } from '../plan/import-plan';
import { Planner, type PlanGround } from '../plan/planner';
import type { Given, Records } from '../plan/row';
import { unread } from '../encoding/decode';
import { Slices } from '../slices';
import type { PlainFile } from './read';

export interface PlainGround extends PlanGround {
	table(kind: string): Records;
}

/**
 * What importing plain records would do, kind by kind; nothing is written. `null` clears a field, a missing
 * key leaves it alone. Texts are read as if they were typed where they are not values already.
 *
 * @throws the signal's reason when cancelled
 */
export async function planPlain(
	file: PlainFile,
	ground: PlainGround,
	{ signal, progress }: { signal?: AbortSignal; progress?: (done: number) => void } = {}
): Promise<readonly KindPlan[]> {
	const total = file.tables.reduce((sum, { records }) => sum + records.length, 0);
	const slices = new Slices(signal);
	const plans: KindPlan[] = [];
	let done = 0;
	for (const { kind: name, records } of file.tables) {
		const kind = kindNamed(name)!;
		const planner = new Planner(kind, ground.table(name), ground);
		const unknown = new Set<string>();
		const named = namesRecords(records);
		if (!named) unknown.add('id');
		for (let at = 0; at < records.length; at++) {
			const record = { value: records[at]!, damaged: file.damaged, named };
			planRecord(kind, record, { kind: name, position: at + 1 }, planner, ground.lens);
			for (const key of unknownKeys(kind, records[at]!)) unknown.add(key);
			done++;
			const rest = slices.pause();
			if (rest) {
				await rest;
				progress?.(done / total);
			}
		}
		plans.push(planner.plan([...unknown]));
	}
	return plans;
}

function unknownKeys(kind: Kind, record: Json): string[] {
	if (!isJsonObject(record)) return [];
	return Object.keys(record).filter((key) => key !== 'id' && !Object.hasOwn(kind.fields, key));
}

/** Whether the ids of records are ours: where none is, they are of the program that wrote them. */
function namesRecords(records: readonly Json[]): boolean {
	const ids = records.flatMap((record) => (isJsonObject(record) ? [record['id'] ?? ''] : []));
	const given = ids.filter((id) => id !== '');
	return given.length === 0 || given.some(isId);
}

interface GivenRecord {
	readonly value: Json;
	/** Its id is one of ours, or should be. */
	readonly named: boolean;
	/** U+FFFD may stand for a byte that could not be read. */
	readonly damaged: boolean;
}

function planRecord(
	kind: Kind,
	{ value: record, damaged, named }: GivenRecord,
	place: Place,
	planner: Planner,
	lens: Lens
): void {
	if (!isJsonObject(record)) return planner.refuse(place, { type: 'not-a-record' });
	const id = named ? (record['id'] ?? undefined) : undefined;
	if (id !== undefined && typeof id !== 'string')
		return planner.refuse(place, { type: 'bad-id', text: JSON.stringify(id).slice(0, 80) });
	planner.add({
		place,
		id,
		fields: Object.keys(kind.fields).filter((name) => Object.hasOwn(record, name)),
		read(field, name) {
			const value = record[name]!;
			return damaged && canonicalJson(value).includes(unread)
				? { problem: notDecoded({ column: name, field: name, text: textOf(value), encoding: 'utf-8' }) }
				: readValue(field, name, record, lens);
		}
	});
}

function textOf(value: Json): string {
	return typeof value === 'string' ? value : canonicalJson(value);
}

function readValue(field: Field, name: string, record: JsonObject, lens: Lens): Given {
	const value = record[name]!;
	if (value === null) return { value: null };
	const problem = field.type.check(value);
	if (!problem) return { value };
	if (typeof value !== 'string') return refusedCell(name, problem);
	const read = field.type.parse(value, lens);
	return read.ok ? { value: read.value } : refusedCell(name, read.problem);
}

function refusedCell(name: string, problem: FieldProblem): Given {
	return { problem: { type: 'cell', column: name, field: name, problem } };
}
