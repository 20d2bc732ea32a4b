import { m } from '$lib/paraglide/messages';
import type { Portfolio } from '$lib/store/portfolio.svelte';
import type { Waiting } from '$lib/store/receipts';
import { lensOf } from '$lib/store/lens';
import { getLocale } from '$lib/paraglide/runtime';
import { formatList } from '$lib/ui/format';
import { fieldWords, kindWords, recordTitle } from '$lib/ui/record-words';
import type { ReviewItem } from './review-items';

export function authorWords(author: string): string {
	return author || m.review_nameless();
}

export function waitingWords({ missing, changesets, authors }: Waiting): string {
	return m.review_waiting({
		count: changesets,
		authors: formatList(authors.map(authorWords)),
		seq: missing.seq,
		replica: missing.replica.slice(0, 4)
	});
}

/** An item in two lines: what it is about, and what is the matter. */
export function itemWords(item: ReviewItem, portfolio: Portfolio): { title: string; matter: string } {
	if (item.type === 'waiting')
		return {
			title: formatList(item.of.authors.map(authorWords)),
			matter: m.review_matter_waiting({
				seq: item.of.missing.seq,
				replica: item.of.missing.replica.slice(0, 4)
			})
		};
	const { kind, id } = item.of;
	const lens = lensOf(portfolio, getLocale());
	const title = recordTitle(kind, id, lens);
	if (item.type === 'contested') return { title, matter: m.review_matter_contested() };
	const field = fieldWords(kind, item.of.field);
	if (item.type === 'field') {
		const authors = [...new Set(item.of.entries.map((entry) => authorWords(entry.author)))];
		return { title, matter: `${field} · ${authors.join(' ⇄ ')}` };
	}
	if (item.type === 'unreadable') return { title, matter: m.review_matter_unreadable({ field }) };
	const { target } = item.of;
	const lost = lens.title(target.kind, target.id) ?? kindWords(target.kind);
	return { title, matter: m.review_matter_lost({ field, lost }) };
}
