import { agreementStep } from '../agreement-step/agreement-step';
import type { GovernanceSource } from '../governance/source';
import { textIn } from '../title';
import type { EntityRecord } from '../records/record';

/** The steps of an agreement, the newest first; steps of one day by their id, as nothing else orders them. */
export function stepsOf(source: GovernanceSource, id: string): readonly EntityRecord[] {
	const day = ({ values }: EntityRecord) => textIn(values, 'on') ?? '';
	return source
		.table(agreementStep.name)
		.all()
		.filter(({ values }) => values.agreement === id)
		.sort((a, b) => (day(a) === day(b) ? (a.id < b.id ? -1 : 1) : day(a) < day(b) ? 1 : -1));
}
