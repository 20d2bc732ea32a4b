import { interest, type Interest } from '$lib/domain/kinds/interest';
import type { Lens } from '$lib/domain/schema/field';
import { valueWords } from '$lib/problems/record-words';
import { recordAddress } from '$lib/ui/addresses';
import type { Explanation } from '$lib/ui/chart/explanation';
import { formatDate } from '$lib/ui/format';

/** The interests behind a figure, each with its strength. */
export function explainInterests(formula: string, interests: readonly Interest[], lens: Lens): Explanation {
	return {
		formula,
		parts: interests.map((one) => ({
			label: [
				interest.title(one.values, lens),
				one.values.strength && valueWords(interest.name, 'strength', one.values.strength, lens),
				one.values.date && formatDate(one.values.date)
			]
				.filter(Boolean)
				.join(' · '),
			value: '',
			href: recordAddress(interest, one.id)
		})),
		notes: []
	};
}
