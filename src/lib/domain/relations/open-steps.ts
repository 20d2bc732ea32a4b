import { firstDay } from '../days/partial-date';
import type { interaction } from '../kinds/interaction';
import type { RecordOf } from '../reading/read';

type Conversation = RecordOf<typeof interaction>;

/** Of conversations, those whose next step is open, the first due first; those without a day last. */
export function openSteps(conversations: readonly Conversation[]): readonly Conversation[] {
	return conversations
		.filter(({ values }) => values.nextStep !== undefined && values.done !== true)
		.toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1));
}

function dueOf({ values: { due } }: Conversation): string {
	return due === undefined ? '~' : firstDay(due);
}
