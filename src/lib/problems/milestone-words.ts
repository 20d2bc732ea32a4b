import { milestoneStanding } from '$lib/domain/execution/milestones';
import { milestone, type Milestone } from '$lib/domain/kinds/milestone';
import { listedKind } from '$lib/domain/related/all';
import type { Field, Lens } from '$lib/domain/schema/field';
import { today } from '$lib/ui/today';

/** How a milestone stands today, in the words of the list. */
export function milestoneStateWords(values: Milestone['values'], lens: Lens): string {
	const { type } = listedKind(milestone).fields['state'] as Field;
	return type.show(milestoneStanding(values, today()).state, lens);
}
