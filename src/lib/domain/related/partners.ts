import { choice, date, references } from '../fields';
import { enquiry } from '../kinds/enquiry';
import { interaction } from '../kinds/interaction';
import { interest } from '../kinds/interest';
import { meeting } from '../kinds/meeting';
import { partnerStates } from '../kinds/partner-states';
import { partnerStep } from '../kinds/partner-step';
import { topic } from '../kinds/topic';
import { cameFrom } from '../partnering/origin';
import { standingOfPartner } from '../partnering/standing';
import type { RelatedColumn } from './column';

export const state: RelatedColumn = {
	name: 'state',
	field: choice({
		label: { en: 'State', fr: 'État' },
		options: partnerStates,
		help: {
			en: 'By the latest step that somebody noted.',
			fr: 'D’après la dernière étape notée.'
		}
	}),
	reads: [partnerStep.name],
	value: (source, { id }, today) => standingOfPartner(source, id, today)?.state
};

export const stateSince: RelatedColumn = {
	name: 'stateSince',
	field: date({ label: { en: 'In this state since', fr: 'Dans cet état depuis' } }),
	reads: [partnerStep.name],
	value: (source, { id }, today) => standingOfPartner(source, id, today)?.since
};

/** The meetings that an organisation came from, by the first step that says so. */
export const meetings: RelatedColumn = {
	name: 'cameFrom',
	field: references(meeting.name, { label: { en: 'Came from the meeting', fr: 'Issu de la réunion' } }),
	reads: [partnerStep, meeting, topic, interest, enquiry, interaction].map(({ name }) => name),
	value(source, { id }) {
		const found = cameFrom(source, id)?.chain.filter(({ kind }) => kind === meeting.name) ?? [];
		return found.length > 0 ? found.map((one) => one.id) : undefined;
	}
};
