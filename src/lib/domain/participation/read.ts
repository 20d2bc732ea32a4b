import { country } from '../kinds/country';
import { countryStatus } from '../kinds/country-status';
import { isPartialDate } from '../days/partial-date';
import { isJsonObject, type Json } from '../base/json';
import { partner } from '../kinds/partner';
import { project } from '../kinds/project';
import type { Table } from '../records/table';
import type { Participant } from './by-country';
import { participation } from '../kinds/participation';
import { actsForMany, countryFor, international } from './seat';
import type { StatusPeriod } from './status';

/** Where participation is read from. */
export interface ParticipationSource {
	table(kind: string): Pick<Table, 'ids' | 'column' | 'get'>;
}

/**
 * Every participation whose project and partner are still there, with the country for which it counts: where the
 * work is done, if it says so; else the seat of the partner.
 *
 * @param seats whether international organisations and funders count for none (`apart`, as `international`), or
 * for the country of their seat like everybody
 */
export function participantsOf(
	source: ParticipationSource,
	seats: 'apart' | 'counted' = 'apart'
): Participant[] {
	const countries = columnById(source, partner.name, 'country');
	const kinds = columnById(source, partner.name, 'kind');
	const periods = columnById(source, project.name, 'period');
	const inventions = columnById(source, project.name, 'illustrative');
	const table = source.table(participation.name);
	const [projects, partners, own, invented, roles, places] = [
		'project',
		'partner',
		'period',
		'illustrative',
		'role',
		'country'
	].map((field) => table.column(field)) as [Column, Column, Column, Column, Column, Column];
	return table.ids().flatMap((_, at) => {
		const [projectId, partnerId] = [projects[at], partners[at]];
		if (typeof projectId !== 'string' || typeof partnerId !== 'string') return [];
		if (!periods.has(projectId) || !countries.has(partnerId)) return [];
		const many = seats === 'apart' && actsForMany(kinds.get(partnerId), roles[at]);
		const code = countryFor(places[at], many ? international : countries.get(partnerId));
		const whole = periods.get(projectId);
		return {
			project: projectId,
			partner: partnerId,
			country: typeof code === 'string' ? code : '',
			date: beginning(own[at]) ?? beginning(whole),
			latest: end(own[at]) ?? end(whole),
			illustrative: invented[at] === true || inventions.get(projectId) === true
		};
	});
}

/** The dated statuses of each country or organisation, by the id of its record. */
export function periodsByCountry(source: ParticipationSource): Map<string, StatusPeriod[]> {
	const table = source.table(countryStatus.name);
	const [countries, statuses, periods] = [
		table.column('country'),
		table.column('status'),
		table.column('period')
	];
	const found = new Map<string, StatusPeriod[]>();
	table.ids().forEach((id, at) => {
		const [of, status] = [countries[at], statuses[at]];
		if (typeof of !== 'string' || typeof status !== 'string') return;
		const period = { id, status, from: beginning(periods[at]), to: end(periods[at]) };
		found.set(of, [...(found.get(of) ?? []), period]);
	});
	return found;
}

/** The id of the record of each country, by ISO code. */
export function countryIds(source: ParticipationSource): Map<string, string> {
	const table = source.table(country.name);
	const codes = table.column('code');
	const found = new Map<string, string>();
	table.ids().forEach((id, at) => {
		const code = codes[at];
		if (typeof code === 'string' && !found.has(code)) found.set(code, id);
	});
	return found;
}

type Column = readonly (Json | undefined)[];

function columnById(source: ParticipationSource, kind: string, field: string): Map<string, Json | undefined> {
	const table = source.table(kind);
	const values = table.column(field);
	return new Map(table.ids().map((id, at) => [id, values[at]]));
}

const beginning = (period: Json | undefined) => side(period, 'from');
const end = (period: Json | undefined) => side(period, 'to');

function side(period: Json | undefined, name: 'from' | 'to'): string | undefined {
	const date = isJsonObject(period) ? period[name] : undefined;
	return typeof date === 'string' && isPartialDate(date) ? date : undefined;
}
