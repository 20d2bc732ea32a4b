import type { Words } from '../../domain/base/words';
import type { AnswerWords } from '../answer/write';

/** The words of the page itself, in both languages. */
export type DelegateWords = AnswerWords &
	Readonly<
		Record<
			| 'title'
			| 'for'
			| 'about'
			| 'state'
			| 'projects'
			| 'organisations'
			| 'interests'
			| 'interestsAbout'
			| 'known'
			| 'fields'
			| 'technologies'
			| 'find'
			| 'unsaid'
			| 'noLonger'
			| 'topic'
			| 'people'
			| 'peopleAbout'
			| 'proposals'
			| 'proposalsAbout'
			| 'proposal'
			| 'somebody'
			| 'another'
			| 'need'
			| 'nothing'
			| 'said',
			Words
		>
	>;
