import { byText } from '../base/text/by-text';
import { daysBetween } from '../days/calendar';
import { firstDay } from '../days/partial-date';
import { partnerStates, type PartnerState } from '../kinds/partner-states';
import { partnerStep, type PartnerStep } from '../kinds/partner-step';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { byWriting } from '../reading/written';

/** Where an organisation stands on the way from lead to partner. */
export interface PartnerStanding {
	readonly state: PartnerState;
	/** The step that says so. */
	readonly step: PartnerStep;
	/** When it came to this state, as exactly as it is known: the first step in a row that says it. */
	readonly since: string | undefined;
	/** Whole days since then; undefined where nobody wrote when. */
	readonly days: number | undefined;
}

/**
 * The steps of an organisation, the latest first; those of organisations joined into it are its own. A month or a year
 * counts from its first day, what has no day comes before all that has. Of steps of one day the one written last is
 * the latest: the same on every laptop.
 */
export function stepsOfPartner(source: Source, id: string): readonly PartnerStep[] {
	const written = byWriting(source, 'on');
	return read(source, partnerStep)
		.by('partner', id)
		.toSorted((a, b) => byText(dayOf(b), dayOf(a)) || written(a, b));
}

/**
 * Where an organisation stands on a day, by the latest step until then that names a state.
 *
 * @param today whole ISO date
 * @returns undefined where nobody has said anything of it yet
 */
export function standingOfPartner(source: Source, id: string, today: string): PartnerStanding | undefined {
	const steps = stepsOfPartner(source, id).filter((step) => stateOf(step) && dayOf(step) <= today);
	const [step] = steps;
	const state = step && stateOf(step);
	if (!state) return undefined;
	const before = steps.findIndex((one) => stateOf(one) !== state);
	const since = steps.at(before < 0 ? -1 : before - 1)?.values.on;
	return {
		state,
		step,
		since,
		days: since === undefined ? undefined : Math.max(0, daysBetween(firstDay(since), today))
	};
}

function stateOf({ values }: PartnerStep): PartnerState | undefined {
	return partnerStates.find(({ key }) => key === values.state)?.key;
}

function dayOf({ values }: PartnerStep): string {
	return values.on === undefined ? '' : firstDay(values.on);
}
