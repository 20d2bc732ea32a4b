import type { Words } from '$lib/domain/base/words';
import type { DelegateWords } from '$lib/exchange/delegate/words';
import { m } from '$lib/paraglide/messages';

type Message = (inputs: Record<string, never>, options: { locale: 'en' | 'fr' }) => string;

const both = (message: Message): Words => ({
	en: message({}, { locale: 'en' }),
	fr: message({}, { locale: 'fr' })
});

/** The words of a delegate's file, which speaks both languages whatever the office speaks. */
export function delegateWords(): DelegateWords {
	return {
		title: both(m.delegates_file_title),
		for: both(m.assessment_file_for),
		about: both(m.delegates_file_about),
		state: both(m.delegates_file_state),
		projects: both(m.delegates_file_projects),
		organisations: both(m.delegates_file_organisations),
		interests: both(m.delegates_file_interests),
		interestsAbout: both(m.delegates_file_interests_about),
		known: both(m.delegates_file_known),
		fields: both(m.delegates_file_fields),
		technologies: both(m.delegates_file_technologies),
		find: both(m.delegates_file_find),
		unsaid: both(m.delegates_file_unsaid),
		noLonger: both(m.delegates_no_longer),
		topic: both(m.delegates_file_topic),
		people: both(m.delegates_file_people),
		peopleAbout: both(m.delegates_file_people_about),
		proposals: both(m.delegates_file_proposals),
		proposalsAbout: both(m.delegates_file_proposals_about),
		proposal: both(m.delegates_file_proposal),
		somebody: both(m.delegates_file_somebody),
		another: both(m.delegates_file_another),
		need: both(m.delegates_file_need),
		nothing: both(m.delegates_file_nothing),
		said: both(m.delegates_file_said),
		save: both(m.assessment_file_save),
		saved: both(m.assessment_file_saved),
		unkept: both(m.assessment_file_unkept),
		noScript: both(m.assessment_file_no_script)
	};
}
