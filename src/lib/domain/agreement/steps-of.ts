import { agreementStep, type AgreementStep } from '../kinds/agreement-step';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { byWriting } from '../reading/written';
import { byText } from '../base/text/by-text';

/** The steps of an agreement, the newest first; steps of one day as they were written down. */
export function stepsOf(source: Source, id: string): readonly AgreementStep[] {
	const day = ({ values }: AgreementStep) => values.on ?? '';
	const written = byWriting(source, 'on');
	return read(source, agreementStep)
		.by('agreement', id)
		.toSorted((a, b) => byText(day(b), day(a)) || written(a, b));
}
