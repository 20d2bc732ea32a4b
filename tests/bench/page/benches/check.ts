import { z } from 'zod';
import type { Field } from '$lib/domain/schema/field';
import type { Json } from '$lib/domain/base/json';
import { checkChangeset } from '$lib/domain/merge/changeset-check';
import { changesetSchema } from '$lib/domain/merge/changeset-schema';
import type { Changeset } from '$lib/domain/records/changeset';
import { project } from '$lib/domain/kinds/project';
import { creating } from '../changesets';
import { keep, type Contest } from '../contest';
import { mutations } from '../mutations';
import { projects } from '../projects';

const longest: Readonly<Record<string, number>> = {
	title: 500,
	reference: 40,
	acronym: 60,
	medicalField: 100,
	application: 500,
	summary: 1e6,
	group: 500,
	notes: 1e6
};
/** No control character, nothing beyond Latin-1 that would have to be looked at more closely, no space at an end. */
const plain =
	/^[\u0021-\u007e\u00a1-\u00ff](?:[\n\u0020-\u007e\u00a0-\u00ff]*[\u0021-\u007e\u00a1-\u00ff])?$/;
const date = /^\d{4}(-\d\d(-\d\d)?)?$/;

/** What one would write for this one kind by hand and never maintain. */
function handWritten(values: Readonly<Record<string, unknown>>): boolean {
	for (const field in longest) {
		const value = values[field];
		if (
			typeof value !== 'string' ||
			value.length === 0 ||
			value.length > longest[field]! ||
			!plain.test(value)
		)
			return false;
	}
	const { period, externalFunding, round } = values as {
		period: { from?: unknown; to?: unknown };
		externalFunding: { amount?: unknown; currency?: unknown };
		round: unknown;
	};
	return (
		typeof period.from === 'string' &&
		date.test(period.from) &&
		typeof period.to === 'string' &&
		date.test(period.to) &&
		Number.isSafeInteger(externalFunding.amount) &&
		typeof externalFunding.currency === 'string' &&
		externalFunding.currency.length === 3 &&
		Number.isInteger(round)
	);
}

const fields = new Map(Object.entries(project.fields as Readonly<Record<string, Field>>));
const schemas = new Map([...fields].map(([name, { type }]) => [name, type.schema(z)]));

/** Whether each value of a record may stand in its field. */
function fieldsStand(values: Readonly<Record<string, Json | undefined>>): boolean {
	for (const name in values) if (fields.get(name)!.type.check(values[name]) !== undefined) return false;
	return true;
}

function disagreements(changesets: readonly Changeset[]): number {
	const small = { ...changesets[0]!, ops: changesets[0]!.ops.slice(0, 3) };
	return mutations(small, 5_000).filter(
		(value) => (checkChangeset(value) === undefined) !== changesetSchema.safeParse(value).success
	).length;
}

function fieldDisagreements(): number {
	return mutations(project.example, 5_000).filter((mutated) =>
		Object.entries(mutated as Record<string, unknown>).some(([name, value]) => {
			const type = fields.get(name)?.type;
			return type && (type.check(value) === undefined) !== schemas.get(name)!.safeParse(value).success;
		})
	).length;
}

export default function check(): Promise<Contest> {
	const records = projects(100_000);
	const changesets = creating(project, records);
	const differing = disagreements(changesets) + fieldDisagreements();
	return Promise.resolve({
		contenders: {
			'our check of structure and fields': () => {
				keep(changesets.every((changeset) => checkChangeset(changeset) === undefined));
				return keep(records.every(({ values }) => fieldsStand(values)));
			},
			'our check of structure': () =>
				keep(changesets.every((changeset) => checkChangeset(changeset) === undefined)),
			'our check of fields': () => keep(records.every(({ values }) => fieldsStand(values))),
			'zod, the same structure': () =>
				keep(changesets.every((changeset) => changesetSchema.safeParse(changeset).success)),
			'hand-written check': () => keep(records.every(({ values }) => handWritten(values)))
		},
		ratios: [
			{
				id: 'G8',
				name: 'check-fields-over-hand-written',
				goal: 4,
				ours: 'our check of fields',
				anchor: 'hand-written check'
			},
			{
				id: 'G8',
				name: 'check-all-over-hand-written',
				goal: 4,
				ours: 'our check of structure and fields',
				anchor: 'hand-written check'
			},
			{
				id: 'G8',
				name: 'check-structure-over-zod',
				goal: 0.3,
				ours: 'our check of structure',
				anchor: 'zod, the same structure'
			}
		],
		facts: [
			{
				type: 'fact',
				id: 'G9',
				name: 'check-verdicts-unlike-zod',
				value: differing,
				unit: 'of 10000',
				goal: '0',
				good: differing === 0
			}
		]
	});
}
