import { agendaItem } from '../kinds/agenda-item';
import type { DecisionType } from '../kinds/decision-types';
import type { Lens } from '../schema/field';
import { itemsOf } from '../committee/agenda';
import { readPath } from '../pipeline/path';
import { placeOnPath } from '../pipeline/position';
import { project } from '../kinds/project';
import { draftedDecision, type DraftedDecision } from '../scenario/drafted';
import type { Named } from './source';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** An item of the agenda as the pack prints it. */
export interface Item {
	readonly id: string;
	/** 1, 2, 3 … in the order of the agenda. */
	readonly number: number;
	readonly title: string;
	/** The label of its kind. */
	readonly kind: string | undefined;
	readonly project: Named | undefined;
	/** What is decided about its project: as the item says, else what the gate asks at which it stands. */
	readonly asks: DecisionType | undefined;
	/** The decision that an adopted scenario proposes. */
	readonly drafted: DraftedDecision | undefined;
	readonly presenter: string | undefined;
	readonly minutes: number | undefined;
	readonly illustrative: boolean;
}

/** The agenda of a meeting in its order; items without an order come last. */
export function agendaOf(source: Source, lens: Lens, meeting: string): readonly Item[] {
	const path = readPath(source);
	const projects = read(source, project);
	return itemsOf(source, meeting).map((item, at): Item => {
		const { id, values } = item;
		const about = projects.inAnyState(values.project);
		const asked = values.asks as DecisionType | undefined;
		return {
			id,
			number: at + 1,
			title: agendaItem.title(values, lens),
			kind: optionLabel(lens, 'agendaKind', values.kind),
			project: about && { id: about.id, title: lens.title(project.name, about.id) ?? about.id },
			asks: asked ?? (about && placeOnPath(source, path, about.id)?.gate),
			drafted: draftedDecision(source, item),
			presenter: values.presenter,
			minutes: values.minutes,
			illustrative: values.illustrative === true || about?.values.illustrative === true
		};
	});
}

/** The label of an option; its key where the list does not have it, as in a file of another version. */
export function optionLabel(lens: Lens, list: string, key: string | undefined): string | undefined {
	return key && (lens.options(list).find((one) => one.key === key)?.label ?? key);
}
