import { countryIds, periodsByCountry } from '../../participation/read';
import { participation, type Participation } from '../../kinds/participation';
import { partnersOf } from '../../participation/partners-of';
import { countryFor } from '../../participation/seat';
import { statusOn } from '../../participation/status';
import { partner, type Partner } from '../../kinds/partner';
import { read } from '../../reading/read';
import type { Source } from '../../reading/source';
import { isFilled, open, together, type Check, type CheckContext, type Verdict } from './check';

/** One verdict for each partner; without partners there is nothing to look at. */
const ofEach =
	(look: (one: Partner, context: CheckContext) => Verdict): Check =>
	(context) => {
		const partners = partnersOf(context.source, context.project.id);
		if (partners.length === 0) {
			const presets = { project: context.project.id };
			return open({ type: 'no-partner', to: { kind: participation.name, presets } });
		}
		return together(partners.map((one) => look(one, context)));
	};

const statesFirst: ReadonlySet<string> = new Set(['member', 'preStage', 'associate']);

/**
 * Holds when every partner takes part from a Member or Associate Member State on the day, by the dated status: where
 * the work is done, if the participation says so, else the seat, as everywhere.
 */
export const partnerStates = ofEach((one, { source, on, project }) =>
	together(
		read(source, participation)
			.by('project', project.id)
			.filter(({ values }) => values.partner === one.id)
			.map((part) => stateOf(source, part, one, on))
	)
);

function stateOf(source: Source, part: Participation, { id, values }: Partner, on: string): Verdict {
	const named = part.values.country;
	const country = countryFor(named, values.country);
	const at = named === undefined ? { kind: partner.name, id } : { kind: participation.name, id: part.id };
	const to = { ...at, field: 'country' };
	if (country === undefined) return open({ type: 'missing', to });
	const periods = periodsByCountry(source).get(countryIds(source).get(country) ?? '') ?? [];
	const found = statusOn(periods, on, on);
	const status = typeof found === 'string' ? found : found.status;
	if (statesFirst.has(status)) return open();
	const state = status === 'unknown' ? 'open' : 'fails';
	return { state, findings: [{ type: 'outside-states', country, status, to }] };
}

const said = (field: 'competences' | 'reputation') =>
	ofEach(({ id, values }) =>
		isFilled(values[field]) ? open() : open({ type: 'missing', to: { kind: partner.name, id, field } })
	);

/** Holds when the competences of every partner are written down. */
export const partnerCompetence = said('competences');

/** Holds when standing and compliance of every partner are written down. */
export const partnerStanding = said('reputation');
