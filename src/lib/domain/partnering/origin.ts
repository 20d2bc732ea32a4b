import { byText } from '../base/text/by-text';
import { enquiry } from '../kinds/enquiry';
import { interaction } from '../kinds/interaction';
import { interest } from '../kinds/interest';
import { meeting } from '../kinds/meeting';
import { partnerStep, type PartnerStep } from '../kinds/partner-step';
import { topic } from '../kinds/topic';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import type { Reference } from '../schema/field';
import { stepsOfPartner } from './standing';

/** The fields of a step that say where it came from. */
export const originFields = ['meeting', 'topic', 'interest', 'enquiry', 'interaction'] as const;

export type Origin = Readonly<Partial<Record<(typeof originFields)[number], string>>>;

/** Where an organisation came from: the step that says so, and what led to it, the first first. */
export interface CameFrom {
	readonly step: PartnerStep;
	readonly chain: readonly Reference[];
}

/**
 * What led to a step, the first first and each once: the meeting, the topic or the interest of a State raised there,
 * the enquiry, the conversation. The meeting of a topic, an interest or an enquiry counts though the step does not
 * name it. What is gone is left out.
 */
export function chainOf(source: Source, { values }: PartnerStep): readonly Reference[] {
	const [raised, asked, question] = [
		read(source, topic).one(values.topic),
		read(source, interest).one(values.interest),
		read(source, enquiry).one(values.enquiry)
	];
	const held = [raised, asked, question].map((one) => one?.values.meeting);
	const meetings = [...new Set([...held, values.meeting])].flatMap(
		(id) => read(source, meeting).one(id) ?? []
	);
	const spoken = read(source, interaction).one(values.interaction);
	return [...meetings, raised, asked, question, spoken].flatMap((one) =>
		one ? [{ kind: one.kind, id: one.id }] : []
	);
}

/** Where an organisation came from, by the first of its steps that says so; undefined where none does. */
export function cameFrom(source: Source, id: string): CameFrom | undefined {
	for (const step of stepsOfPartner(source, id).toReversed()) {
		const chain = chainOf(source, step);
		if (chain.length > 0) return { step, chain };
	}
	return undefined;
}

/** An organisation that came out of something, by the first step that says so. */
export interface CameOut {
	readonly partner: string;
	readonly step: PartnerStep;
}

/** The organisations that came out of a meeting or an enquiry, in the order of the steps that say so; each once. */
export function cameOutOf(source: Source, { kind, id }: Reference): readonly CameOut[] {
	const found = new Map<string, CameOut>();
	for (const step of read(source, partnerStep).all()) {
		const { partner } = step.values;
		if (partner === undefined || found.has(partner)) continue;
		if (!chainOf(source, step).some((one) => one.kind === kind && one.id === id)) continue;
		const first = stepsOfPartner(source, partner)
			.toReversed()
			.find((own) => chainOf(source, own).some((one) => one.kind === kind && one.id === id));
		found.set(partner, { partner, step: first ?? step });
	}
	return [...found.values()].toSorted((a, b) => byText(a.step.values.on, b.step.values.on));
}
