import { agreementDates } from '../agreement/warnings';
import { coversWork } from '../agreement/of-project';
import { isBinding, isOngoing } from '../agreement/stages';
import { firstDay } from '../days/partial-date';
import { agreement, type Agreement } from '../kinds/agreement';
import { participation } from '../kinds/participation';
import { project } from '../kinds/project';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { standingOfPartner, stepsOfPartner } from './standing';

/** What does not fit what is said of an organisation. It is said, and keeps nobody from anything. */
export type PartnerRemark =
	/** Said to be under NDA, and no NDA with it is in force on this day. */
	| 'no-nda'
	/** Said to be selected, and it takes part in no project and is party to no agreement under which work is done. */
	| 'no-project'
	/** A step lies ahead of today: until then it does not count. */
	| 'ahead';

/**
 * What of the agreements, projects and days does not fit the state of an organisation.
 *
 * @param today whole ISO date
 */
export function partnerRemarks(source: Source, id: string, today: string): readonly PartnerRemark[] {
	const state = standingOfPartner(source, id, today)?.state;
	const ahead = stepsOfPartner(source, id).some(
		({ values }) => values.on !== undefined && firstDay(values.on) > today
	);
	return [
		...(state === 'nda' && !hasNda(source, id, today) ? (['no-nda'] as const) : []),
		...(state === 'selected' && !worksWithUs(source, id) ? (['no-project'] as const) : []),
		...(ahead ? (['ahead'] as const) : [])
	];
}

function hasNda(source: Source, id: string, today: string): boolean {
	return read(source, agreement)
		.by('parties', id)
		.some((one) => one.values.kind === 'nda' && isInForce(one, today));
}

function isInForce({ values }: Agreement, today: string): boolean {
	const { from, to } = agreementDates(values);
	return (
		isBinding(values.stage) && (from === undefined || from <= today) && (to === undefined || to >= today)
	);
}

function worksWithUs(source: Source, id: string): boolean {
	const takesPart = read(source, participation)
		.by('partner', id)
		.some(({ values }) => read(source, project).one(values.project));
	const agrees = read(source, agreement)
		.by('parties', id)
		.some((one) => isOngoing(one.values.stage) && coversWork(one));
	return takesPart || agrees;
}
