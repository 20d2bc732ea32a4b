import type { Words } from '$lib/domain/base/words';
import type { ReviewWords } from '$lib/exchange/review/write';
import { m } from '$lib/paraglide/messages';

type Message = (inputs: Record<string, never>, options: { locale: 'en' | 'fr' }) => string;

const both = (message: Message): Words => ({
	en: message({}, { locale: 'en' }),
	fr: message({}, { locale: 'fr' })
});

/** The words of an adviser's file, which speaks both languages whatever the office speaks. */
export function reviewWords(): ReviewWords {
	return {
		title: both(m.assessment_file_title),
		for: both(m.assessment_file_for),
		about: both(m.assessment_file_about),
		keys: both(m.assessment_file_keys),
		meaning: both(m.assessment_file_meaning),
		asked: both(m.assessment_file_asked),
		comment: both(m.assessment_comment),
		whole: both(m.assessment_comment_whole),
		recused: both(m.assessment_file_recuse),
		reason: both(m.assessment_reason),
		done: both(m.assessment_file_done),
		save: both(m.assessment_file_save),
		saved: both(m.assessment_file_saved),
		unkept: both(m.assessment_file_unkept),
		noScript: both(m.assessment_file_no_script)
	};
}
