import { agendaItemId, itemsOf, meetingsOf } from '../committee/agenda';
import { meetingDays } from '../committee/meeting-days';
import { agendaItem } from '../kinds/agenda-item';
import { body } from '../kinds/body';
import { decision, type Decision } from '../kinds/decision';
import { grants } from '../kinds/decision-outcomes';
import { meeting, type Meeting } from '../kinds/meeting';
import { project } from '../kinds/project';
import { scenario as scenarioKind } from '../kinds/scenario';
import { editChanges } from '../merge/edit';
import { ensuringChanges } from '../merge/settle';
import { readPath } from '../pipeline/path';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import type { Change } from '../records/changeset';
import type { Way } from '../optimum/model';
import type { Standing } from './standing';

/** A green light about to be drafted. */
export interface Drafted {
	readonly project: string;
	/** Undefined for one that is left out: then no outcome is proposed. */
	readonly priority: number | undefined;
	/** What is proposed to be recommended; undefined for one that is left out. */
	readonly way: Way | undefined;
}

/** A chosen project for which nothing is drafted, and why. */
export type Left =
	| { readonly project: string; readonly why: 'on-agenda' }
	| { readonly project: string; readonly why: 'decided'; readonly decision: Decision };

/** What adopting a scenario would do, before it is done. */
export interface Adoption {
	readonly scenario: string;
	readonly meeting: string;
	/** In the order in which they come on the agenda. */
	readonly drafts: readonly Drafted[];
	readonly left: readonly Left[];
}

/** The meetings for which a scenario can be adopted: to come, of the bodies that give the green light, the next first. */
export function meetingsToAdopt(source: Source, today: string): readonly Meeting[] {
	const bodies = new Set(
		readPath(source).main.flatMap(({ gate, body: of }) => (gate === 'greenLight' && of ? [of] : []))
	);
	return read(source, body)
		.all()
		.filter(({ id }) => bodies.has(id))
		.flatMap(({ id }) => meetingsOf(source, id))
		.filter(({ id, values }) => {
			const last = meetingDays(source, id)?.last;
			const isOpen = values.cancelled !== true && values.closedOn === undefined;
			return isOpen && last !== undefined && last >= today;
		});
}

/**
 * What adopting a scenario for a meeting would do: its projects come on the agenda in its order, each with the draft of a
 * green light that recommends what the scenario gives it. What stands on that agenda, or has its green light, is left as
 * it is. No money is approved: that is another decision.
 *
 * @param others whether the proposals that it leaves out come behind them, without a proposed outcome
 */
export function adoptionOf(source: Source, standing: Standing, meeting: string, others: boolean): Adoption {
	const { choice, round, scenario } = standing;
	const listed = new Set(itemsOf(source, meeting).map(({ values }) => values.project));
	const drafts: Drafted[] = [];
	const left: Left[] = [];
	let priority = 0;
	const out = round.model.candidates.filter(({ id }) => !choice.has(id));
	for (const { id } of [
		...round.model.candidates.filter((one) => choice.has(one.id)),
		...(others ? out : [])
	]) {
		const way = choice.get(id);
		// A place in the order is one whether or not something is drafted for it.
		if (way) priority++;
		const light = greenLightOf(source, id);
		if (light) left.push({ project: id, why: 'decided', decision: light });
		else if (listed.has(id)) left.push({ project: id, why: 'on-agenda' });
		else drafts.push({ project: id, priority: way && priority, way });
	}
	return { scenario: scenario.id, meeting, drafts, left };
}

/** The green light that a project has; the newest where it has several. */
function greenLightOf(source: Source, of: string): Decision | undefined {
	return read(source, decision)
		.by('project', of)
		.filter(({ values }) => values.type === 'greenLight' && grants(values.outcome))
		.toSorted((a, b) => (a.values.date ?? '').localeCompare(b.values.date ?? ''))
		.at(-1);
}

/**
 * The changes that adopt a scenario, to be written as one action: its items behind what is on the agenda, and that it was
 * adopted. Nothing where there is nothing to draft.
 *
 * @param today ISO date
 */
export function adoptChanges(source: Source, adoption: Adoption, today: string): Change[] {
	const { drafts, meeting: at, scenario } = adoption;
	if (drafts.length === 0) return [];
	const last = Math.max(0, ...itemsOf(source, at).map(({ values }) => values.order ?? 0));
	const items = read(source, agendaItem);
	const projects = read(source, project);
	const invented = read(source, meeting).inAnyState(at)?.values.illustrative === true;
	return [
		...drafts.flatMap(({ project: of, priority }, place) => {
			const id = agendaItemId(at, 'project', of);
			const { title = of, illustrative } = projects.inAnyState(of)?.values ?? {};
			return ensuringChanges(agendaItem, items.inAnyState(id), id, {
				meeting: at,
				order: Math.floor(last) + 1 + place,
				title,
				kind: 'decision',
				asks: 'greenLight',
				project: of,
				scenario,
				priority,
				...((invented || illustrative === true) && { illustrative: true })
			});
		}),
		...editChanges(scenarioKind, read(source, scenarioKind).inAnyState(scenario), scenario, {
			adoptedFor: at,
			adoptedOn: today
		})
	];
}
