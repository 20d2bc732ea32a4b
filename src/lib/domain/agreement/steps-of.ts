import { agreementStep } from '../kinds/agreement-step';
import type { GovernanceSource } from '../reading/source';
import { byWriting } from '../reading/written';
import { textIn } from '../kinds/title';
import type { EntityRecord } from '../schema/record';

/** The steps of an agreement, the newest first; steps of one day as they were written down. */
export function stepsOf(source: GovernanceSource, id: string): readonly EntityRecord[] {
	const day = ({ values }: EntityRecord) => textIn(values, 'on') ?? '';
	const written = byWriting(source, 'on');
	return source
		.table(agreementStep.name)
		.all()
		.filter(({ values }) => values.agreement === id)
		.sort((a, b) => (day(a) === day(b) ? written(a, b) : day(a) < day(b) ? 1 : -1));
}
