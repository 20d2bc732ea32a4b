import type { Lens } from '../schema/field';
import type { Money } from '../fields/money';
import { participation } from '../kinds/participation';
import { countryIds, periodsByCountry } from '../participation/read';
import { statusOn, type StatusAnswer } from '../participation/status';
import { partner } from '../kinds/partner';
import { optionLabel } from './agenda';
import type { Named } from './source';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** A partner of a project, with the status of its State on the day of the meeting. */
export interface PartnerLine extends Named {
	/** ISO alpha-2 of where the work is done, else of its seat; undefined for organisations without a country. */
	readonly country: string | undefined;
	readonly status: StatusAnswer | undefined;
	/** The label of its role. */
	readonly role: string | undefined;
	readonly cash: Money | undefined;
	readonly inKind: Money | undefined;
	readonly illustrative: boolean;
}

/** The partners of each project, by title. */
export function partnersByProject(
	source: Source,
	lens: Lens,
	{ day, today }: { readonly day: string; readonly today: string }
): ReadonlyMap<string, readonly PartnerLine[]> {
	const ids = countryIds(source);
	const periods = periodsByCountry(source);
	const partners = read(source, partner);
	const found = new Map<string, PartnerLine[]>();
	for (const { values } of read(source, participation).all()) {
		const { project, partner: id, role, country: place, cash, inKind } = values;
		const record = partners.inAnyState(id);
		if (project === undefined || !record) continue;
		const country = place ?? record.values.country;
		const line: PartnerLine = {
			id: record.id,
			title: partner.title(record.values, lens),
			country,
			status: country === undefined ? undefined : statusOn(periodsOf(country), day, today),
			role: optionLabel(lens, 'participationRole', role),
			cash,
			inKind,
			illustrative: values.illustrative === true || record.values.illustrative === true
		};
		found.set(project, [...(found.get(project) ?? []), line]);
	}
	const collator = new Intl.Collator(lens.locale);
	for (const lines of found.values())
		lines.sort((a, b) => collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1));
	return found;

	function periodsOf(country: string) {
		return periods.get(ids.get(country) ?? '') ?? [];
	}
}
