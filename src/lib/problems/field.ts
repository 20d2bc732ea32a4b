import type { FieldProblem } from '$lib/domain/schema/field';
import { fieldProblemWords as wordsWith } from '$lib/ui/problems/field';
import { kindWord } from './record-words';

/** Why a value cannot stand in its field, to be shown beside it. */
export function fieldProblemWords(problem: FieldProblem): string {
	return wordsWith(problem, kindWord);
}
