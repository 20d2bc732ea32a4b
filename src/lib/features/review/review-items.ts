import type { Groundless } from '$lib/domain/pipeline/grounds';
import type { LateEdit } from '$lib/domain/joining/late-edits';
import type { Conflict } from '$lib/domain/records/conflict';
import type { Duplicate } from '$lib/store/derived/duplicates';
import type { LostReference, UnreadableValue } from '$lib/store/derived/findings';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { Waiting } from '$lib/store/base/receipts';
import type { Unproved } from '$lib/store/derived/unproved';

/** Something for a person to look at. */
export type ReviewItem =
	| { readonly type: 'field'; readonly of: Extract<Conflict, { type: 'field' }> }
	| { readonly type: 'contested'; readonly of: Extract<Conflict, { type: 'contested' }> }
	| { readonly type: 'twice'; readonly of: Extract<Conflict, { type: 'twice' }> }
	| { readonly type: 'late'; readonly of: LateEdit }
	| { readonly type: 'duplicate'; readonly of: Duplicate }
	| { readonly type: 'groundless'; readonly of: Groundless }
	| { readonly type: 'lost'; readonly of: LostReference }
	| { readonly type: 'unreadable'; readonly of: UnreadableValue }
	| { readonly type: 'unproved'; readonly of: Unproved }
	| { readonly type: 'waiting'; readonly of: Waiting };

export const tabs = ['decide', 'grounds', 'duplicates', 'lost', 'unreadable', 'unproved', 'waiting'] as const;
export type Tab = (typeof tabs)[number];

export function isTab(text: string | null): text is Tab {
	return tabs.some((tab) => tab === text);
}

/** Two records of a kind named in an address, to be compared though nobody suspected them; undefined for none. */
export function askedPair(text: string | null, portfolio: Pick<Portfolio, 'get'>): Duplicate | undefined {
	const [kind, one, other] = text?.split(' ') ?? [];
	if (!kind || !one || !other || one === other) return undefined;
	const there = [one, other].every((id) => {
		const state = portfolio.get(kind, id)?.state;
		return state === 'live' || state === 'contested';
	});
	return there ? { kind, ids: one < other ? [one, other] : [other, one], evidence: [] } : undefined;
}

/** What makes an item the same one after something else was settled. */
export function itemKey({ type, of }: ReviewItem): string {
	if (type === 'unproved') return `unproved ${of.replica} ${of.from}`;
	if (type === 'waiting') return `waiting ${of.missing.replica} ${of.missing.seq}`;
	if (type === 'groundless') return `groundless ${of.project} ${of.type === 'money' ? of.line : of.rule}`;
	if (type === 'duplicate') return `duplicate ${of.kind} ${of.ids.join(' ')}`;
	const place = `${type} ${of.kind} ${of.id}`;
	if (type === 'contested' || type === 'late' || type === 'twice') return place;
	return type === 'lost' ? `${place} ${of.field} ${of.target.id}` : `${place} ${of.field}`;
}

/** What people must decide: a record and then its fields, as the conflicts come. */
export function conflictItems(conflicts: readonly Conflict[]): ReviewItem[] {
	return conflicts.map((of) => ({ type: of.type, of }) as ReviewItem);
}

/** Who wrote values that are in conflict, with in how many of them, the busiest first. */
export function authorsOf(items: readonly ReviewItem[]): { author: string; count: number }[] {
	const counts = new Map<string, number>();
	for (const item of items) {
		if (item.type !== 'field') continue;
		for (const author of new Set(item.of.entries.map((entry) => entry.author)))
			counts.set(author, (counts.get(author) ?? 0) + 1);
	}
	return [...counts].map(([author, count]) => ({ author, count })).sort((a, b) => b.count - a.count);
}
