import { shownName } from '$lib/domain/text/shown-name';
import { m } from '$lib/paraglide/messages';
import { kindNamed } from '$lib/domain/kinds';
import type { Evidence } from '$lib/domain/likeness/likeness-index';
import type { Portfolio } from '$lib/store/portfolio.svelte';
import type { Waiting } from '$lib/store/receipts';
import { lensOf } from '$lib/store/lens';
import { getLocale } from '$lib/paraglide/runtime';
import { formatList } from '$lib/ui/format';
import { fieldWords, kindWords, recordTitle } from '$lib/ui/record-words';
import { laptopWords } from '$lib/ui/laptop-words';
import type { ReviewItem } from './review-items';

export function authorWords(author: string): string {
	return shownName(author) || m.review_nameless();
}

export function waitingWords({ missing, changesets, authors }: Waiting): string {
	return m.review_waiting({
		count: changesets,
		authors: formatList(authors.map(authorWords)),
		seq: missing.seq,
		replica: laptopWords(missing.replica)
	});
}

/** What a record itself is called, also where it is read as another. */
export function ownTitle(portfolio: Portfolio, kind: string, id: string): string {
	const lens = lensOf(portfolio, getLocale());
	const record = portfolio.get(kind, id);
	const definition = kindNamed(kind);
	if (!record || !definition || record.state !== 'joined') return recordTitle(kind, id, lens);
	return definition.title(record.values, lens);
}

/** Why two records may be one: the fields in which they are alike. */
export function evidenceWords(kind: string, evidence: readonly Evidence[]): string {
	return formatList(
		evidence.map(({ fields }) => fields.map((field) => fieldWords(kind, field).toLocaleLowerCase()).join('/'))
	);
}

/** An item in two lines: what it is about, and what is the matter. */
export function itemWords(item: ReviewItem, portfolio: Portfolio): { title: string; matter: string } {
	if (item.type === 'unproved') {
		const { authors, changesets, origin } = item.of;
		const laptop = laptopWords(origin);
		return {
			title: formatList(authors.map(authorWords)),
			matter: m.review_matter_unproved({ count: changesets, laptop })
		};
	}
	if (item.type === 'waiting')
		return {
			title: formatList(item.of.authors.map(authorWords)),
			matter: m.review_matter_waiting({
				seq: item.of.missing.seq,
				replica: laptopWords(item.of.missing.replica)
			})
		};
	if (item.type === 'duplicate') {
		const { kind, ids, evidence } = item.of;
		const titles = ids.map((id) => ownTitle(portfolio, kind, id));
		return {
			title: titles.join(' ⇄ '),
			matter: m.review_matter_duplicate({ kind: kindWords(kind), fields: evidenceWords(kind, evidence) })
		};
	}
	const { kind, id } = item.of;
	const lens = lensOf(portfolio, getLocale());
	const title = ownTitle(portfolio, kind, id);
	if (item.type === 'late') return { title, matter: m.review_matter_late() };
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
