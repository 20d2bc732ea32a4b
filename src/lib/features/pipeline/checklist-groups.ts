import { isBlocking, type ChecklistItem } from '$lib/domain/pipeline/checklist';
import type { Path, Step } from '$lib/domain/pipeline/path';

/** The rules that stand before one stage. */
export interface ChecklistGroup {
	/** Id of the stage; '' for rules that stand before none. */
	readonly before: string;
	readonly items: readonly ChecklistItem[];
	/** How many hold, or need not, of those that apply. */
	readonly done: number;
	readonly all: number;
	/** Something keeps the project from that stage. */
	readonly blocking: boolean;
	/** It stands between the project and its next step. */
	readonly next: boolean;
}

/**
 * A checklist by the stage its rules stand before, in the order of the path.
 *
 * @param place where the project stands on the path
 * @param ahead the steps it may take
 */
export function checklistGroups(
	items: readonly ChecklistItem[],
	path: Path,
	place: Step | undefined,
	ahead: readonly Step[]
): readonly ChecklistGroup[] {
	const byStage = new Map<string, ChecklistItem[]>();
	for (const item of items) {
		const before = path.step(String(item.rule.values.before))?.id ?? '';
		byStage.set(before, [...(byStage.get(before) ?? []), item]);
	}
	const orderOf = (id: string) => path.step(id)?.order ?? Infinity;
	const reach = Math.max(...ahead.map(({ order }) => order), -Infinity);
	return [...byStage]
		.sort(([a], [b]) => orderOf(a) - orderOf(b))
		.map(([before, group]) => {
			const applying = group.filter(({ state }) => state !== 'exempt');
			return {
				before,
				items: group,
				done: applying.filter(({ state }) => state === 'holds' || state === 'overridden').length,
				all: applying.length,
				blocking: group.some(isBlocking),
				next: orderOf(before) > (place?.order ?? -Infinity) && orderOf(before) <= reach
			};
		});
}
