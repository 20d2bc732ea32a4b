import { country } from '../kinds/country';
import { countryStatus } from '../kinds/country-status';
import type { Kind } from '../schema/kind';
import { partner } from '../kinds/partner';
import { project } from '../kinds/project';
import type { Participant } from './by-country';
import { participation } from '../kinds/participation';
import { actsForMany, countryFor, international } from './seat';
import type { StatusPeriod } from './status';
import { read, type Column, type FieldOf } from '../reading/read';
import type { Source } from '../reading/source';

/** A participation as it counts. */
export interface Participating extends Participant {
	/** Of the record that says it. */
	readonly id: string;
}

/**
 * Every participation whose project and partner are still there, with the country for which it counts: where the
 * work is done, if it says so; else the seat of the partner.
 *
 * @param seats whether international organisations and funders count for none (`apart`, as `international`), or
 * for the country of their seat like everybody
 */
export function participantsOf(source: Source, seats: 'apart' | 'counted' = 'apart'): Participating[] {
	const countries = columnById(source, partner, 'country');
	const kinds = columnById(source, partner, 'kind');
	const periods = columnById(source, project, 'period');
	const inventions = columnById(source, project, 'illustrative');
	const parts = read(source, participation);
	const [projects, partners] = [parts.column('project'), parts.column('partner')];
	const [own, invented] = [parts.column('period'), parts.column('illustrative')];
	const [roles, places] = [parts.column('role'), parts.column('country')];
	return parts.ids().flatMap((id, at) => {
		const [projectId, partnerId] = [projects[at], partners[at]];
		if (projectId === undefined || partnerId === undefined) return [];
		if (!periods.has(projectId) || !countries.has(partnerId)) return [];
		const many = seats === 'apart' && actsForMany(kinds.get(partnerId), roles[at]);
		const code = countryFor(places[at], many ? international : countries.get(partnerId));
		const whole = periods.get(projectId);
		return {
			id,
			project: projectId,
			partner: partnerId,
			country: code ?? '',
			date: own[at]?.from ?? whole?.from,
			latest: own[at]?.to ?? whole?.to,
			illustrative: invented[at] === true || inventions.get(projectId) === true
		};
	});
}

/** The dated statuses of each country or organisation, by the id of its record. */
export function periodsByCountry(source: Source): Map<string, StatusPeriod[]> {
	const all = read(source, countryStatus);
	const [countries, statuses, periods] = [all.column('country'), all.column('status'), all.column('period')];
	const found = new Map<string, StatusPeriod[]>();
	all.ids().forEach((id, at) => {
		const [of, status] = [countries[at], statuses[at]];
		if (of === undefined || status === undefined) return;
		const period = { id, status, from: periods[at]?.from, to: periods[at]?.to };
		found.set(of, [...(found.get(of) ?? []), period]);
	});
	return found;
}

/** The id of the record of each country, by ISO code. */
export function countryIds(source: Source): Map<string, string> {
	const countries = read(source, country);
	const codes = countries.column('code');
	const found = new Map<string, string>();
	countries.ids().forEach((id, at) => {
		const code = codes[at];
		if (code !== undefined && !found.has(code)) found.set(code, id);
	});
	return found;
}

function columnById<K extends Kind, F extends FieldOf<K>>(
	source: Source,
	kind: K,
	field: F
): Map<string, Column<K, F>[number]> {
	const records = read(source, kind);
	const values = records.column(field);
	return new Map(records.ids().map((id, at) => [id, values[at]]));
}
