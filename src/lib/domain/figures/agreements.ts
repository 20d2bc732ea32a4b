import { isNegotiated } from '../agreement/stages';
import { agreement } from '../kinds/agreement';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { inTheYear, type CountedRecord, type Period, type YearFigure } from './figure';

/** Keys of the list of kinds that give a licence. */
const licences: ReadonlySet<string> = new Set(['licence', 'easy-access']);

/**
 * Agreements signed in the year, of all kinds and of each that occurs; '' is of no kind. Amendments are agreements of
 * their own, as they are signed like one.
 */
export function agreementFigures(source: Source, period: Period): readonly YearFigure[] {
	const byKind = new Map<string, CountedRecord[]>();
	for (const { id, values } of read(source, agreement).all()) {
		// One that is being negotiated is not signed without a date: it is not signed.
		if (values.signedOn === undefined && isNegotiated(values.stage)) continue;
		const one = {
			kind: agreement.name,
			id,
			on: values.signedOn,
			illustrative: values.illustrative === true
		};
		const kind = values.kind ?? '';
		byKind.set(kind, [...(byKind.get(kind) ?? []), one]);
	}
	const all = [...byKind.values()].flat();
	const ofKinds = [...byKind].filter(([kind]) => licences.has(kind)).flatMap(([, some]) => some);
	return [
		inTheYear({ name: 'agreements' }, period, all),
		inTheYear({ name: 'licences' }, period, ofKinds, all),
		...[...byKind].map(([key, some]) => inTheYear({ name: 'agreementsOfKind', key }, period, some, all))
	];
}
