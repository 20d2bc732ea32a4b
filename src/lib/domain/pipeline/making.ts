import { project } from '../kinds/project';
import { createChanges } from '../merge/edit';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { withChanges } from '../reading/with-changes';
import type { Change } from '../records/changeset';
import type { AnyValues } from '../schema/kind';
import { gateTo } from './gate';
import { moveChanges } from './move';
import { readPath } from './path';

/**
 * The changes that make a project and let it enter the stage that its values name, as one action: one undo takes
 * back both.
 *
 * @param values of the new project, its stage among them; it stands there since `stageSince` where that is a whole day
 * that has come, else since today
 * @param today ISO date
 * @param by the name of the person at this laptop
 * @returns undefined where it names no stage, or the gate into it has more to ask: checks, a reason, another day
 */
export function makingChanges(
	source: Source,
	id: string,
	{ stage: to, ...values }: AnyValues,
	{ today, by }: { readonly today: string; readonly by: string }
): Change[] | undefined {
	if (typeof to !== 'string') return undefined;
	const { stageSince: since } = values;
	const on = typeof since === 'string' && since.length === 10 && since <= today ? since : today;
	const made = createChanges(project, read(source, project).inAnyState(id), id, values);
	const after = withChanges(source, made);
	const gate = gateTo(after, readPath(after), id, to, on);
	if (!gate || gate.needsReason || gate.needsRevisit) return undefined;
	if (gate.blocking.length > 0 || gate.advice.length > 0) return undefined;
	return [...made, ...moveChanges(after, { project: id, to, on, by })];
}
