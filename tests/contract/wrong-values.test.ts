import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/lib/domain/kinds/all';
import type { Field } from '../../src/lib/domain/schema/field';
import { isPartialDate } from '../../src/lib/domain/days/partial-date';
import { equalJson, isJsonObject, type Json } from '../../src/lib/domain/base/json';
import { storedIn } from '../../src/lib/domain/schema/record';
import { lensOf } from '../../src/lib/domain/reading/lens';
import { readers } from '../support/readers';
import { seededWith } from '../support/seeded';
import { recordsWith, wrongValues } from '../support/wrong-values';

/** Everything of one wrong value in every field of every kind, as a portfolio shows it. */
function portfolioWith(value: (typeof wrongValues)[number][1]) {
	const records = recordsWith(value);
	const state = seededWith(records);
	const tables = { table: (kind: string) => state.read(kind), conflicts: state.conflicts };
	return { records, state, tables };
}

describe.each(wrongValues)('%s in any field', (_, wrong) => {
	const { records, state, tables } = portfolioWith(wrong);

	it('reads as absent where it has not the type of the field, and is kept', () => {
		for (const kind of kinds)
			for (const [name, field] of Object.entries(kind.fields) as [string, Field][]) {
				const table = state.read(kind.name);
				const column = table.column(name);
				for (const [at, id] of table.ids().entries()) {
					const record = table.get(id)!;
					const read = record.values[name];
					expect(equalJson(column[at], read)).toBe(true);
					if (read !== undefined) expect(isOfType(field, read), `${kind.name}.${name}`).toBe(true);
					const written = records[kind.name]![id];
					if (written?.[name] !== undefined) expect(storedIn(record)[name]).toEqual(written[name]);
				}
			}
	});

	it.each(readers)('does not stop %s', (_name, read) => {
		read(tables, lensOf(tables, 'en'));
		read(tables, lensOf(tables, 'fr'));
	});
});

/** Whether a value is what the code takes one of its field to be. */
function isOfType({ type }: Field, value: Json): boolean {
	const isText = (one: Json | undefined) => typeof one === 'string' && one.trim() !== '';
	const isDay = (one: Json | undefined) => one === undefined || (isText(one) && isPartialDate(one as string));
	if (type.many) return Array.isArray(value) && value.every(isText);
	if (type.name === 'number') return Number.isFinite(value);
	if (type.name === 'yesNo') return typeof value === 'boolean';
	if (type.name === 'date') return isDay(value);
	if (type.name === 'money')
		return isJsonObject(value) && Number.isSafeInteger(value['amount']) && isText(value['currency']);
	if (type.name === 'dateRange') return isJsonObject(value) && isDay(value['from']) && isDay(value['to']);
	return isText(value);
}
