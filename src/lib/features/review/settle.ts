import type { Json } from '$lib/domain/base/json';
import type { AnyValues } from '$lib/domain/schema/kind';
import { m } from '$lib/paraglide/messages';
import type { Duplicate } from '$lib/store/derived/duplicates';
import { distinction, distinctionValues } from '$lib/domain/kinds/distinction';
import { decision } from '$lib/domain/kinds/decision';
import { project } from '$lib/domain/kinds/project';
import { read } from '$lib/domain/reading/read';
import { takeBackChanges } from '$lib/domain/committee/decide';
import { fieldOf } from '$lib/domain/fields/field-of';
import { kindNamed } from '$lib/domain/kinds/all';
import type { Change, Label } from '$lib/domain/records/changeset';
import type { Conflict } from '$lib/domain/records/conflict';
import { editChanges } from '$lib/domain/merge/edit';
import { commitTold, told } from '$lib/problems/commit-told';
import { gatePassed } from '$lib/problems/gate-passed';
import { lensOf } from '$lib/domain/reading/lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { LostReference } from '$lib/store/derived/findings';
import type { ReviewItem } from './review-items';

type Place = { readonly kind: string; readonly id: string };

/** Gives a field the value that shall stand; it replaces all that were in conflict. */
export function takeValue(
	portfolio: Portfolio,
	place: Place & { field: string },
	value: Json
): Promise<boolean> {
	const { kind, id, field } = place;
	return settle(portfolio, place, [{ do: 'put', kind, id, fields: { [field]: value } }]);
}

/** Takes, in every field where this person wrote one of the values, theirs. */
export function takeAllOf(
	portfolio: Portfolio,
	author: string,
	items: readonly ReviewItem[]
): Promise<boolean> {
	const changes = items.flatMap((item): Change[] => {
		if (item.type !== 'field') return [];
		const { kind, id, field, entries } = item.of;
		const known = kindNamed(kind);
		if (!known || !fieldOf(known, field)) return [];
		const theirs = entries.findLast((entry) => entry.author === author);
		return theirs ? [{ do: 'put', kind, id, fields: { [field]: theirs.value } }] : [];
	});
	const label: Label = { act: 'settle', count: changes.length };
	return commitTold(portfolio, label, changes, m.review_settled_all({ count: changes.length }));
}

/** Says that a record which some deleted and others edited stays. */
export function keepRecord(portfolio: Portfolio, place: Place): Promise<boolean> {
	return settle(portfolio, place, [{ do: 'restore', kind: place.kind, id: place.id }]);
}

export function dropRecord(portfolio: Portfolio, place: Place): Promise<boolean> {
	return settle(portfolio, place, [{ do: 'drop', kind: place.kind, id: place.id }], 'drop');
}

/** Takes back one of the decisions that granted the same, with its lines and its move. */
export function takeBackDecision(portfolio: Portfolio, id: string): Promise<boolean> {
	const label = { act: 'drop', kind: decision.name, id } as const;
	return commitTold(portfolio, label, takeBackChanges(portfolio, id));
}

/** Says that all that was said apart stands: it is written anew by somebody who knows of the others. */
export function letStand(
	portfolio: Portfolio,
	{ kind, ids }: Extract<Conflict, { type: 'twice' }>
): Promise<boolean> {
	const what = kindNamed(kind)?.once?.what ?? '';
	const changes = ids.flatMap((id): Change[] => {
		const value = portfolio.get(kind, id)?.values[what];
		return value === undefined ? [] : [{ do: 'put', kind, id, fields: { [what]: value } }];
	});
	return commitTold(portfolio, { act: 'settle', kind, count: changes.length }, changes);
}

/** Joins two records into the one that stays, which gets these values. */
export async function uniteRecords(
	portfolio: Portfolio,
	kind: string,
	pair: { readonly goes: string; readonly stays: string },
	values: AnyValues
): Promise<boolean> {
	const stageOf = () => read(portfolio, project).inAnyState(pair.stays)?.values.stage;
	const before = stageOf();
	const written = await portfolio.unite(kind, pair, values);
	const moved = written.ok && kind === project.name && stageOf() !== before;
	const passed = moved ? gatePassed(portfolio, kind, pair.stays) : undefined;
	return told(portfolio, written, [m.review_united(), passed].filter(Boolean).join(' · '));
}

/** Remembers that two records which look alike are two things. */
export async function keepApart(portfolio: Portfolio, { kind, ids }: Duplicate): Promise<boolean> {
	const values = distinctionValues(kind, ids);
	return told(portfolio, await portfolio.add(distinction.name, values), m.review_kept_apart());
}

/** Makes a joined record stand by itself again. */
export async function separateRecord(portfolio: Portfolio, { kind, id }: Place): Promise<boolean> {
	return told(portfolio, await portfolio.separate(kind, id), m.review_separated());
}

/** Brings back the record that a lost reference points at. */
export function restoreTarget(portfolio: Portfolio, { target }: LostReference): Promise<boolean> {
	return settle(portfolio, target, [{ do: 'restore', ...target }]);
}

/** Puts another record in the place of a lost one, or none. */
export function replaceTarget(
	portfolio: Portfolio,
	{ kind, id, field, target }: LostReference,
	by: string | undefined
): Promise<boolean> {
	const record = portfolio.revealed.table(kind).get(id);
	const held = record?.values[field];
	const next = Array.isArray(held)
		? [...new Set(held.flatMap((one: Json) => (one === target.id ? (by ?? []) : one)))]
		: (by ?? null);
	return settle(portfolio, { kind, id }, editChanges({ name: kind }, record, id, { [field]: next }));
}

function settle(
	portfolio: Portfolio,
	{ kind, id }: Place,
	changes: readonly Change[],
	act: 'settle' | 'drop' = 'settle'
): Promise<boolean> {
	// Logs are read in both languages; the title is written in the one of the data's names.
	const name = lensOf(portfolio, 'en').title(kind, id);
	return commitTold(portfolio, { act, kind, id, ...(name ? { name } : {}) }, changes);
}
