import { stateOfDelegate } from '$lib/domain/committee/invited';
import { topic, type Topic } from '$lib/domain/kinds/topic';
import { read } from '$lib/domain/reading/read';
import type { AnyValues } from '$lib/domain/schema/kind';
import { shownName } from '$lib/domain/base/text/shown-name';
import { m } from '$lib/paraglide/messages';
import { told } from '$lib/problems/commit-told';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';

/** The topics raised at a meeting, in the order in which they were written down. */
export function topicsOf(portfolio: Portfolio, meeting: string): readonly Topic[] {
	return read(portfolio, topic).by('meeting', meeting);
}

/** Writes down a topic; one raised by a delegate is that of their State, unless another was named. */
export async function addTopic(portfolio: Portfolio, meeting: string, values: AnyValues): Promise<boolean> {
	const { contact, title } = values;
	const state =
		values['country'] ??
		stateOfDelegate(portfolio, meeting, typeof contact === 'string' ? contact : undefined);
	const made = await portfolio.add(topic.name, { ...values, ...(state !== undefined && { country: state }) });
	return told(portfolio, made, m.forum_topic_added({ title: shownName(String(title)) }));
}
