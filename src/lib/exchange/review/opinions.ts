import type { Opinion } from '../../domain/assessment/score';
import { isJsonObject, type Json, type JsonObject } from '../../domain/json';
import { maxComment, type RefusedPart, type ReviewRefusal } from './format';
import type { ReviewAnswer } from './read';

/** What stood in the file that was sent. */
export interface Sent {
	readonly projects: ReadonlySet<string>;
	readonly criteria: ReadonlySet<string>;
	/** The proposals that are still there. */
	readonly live: ReadonlySet<string>;
}

const answerKeys: ReadonlySet<string> = new Set(['project', 'recused', 'reason', 'comment', 'scores']);
const scoreKeys: ReadonlySet<string> = new Set(['criterion', 'score', 'comment']);

/** Sorts an answer into what its adviser may say and what has no place in it; each part is in one of the two. */
export function readOpinions(
	{ answers, foreign }: Pick<ReviewAnswer, 'answers' | 'foreign'>,
	sent: Sent
): { readonly opinions: ReadonlyMap<string, Opinion>; readonly refused: readonly RefusedPart[] } {
	const opinions = new Map<string, Opinion>();
	const refused: RefusedPart[] = foreign.map((name) => part({ type: 'foreign', name: name.slice(0, 80) }));
	for (const answer of answers) {
		const problem = placeProblem(answer, sent, opinions);
		if (problem) refused.push(problem);
		else {
			const { project } = answer as JsonObject;
			opinions.set(project as string, readOpinion(answer as JsonObject, project as string, sent, refused));
		}
	}
	return { opinions, refused };
}

function placeProblem(
	answer: Json,
	sent: Sent,
	opinions: ReadonlyMap<string, Opinion>
): RefusedPart | undefined {
	if (!isJsonObject(answer) || typeof answer.project !== 'string') return part({ type: 'no-answer' });
	const { project } = answer;
	if (!sent.projects.has(project)) return part({ type: 'other-project', project: project.slice(0, 80) });
	if (!sent.live.has(project)) return part({ type: 'project-gone', project });
	if (opinions.has(project)) return part({ type: 'repeated' }, project);
	if (answer.assessor !== undefined)
		return part({ type: 'assessor-named', assessor: shortText(answer.assessor) }, project);
	return undefined;
}

function readOpinion(answer: JsonObject, project: string, sent: Sent, refused: RefusedPart[]): Opinion {
	const refuse = (why: ReviewRefusal, criterion?: string) => refused.push(part(why, project, criterion));
	for (const name of Object.keys(answer))
		if (!answerKeys.has(name)) refuse({ type: 'foreign', name: name.slice(0, 80) });
	if (answer.recused === true) return { recusal: textIn(answer, 'reason', refuse) ?? '', marks: new Map() };
	const marks = new Map<string, { score?: number | undefined; comment?: string | undefined }>();
	const comment = textIn(answer, 'comment', refuse);
	if (comment !== undefined) marks.set('', { comment });
	const scores = answer.scores ?? [];
	if (!Array.isArray(scores)) refuse({ type: 'foreign', name: 'scores' });
	else
		for (const one of scores as readonly Json[]) {
			const mark = readMark(one, sent, marks, refuse);
			if (mark) marks.set(...mark);
		}
	return { recusal: undefined, marks };
}

type Refuse = (why: ReviewRefusal, criterion?: string) => void;

function readMark(
	given: Json,
	sent: Sent,
	marks: ReadonlyMap<string, unknown>,
	refuse: Refuse
): [string, { score?: number | undefined; comment?: string | undefined }] | undefined {
	if (!isJsonObject(given) || typeof given.criterion !== 'string') {
		refuse({ type: 'no-answer' });
		return undefined;
	}
	const { criterion, score } = given;
	if (!sent.criteria.has(criterion)) {
		refuse({ type: 'other-criterion', criterion: criterion.slice(0, 80) });
		return undefined;
	}
	if (marks.has(criterion)) {
		refuse({ type: 'repeated' }, criterion);
		return undefined;
	}
	for (const name of Object.keys(given))
		if (!scoreKeys.has(name)) refuse({ type: 'foreign', name: name.slice(0, 80) }, criterion);
	const comment = textIn(given, 'comment', refuse, criterion);
	const sound = typeof score === 'number' && Number.isInteger(score) && score >= 1 && score <= 5;
	if (score !== undefined && !sound) refuse({ type: 'bad-score', text: shortText(score) }, criterion);
	if (!sound && comment === undefined) return undefined;
	return [criterion, { ...(sound && { score }), ...(comment !== undefined && { comment }) }];
}

function textIn(given: JsonObject, name: string, refuse: Refuse, criterion?: string): string | undefined {
	const value = given[name];
	if (value === undefined || value === '') return undefined;
	if (typeof value === 'string' && value.length <= maxComment) return value.trim() || undefined;
	refuse({ type: 'bad-text', name }, criterion);
	return undefined;
}

function part(why: ReviewRefusal, project?: string, criterion?: string): RefusedPart {
	return { project, criterion, why };
}

function shortText(value: Json): string {
	return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 80);
}
