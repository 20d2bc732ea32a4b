import { agreementStep } from '../kinds/agreement-step';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { idOf } from '../base/id';
import { identityOf } from '../schema/identity';
import type { AnyValues, Kind } from '../schema/kind';
import type { Change } from '../records/changeset';
import { createChanges } from '../merge/edit';
import { participation } from '../kinds/participation';
import { partner } from '../kinds/partner';
import { project } from '../kinds/project';
import { agreement, type Agreement } from '../kinds/agreement';
import { agreementsOf } from './of-project';

/** An agreement that a project needs and does not have. */
export interface NeededAgreement {
	/** A key of the list of kinds of agreement. */
	readonly kind: string;
	/** Ids of the partners. */
	readonly parties: readonly string[];
}

/**
 * The agreements a project needs and does not have yet. Partners who work on the project share one, as a
 * joint project has one set of work packages, contributions and terms of IP; money and incubation are given
 * under contracts of their own. So it is one agreement per project and kind, its parties those partners whom
 * no ongoing agreement of the project covers.
 */
export function neededAgreements(source: Source, id: string): readonly NeededAgreement[] {
	const parties = new Map<string, string[]>();
	for (const one of agreementsOf(source, id).uncovered) {
		const kind = proposedKind(source, id, one);
		parties.set(kind, [...(parties.get(kind) ?? []), one]);
	}
	return [...parties].map(([kind, list]) => ({ kind, parties: list }));
}

/**
 * Opens the agreements that an approved project needs and does not have yet: identified, KT to act. None where
 * it has them. Their ids follow from the project and the kind, so that two laptops that open them hold the same
 * ones, with the parties of both.
 *
 * @param id of the project
 * @param on ISO date
 * @param by the name of the person at this laptop; '' while they have given none
 */
export function openAgreementChanges(source: Source, id: string, on: string, by: string): Change[] {
	const about = read(source, project).inAnyState(id);
	if (!about) return [];
	return neededAgreements(source, id).flatMap(({ kind, parties }) => {
		const opened = freeId(source, id, kind);
		const stands = { stage: 'identified', turn: 'kt' };
		const step = { agreement: opened, ...stands, on, ...(by === '' ? {} : { by }) };
		const values: Agreement['values'] = {
			subject: about.values.title ?? about.values.acronym ?? about.values.reference ?? id,
			kind,
			parties,
			project: id,
			technologies: about.values.technologies,
			...stands,
			stageSince: on,
			turnSince: on,
			illustrative: about.values.illustrative
		};
		return [
			...makeChanges(source, agreement, opened, values),
			...makeChanges(source, agreementStep, identityOf(agreementStep, step)!, step)
		];
	});
}

/**
 * Takes back what was opened for a project on a day, where nobody has done anything with it since.
 *
 * @param on ISO date
 */
export function unopenAgreementChanges(source: Source, id: string, on: string): Change[] {
	const steps = read(source, agreementStep).all();
	return read(source, agreement)
		.all()
		.filter(
			({ values }) => values.project === id && values.stage === 'identified' && values.stageSince === on
		)
		.filter((one) => isOpened(id, one.id, one.values.kind ?? ''))
		.flatMap((one): Change[] => [
			{ do: 'drop', kind: agreement.name, id: one.id },
			...steps
				.filter(({ values }) => values.agreement === one.id)
				.map((step): Change => ({ do: 'drop', kind: agreementStep.name, id: step.id }))
		]);
}

const byPartnerKind: Readonly<Record<string, string>> = {
	'funding-agency': 'grant',
	foundation: 'donation',
	incubator: 'incubation'
};

/** Whoever funds gives a grant, a foundation a donation; an incubator incubates; all others work together. */
function proposedKind(source: Source, id: string, partnerId: string): string {
	const kind = read(source, partner).inAnyState(partnerId)?.values.kind;
	const roles = read(source, participation)
		.by('project', id)
		.filter(({ values }) => values.partner === partnerId)
		.map(({ values }) => values.role);
	const proposed = byPartnerKind[kind ?? ''];
	const fundsOnly = roles.length > 0 && roles.every((role) => role === 'funder');
	return proposed ?? (fundsOnly ? 'grant' : 'collaborative-rd');
}

function openedId(id: string, kind: string, number: number): string {
	return idOf('agreement of a project', id, kind, String(number));
}

/** Whether an agreement has the id of one that was opened here; nobody opens the same one a dozen times. */
function isOpened(id: string, of: string, kind: string): boolean {
	return Array.from({ length: 12 }, (_, at) => openedId(id, kind, at + 1)).includes(of);
}

/** The id of the first such agreement that is not there, or no longer. */
function freeId(source: Source, id: string, kind: string): string {
	const agreements = read(source, agreement);
	for (let number = 1; ; number++) {
		const opened = openedId(id, kind, number);
		const state = agreements.inAnyState(opened)?.state;
		if (state === undefined || state === 'dropped') return opened;
	}
}

function makeChanges(source: Source, kind: Kind, id: string, values: AnyValues): Change[] {
	return createChanges(kind, read(source, kind).inAnyState(id), id, values);
}
