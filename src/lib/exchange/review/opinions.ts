import type { Opinion } from '../../domain/assessment/score';
import { mendedText } from '../../domain/fields/mended-text';
import { isJsonObject, type Json, type JsonObject } from '../../domain/base/json';
import { maxComment, type MendedPart, type RefusedPart, type ReviewRefusal } from './format';
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

/** What an answer says. */
export interface ReadOpinions {
	/** By proposal. */
	readonly opinions: ReadonlyMap<string, Opinion>;
	readonly refused: readonly RefusedPart[];
	readonly mended: readonly MendedPart[];
}

/** Sorts an answer into what its adviser may say and what has no place in it; each part is in one of the two. */
export function readOpinions(
	{ answers, foreign }: Pick<ReviewAnswer, 'answers' | 'foreign'>,
	sent: Sent
): ReadOpinions {
	const opinions = new Map<string, Opinion>();
	const mended: MendedPart[] = [];
	const refused: RefusedPart[] = foreign.map((name) => part({ type: 'foreign', name: name.slice(0, 80) }));
	for (const answer of answers) {
		const problem = placeProblem(answer, sent, opinions);
		if (problem) refused.push(problem);
		else {
			const { project } = answer as JsonObject;
			const account = new Account(project as string, refused, mended);
			opinions.set(project as string, readOpinion(answer as JsonObject, sent, account));
		}
	}
	return { opinions, refused, mended };
}

function placeProblem(
	answer: Json,
	sent: Sent,
	opinions: ReadonlyMap<string, Opinion>
): RefusedPart | undefined {
	if (!isJsonObject(answer) || typeof answer['project'] !== 'string') return part({ type: 'no-answer' });
	const { project } = answer;
	if (!sent.projects.has(project)) return part({ type: 'other-project', project: project.slice(0, 80) });
	if (!sent.live.has(project)) return part({ type: 'project-gone', project });
	if (opinions.has(project)) return part({ type: 'repeated' }, project);
	if (answer['assessor'] !== undefined)
		return part({ type: 'assessor-named', assessor: shortText(answer['assessor']) }, project);
	return undefined;
}

/** Notes what of the answer about a proposal is not taken as it came. */
class Account {
	constructor(
		private readonly project: string,
		private readonly refused: RefusedPart[],
		private readonly mended: MendedPart[]
	) {}

	refuse(why: ReviewRefusal, criterion?: string): void {
		this.refused.push(part(why, this.project, criterion));
	}

	mend(criterion: string | undefined): void {
		this.mended.push({ project: this.project, criterion });
	}
}

function readOpinion(answer: JsonObject, sent: Sent, account: Account): Opinion {
	for (const name of Object.keys(answer))
		if (!answerKeys.has(name)) account.refuse({ type: 'foreign', name: name.slice(0, 80) });
	if (answer['recused'] === true)
		return { recusal: textIn(answer, 'reason', account) ?? '', marks: new Map() };
	const marks = new Map<string, { score?: number | undefined; comment?: string | undefined }>();
	const comment = textIn(answer, 'comment', account);
	if (comment !== undefined) marks.set('', { comment });
	const scores = answer['scores'] ?? [];
	if (!Array.isArray(scores)) account.refuse({ type: 'foreign', name: 'scores' });
	else
		for (const one of scores as readonly Json[]) {
			const mark = readMark(one, sent, marks, account);
			if (mark) marks.set(...mark);
		}
	return { recusal: undefined, marks };
}

function readMark(
	given: Json,
	sent: Sent,
	marks: ReadonlyMap<string, unknown>,
	account: Account
): [string, { score?: number | undefined; comment?: string | undefined }] | undefined {
	if (!isJsonObject(given) || typeof given['criterion'] !== 'string') {
		account.refuse({ type: 'no-answer' });
		return undefined;
	}
	const { criterion, score } = given;
	if (!sent.criteria.has(criterion)) {
		account.refuse({ type: 'other-criterion', criterion: criterion.slice(0, 80) });
		return undefined;
	}
	if (marks.has(criterion)) {
		account.refuse({ type: 'repeated' }, criterion);
		return undefined;
	}
	for (const name of Object.keys(given))
		if (!scoreKeys.has(name)) account.refuse({ type: 'foreign', name: name.slice(0, 80) }, criterion);
	const comment = textIn(given, 'comment', account, criterion);
	const sound = typeof score === 'number' && Number.isInteger(score) && score >= 1 && score <= 5;
	if (score !== undefined && !sound) account.refuse({ type: 'bad-score', text: shortText(score) }, criterion);
	if (!sound && comment === undefined) return undefined;
	return [criterion, { ...(sound && { score }), ...(comment !== undefined && { comment }) }];
}

function textIn(given: JsonObject, name: string, account: Account, criterion?: string): string | undefined {
	const value = given[name];
	if (value === undefined || value === '') return undefined;
	if (typeof value === 'string' && value.length <= maxComment) {
		const { text, lost } = mendedText(value);
		if (lost) account.mend(criterion);
		return text || undefined;
	}
	account.refuse({ type: 'bad-text', name }, criterion);
	return undefined;
}

function part(why: ReviewRefusal, project?: string, criterion?: string): RefusedPart {
	return { project, criterion, why };
}

function shortText(value: Json): string {
	return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 80);
}
