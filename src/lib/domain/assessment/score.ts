import { identityOf } from '../schema/identity';
import type { Json } from '../base/json';
import type { AnyValues } from '../schema/kind';
import type { Change } from '../records/changeset';
import { createChanges } from '../merge/edit';
import { assessment } from '../kinds/assessment';
import { assessorKey, type Sheet } from './sheets';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** What an assessor says of a proposal now. */
export interface Opinion {
	/** Why they step out; then nothing else counts. `''` where no reason was given. */
	readonly recusal: string | undefined;
	/** By criterion; `''` for the proposal as a whole. What is not said stays; an empty comment clears one. */
	readonly marks: ReadonlyMap<
		string,
		{ readonly score?: number | undefined; readonly comment?: string | undefined }
	>;
}

/** How an opinion is written down where the assessor had one before. */
export type Manner =
	/** As a further round; what was said before stays. */
	| 'again'
	/** In the place of what was said before: it was a slip. */
	| 'correct';

/**
 * The changes that write an opinion down: only what differs from what the assessor last said. What they had
 * scored before stays as it was, unless it is a slip that is corrected.
 *
 * @param sheet what they said so far; its spelling of the name is kept
 * @param on ISO date
 */
export function opinionChanges(
	source: Source,
	of: { readonly project: string; readonly assessor: string; readonly sheet: Sheet | undefined },
	opinion: Opinion,
	{ on, manner }: { readonly on: string; readonly manner: Manner }
): Change[] {
	const { project, sheet } = of;
	const assessor = sheet?.assessor ?? of.assessor;
	const newest = roundOf(sheet);
	const write = (criterion: string, round: number, values: AnyValues): Change[] => {
		const place = {
			project,
			assessor,
			...(criterion !== '' && { criterion }),
			...(round > 1 && { round })
		};
		const id = identityOf(assessment, place)!;
		const record = read(source, assessment).inAnyState(id);
		return createChanges(assessment, record, id, { ...place, ...values, on });
	};
	if (opinion.recusal !== undefined) {
		if (sheet?.recused && (sheet.recused.reason ?? '') === opinion.recusal) return [];
		const round = sheet?.recused
			? sheet.recused.round
			: newest === 0
				? 1
				: newest + (sheet!.marks.size > 0 ? 1 : 0);
		return write('', round, {
			recused: true,
			recusalReason: opinion.recusal || null,
			score: null,
			comment: null
		});
	}
	const back = sheet?.recused !== undefined;
	return [...opinion.marks].flatMap(([criterion, said]) => {
		const before = sheet?.marks.get(criterion);
		const score = said.score ?? before?.score;
		const comment = (said.comment ?? before?.comment) || undefined;
		if (score === undefined && comment === undefined && before === undefined) return [];
		if (!back && before?.score === score && before?.comment === comment) return [];
		const keep = manner === 'correct' || before === undefined;
		const round = back ? newest + 1 : keep ? (before?.round ?? Math.max(1, newest)) : before.round + 1;
		return write(criterion, round, { score: score ?? null, comment: (comment as Json) ?? null });
	});
}

/** The newest round in which an assessor said anything of a proposal; 0 where they have not. */
function roundOf(sheet: Sheet | undefined): number {
	if (!sheet) return 0;
	return Math.max(sheet.recused?.round ?? 0, ...[...sheet.marks.values()].map(({ round }) => round), 0);
}

/** The name by which an assessor is known already, where only case, accents or spaces differ. */
export function knownAssessor(source: Source, name: string): string | undefined {
	const key = assessorKey(name);
	if (key === '') return undefined;
	return read(source, assessment)
		.column('assessor')
		.find((one) => one !== undefined && assessorKey(one) === key);
}

/** Every assessor there is, each by the first spelling, in order. */
export function assessorsOf(source: Source): readonly string[] {
	const names = new Map<string, string>();
	for (const name of read(source, assessment).column('assessor'))
		if (name !== undefined && !names.has(assessorKey(name))) names.set(assessorKey(name), name);
	return [...names.values()].sort((a, b) => a.localeCompare(b));
}
