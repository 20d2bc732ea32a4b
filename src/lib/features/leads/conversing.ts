import { enquiry } from '$lib/domain/kinds/enquiry';
import { interaction } from '$lib/domain/kinds/interaction';
import { read } from '$lib/domain/reading/read';
import type { AnyValues } from '$lib/domain/schema/kind';
import { m } from '$lib/paraglide/messages';
import { told } from '$lib/problems/commit-told';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { today } from '$lib/ui/today';

/** Notes a conversation of today about an enquiry, with whoever asked, as one action; whether it was written. */
export async function noteConversation(portfolio: Portfolio, id: string): Promise<boolean> {
	const record = read(portfolio, enquiry).one(id);
	if (!record) return false;
	const { subject, question, contact, partner, technology, how } = record.values;
	const values: AnyValues = {
		subject: subject ?? enquiry.label.en,
		date: today(),
		kind: how,
		people: contact === undefined ? undefined : [contact],
		partner,
		technology,
		enquiry: id,
		text: question
	};
	const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
	const made = await portfolio.add(interaction.name, said as AnyValues);
	return told(portfolio, made, m.leads_conversation_made({ subject: subject ?? '' }));
}
