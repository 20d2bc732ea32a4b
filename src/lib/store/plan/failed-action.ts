import { newId } from '../../domain/base/id';
import type { Changeset } from '../../domain/records/changeset';
import type { Result } from '../../domain/base/result';
import type { Ground, Plan } from './plan';
import type { StoreProblem } from '../base/problems';

export type Planned<R> = Result<Plan<R>, StoreProblem> | Promise<Result<Plan<R>, StoreProblem>>;

/** An action that did not reach the disk, to be tried again. */
export interface FailedAction {
	readonly author: string;
	readonly plan: (ground: Ground) => Planned<unknown>;
}

/** Whether a problem says that the disk refused, so that the same action may pass later. */
export function isRefusedByDisk({ type }: StoreProblem): boolean {
	return type === 'storage-full' || type === 'storage-failed';
}

/**
 * What the action would have written, as by a replica of its own: when it is tried again here it must not be
 * another changeset of the same number.
 */
export async function changesetsOf(action: FailedAction, ground: Ground): Promise<readonly Changeset[]> {
	const notes = { ...ground.notes, replica: newId(ground.surroundings.random), signing: undefined };
	const planned = await action.plan({ ...ground, notes });
	return planned.ok ? (planned.value.write?.changesets ?? []) : [];
}
