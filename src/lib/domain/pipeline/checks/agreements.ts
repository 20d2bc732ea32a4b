import { agreement } from '../../kinds/agreement';
import { coversWork } from '../../agreement/of-project';
import { firstDay, isPartialDate, lastDay } from '../../days/partial-date';
import { isJsonObject } from '../../base/json';
import { participation } from '../../kinds/participation';
import type { EntityRecord } from '../../schema/record';
import type { Finding } from '../finding';
import { recordsBy } from '../../reading/records-by';
import type { GovernanceSource } from '../../reading/source';
import { idsIn, together, type Check, type Verdict } from './check';
import { partnersOf } from './partners';

const inForce: ReadonlySet<unknown> = new Set(['signed', 'active', 'extended']);
const ended: ReadonlySet<unknown> = new Set(['expired', 'terminated', 'closed']);

/**
 * Holds when every partner of the project, but one that only funds it, is party to a signed agreement about
 * it that has not ended by the day, and no agreement about it still waits for its signature. An NDA binds nobody
 * to the work, and an amendment may still be negotiated while it goes on.
 */
export const agreementsSigned: Check = ({ source, project: { id }, on }) => {
	const agreements = recordsBy(source, agreement.name, 'project', id).filter(coversWork);
	const covered = new Set<string>();
	const verdicts: Verdict[] = [];
	for (const one of agreements) {
		const finding = unsigned(one, on);
		if (!finding) idsIn(one.values.parties).forEach((party) => covered.add(party));
		else if (finding.type !== 'ended') verdicts.push({ state: 'fails', findings: [finding] });
	}
	const lapsed = agreements.flatMap((one) => unsigned(one, on) ?? []).filter(({ type }) => type === 'ended');
	const waiting = new Set(agreements.flatMap(({ values }) => idsIn(values.parties)));
	for (const partner of signatories(source, id)) {
		if (covered.has(partner)) continue;
		const old = lapsed.filter(({ to }) =>
			idsIn(source.table(agreement.name).get(to.id!)?.values.parties).includes(partner)
		);
		if (old.length > 0) verdicts.push({ state: 'fails', findings: old });
		else if (!waiting.has(partner)) verdicts.push({ state: 'open', findings: [noAgreement(id, partner)] });
	}
	return together(verdicts);
};

/** Why an agreement is not in force on a day; undefined when it is. */
function unsigned({ id, values }: EntityRecord, on: string): Finding | undefined {
	const at = (field: string) => ({ kind: agreement.name, id, field });
	const { signedOn, stage, validity } = values;
	const to = isJsonObject(validity) ? validity.to : undefined;
	const over = typeof to === 'string' && isPartialDate(to) && lastDay(to) < on;
	if (ended.has(stage) || over)
		return { type: 'ended', date: typeof to === 'string' ? to : undefined, to: at('validity') };
	if (typeof signedOn === 'string' && isPartialDate(signedOn))
		return firstDay(signedOn) > on ? { type: 'later', date: signedOn, to: at('signedOn') } : undefined;
	return inForce.has(stage) ? undefined : { type: 'unsigned', to: at('stage') };
}

/** Ids of the partners that must sign. */
function signatories(source: GovernanceSource, id: string): readonly string[] {
	const roles = recordsBy(source, participation.name, 'project', id);
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
