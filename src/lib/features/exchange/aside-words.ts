import type { AsideReason } from '$lib/exchange/table/set-aside';
import { m } from '$lib/paraglide/messages';

/** Why a line of a table holds no record. */
export const asideWords: Readonly<Record<AsideReason, () => string>> = {
	title: m.exchange_aside_title,
	blank: m.exchange_aside_blank,
	head: m.exchange_aside_head,
	subtotal: m.exchange_aside_subtotal,
	total: m.exchange_aside_total,
	sums: m.exchange_aside_sums,
	'no-person': m.vcard_aside_no_person
};
