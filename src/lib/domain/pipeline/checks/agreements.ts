import { agreement, type Agreement } from '../../kinds/agreement';
import { coversWork } from '../../agreement/of-project';
import { isBinding, isOver } from '../../agreement/stages';
import { firstDay, lastDay } from '../../days/partial-date';
import { participation } from '../../kinds/participation';
import type { Finding } from '../finding';
import { read } from '../../reading/read';
import type { Source } from '../../reading/source';
import { together, type Check, type Verdict } from './check';
import { partnersOf } from '../../participation/partners-of';

/**
 * Holds when every partner of the project, but one that only funds it, is party to a signed agreement about
 * it that has not ended by the day, and no agreement about it still waits for its signature. An NDA binds nobody
 * to the work, and an amendment may still be negotiated while it goes on.
 */
export const agreementsSigned: Check = ({ source, project: { id }, on }) => {
	const agreements = read(source, agreement).by('project', id).filter(coversWork);
	const covered = new Set<string>();
	const verdicts: Verdict[] = [];
	for (const one of agreements) {
		const finding = unsigned(one, on);
		if (!finding) one.values.parties?.forEach((party) => covered.add(party));
		else if (finding.type !== 'ended') verdicts.push({ state: 'fails', findings: [finding] });
	}
	const lapsed = agreements.flatMap((one) => unsigned(one, on) ?? []).filter(({ type }) => type === 'ended');
	const waiting = new Set(agreements.flatMap(({ values }) => values.parties ?? []));
	for (const partner of signatories(source, id)) {
		if (covered.has(partner)) continue;
		const old = lapsed.filter(({ to }) =>
			read(source, agreement).inAnyState(to.id)?.values.parties?.includes(partner)
		);
		if (old.length > 0) verdicts.push({ state: 'fails', findings: old });
		else if (!waiting.has(partner)) verdicts.push({ state: 'open', findings: [noAgreement(id, partner)] });
	}
	return together(verdicts);
};

/** Why an agreement is not in force on a day; undefined when it is. */
function unsigned({ id, values }: Agreement, on: string): Finding | undefined {
	const at = (field: string) => ({ kind: agreement.name, id, field });
	const { signedOn, stage, validity } = values;
	const to = validity?.to;
	if (isOver(stage) || (to !== undefined && lastDay(to) < on))
		return { type: 'ended', date: to, to: at('validity') };
	if (signedOn !== undefined)
		return firstDay(signedOn) > on ? { type: 'later', date: signedOn, to: at('signedOn') } : undefined;
	return isBinding(stage) ? undefined : { type: 'unsigned', to: at('stage') };
}

/** Ids of the partners that must sign. */
function signatories(source: Source, id: string): readonly string[] {
	const roles = read(source, participation).by('project', id);
	return partnersOf(source, id)
		.map((partner) => partner.id)
		.filter((partner) => roles.some(({ values }) => values.partner === partner && values.role !== 'funder'));
}

function noAgreement(project: string, partner: string): Finding {
	return {
		type: 'no-agreement',
		partner,
		to: { kind: agreement.name, presets: { project, parties: partner, stage: 'identified' } }
	};
}
