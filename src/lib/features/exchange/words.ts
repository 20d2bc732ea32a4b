import { shownName } from '$lib/domain/base/text/shown-name';
import type { DifferenceType } from '$lib/exchange/preview/differences';
import { m } from '$lib/paraglide/messages';
import type { Waiting } from '$lib/store/base/receipts';
import { formatList } from '$lib/ui/format';
import { laptopWords } from '$lib/ui/laptop-words';

const types: Readonly<Record<DifferenceType, () => string>> = {
	new: m.exchange_type_new,
	changed: m.exchange_type_changed,
	dropped: m.exchange_type_dropped,
	restored: m.exchange_type_restored,
	erased: m.exchange_type_erased,
	contested: m.exchange_type_contested,
	settled: m.exchange_type_settled
};

export function typeWords(type: DifferenceType): string {
	return types[type]();
}

export const typeTones = {
	new: 'ok',
	changed: 'accent',
	dropped: 'bad',
	restored: 'ok',
	erased: 'bad',
	contested: 'warn',
	settled: 'ok'
} as const satisfies Record<DifferenceType, string>;

/** People who did not give a name. */
export function authorWords(author: string): string {
	return shownName(author) || m.exchange_nameless();
}

/** 3 changes by Marc wait for change 12 of another laptop. */
export function waitingWords({ missing, changesets, authors, hollow }: Waiting): string {
	const who = formatList(authors.map(authorWords));
	if (hollow) return m.exchange_hollow({ count: changesets, authors: who });
	return m.exchange_waiting({
		count: changesets,
		authors: who,
		seq: missing.seq,
		replica: laptopWords(missing.replica)
	});
}
