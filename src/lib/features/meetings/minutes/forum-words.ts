import { shownName } from '$lib/domain/base/text/shown-name';
import type { StatesPresent } from '$lib/domain/committee/presence';
import { topic as topicKind, type Topic } from '$lib/domain/kinds/topic';
import { m } from '$lib/paraglide/messages';
import { titleIn } from '../names';
import type { Block, Section } from './document';
import type { Voice } from './words';

/** For how many of the States that may send somebody, somebody was there. */
export function statesBlock({ present, missing }: StatesPresent, { locale }: Voice): Block {
	const of = present.length + missing.length;
	return { type: 'line', text: m.forum_states({ present: present.length, of }, { locale }) };
}

/** What was raised, each with who raised it and about what. */
export function topicsSection(topics: readonly Topic[], voice: Voice): Section[] {
	if (topics.length === 0) return [];
	const items = topics.map(({ values: { title, country, contact, technology, field } }) => {
		const who = voice.list([
			titleIn(voice.lens, 'country', country),
			titleIn(voice.lens, 'contact', contact)
		]);
		const what = voice.list([
			titleIn(voice.lens, 'technology', technology),
			field && voice.option('medicalField', field)
		]);
		const about = [who, what].filter(Boolean).join(' · ');
		return about === '' ? shownName(title ?? '') : `${shownName(title ?? '')} (${about})`;
	});
	const heading = m.forum_topics({}, { locale: voice.locale });
	return [{ heading, blocks: [{ type: 'list', label: topicKind.plural[voice.locale], items }] }];
}
