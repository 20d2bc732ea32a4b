import { byText } from '../base/text/by-text';
import { firstDay } from '../days/partial-date';
import { action } from '../kinds/action';
import { interaction } from '../kinds/interaction';
import { partner } from '../kinds/partner';
import { isOf, read } from '../reading/read';
import type { Source } from '../reading/source';
import type { Reference } from '../schema/field';
import { encountersOf } from './encounters';
import { openSteps } from './open-steps';

/** Something that is to be done next with a person or an organisation, and the record that says so. */
export interface StepAhead extends Reference {
	readonly words: string;
	/** Partial. */
	readonly due: string | undefined;
	readonly owner: string | undefined;
}

/**
 * What is to be done next with a person or an organisation, the first due first and what has no day last: the open
 * next steps of its conversations, and the open actions of an organisation.
 */
export function stepsAhead(source: Source, kind: string, id: string): readonly StepAhead[] {
	const spoken = encountersOf(source, kind, id).flatMap(({ record }) =>
		isOf(interaction, record) ? [record] : []
	);
	const steps = openSteps(spoken).map(({ id: of, values }) => ({
		kind: interaction.name,
		id: of,
		words: values.nextStep!,
		due: values.due,
		owner: values.owner
	}));
	const actions = kind === partner.name ? read(source, action).by('partner', id) : [];
	const open = actions
		.filter(({ values }) => values.done !== true && values.text !== undefined)
		.map(({ id: of, values }) => ({
			kind: action.name,
			id: of,
			words: values.text!,
			due: values.due,
			owner: values.owner
		}));
	return [...steps, ...open].sort((a, b) => byText(dueOf(a), dueOf(b)) || byText(a.id, b.id));
}

function dueOf({ due }: StepAhead): string {
	return due === undefined ? '~' : firstDay(due);
}
