import type { CountryCount, ParticipationCount } from '$lib/domain/participation/by-country';
import { statusOn, type StatusAnswer, type StatusPeriod } from '$lib/domain/participation/status';
import { international } from '$lib/domain/participation/seat';
import type { Source } from '$lib/domain/reading/source';
import { latestShares, type Share } from '$lib/domain/participation/shares';

/** A country or organisation with its status and its part in the projects. */
export interface StateRow {
	/** ISO alpha-2; '' for organisations without one. */
	readonly code: string;
	/** Its record; absent where there is none. */
	readonly id: string | undefined;
	readonly name: string;
	readonly today: StatusAnswer;
	readonly count: CountryCount | undefined;
	readonly share: Share | undefined;
}

interface Known {
	readonly portfolio: Source;
	readonly count: ParticipationCount;
	/** The ids of the records of countries, by ISO code. */
	readonly ids: ReadonlyMap<string, string>;
	/** Dated statuses by the id of the record. */
	readonly periods: ReadonlyMap<string, readonly StatusPeriod[]>;
	readonly nameOf: (code: string) => string;
	readonly titleOf: (id: string) => string;
	readonly today: string;
	readonly locale: string;
}

/** Every country with a record or a part, by name; then organisations without a code that have a status. */
export function stateRows({
	portfolio,
	count,
	ids,
	periods,
	nameOf,
	titleOf,
	today,
	locale
}: Known): StateRow[] {
	const shares = latestShares(portfolio);
	const counts = new Map(count.countries.map((one) => [one.country, one]));
	const codes = [...new Set([...ids.keys(), ...counts.keys()])].filter(
		(code) => code !== '' && code !== international
	);
	const statusOf = (id: string | undefined) => statusOn((id && periods.get(id)) || [], today, today);
	const states = codes.map((code): StateRow => {
		const id = ids.get(code);
		const share = id === undefined ? undefined : shares.get(id);
		return { code, id, name: nameOf(code), today: statusOf(id), count: counts.get(code), share };
	});
	const withCode = new Set(ids.values());
	const organisations = [...periods.keys()]
		.filter((id) => !withCode.has(id))
		.map((id): StateRow => {
			return { code: '', id, name: titleOf(id), today: statusOf(id), count: undefined, share: undefined };
		});
	const collator = new Intl.Collator(locale);
	const byName = (a: StateRow, b: StateRow) => collator.compare(a.name, b.name);
	return [...states.sort(byName), ...organisations.sort(byName)];
}

/** The dated statuses of the countries that have a record, by ISO code. */
export function periodsByCode(
	ids: ReadonlyMap<string, string>,
	periods: ReadonlyMap<string, readonly StatusPeriod[]>
): Map<string, readonly StatusPeriod[]> {
	return new Map([...ids].map(([code, id]) => [code, periods.get(id) ?? []]));
}
