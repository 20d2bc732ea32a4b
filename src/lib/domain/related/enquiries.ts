import { choice, date, number } from '../fields';
import type { FixedOption } from '../fields/options';
import { enquiry } from '../kinds/enquiry';
import { setting } from '../kinds/setting';
import { answerBy, enquiryStanding, type EnquiryState } from '../partnering/enquiries';
import { isOf } from '../reading/read';
import type { RelatedColumn, RelatedColumns } from './column';

/** Fixed, because the app tells them. */
export const enquiryStateLabels: readonly (FixedOption & { readonly key: EnquiryState })[] = [
	{ key: 'open', label: { en: 'Open', fr: 'Ouverte' } },
	{ key: 'asked', label: { en: 'With an expert', fr: 'Chez un expert' } },
	{ key: 'answered', label: { en: 'Answered', fr: 'Répondue' } },
	{ key: 'closed', label: { en: 'Closed without an answer', fr: 'Close sans réponse' } }
];

const standing: RelatedColumn = {
	name: 'state',
	field: choice({ label: { en: 'State', fr: 'État' }, options: enquiryStateLabels }),
	reads: [],
	value: (_, record, today) =>
		isOf(enquiry, record) ? enquiryStanding(record.values, today).state : undefined
};

const daysOpen: RelatedColumn = {
	name: 'daysOpen',
	field: number({
		label: { en: 'Days open', fr: 'Jours d’attente' },
		whole: true,
		help: {
			en: 'From its coming in until it was answered or closed, else until today.',
			fr: 'De sa réception à la réponse ou à la clôture, sinon jusqu’à aujourd’hui.'
		}
	}),
	reads: [],
	value: (_, record, today) =>
		isOf(enquiry, record) ? enquiryStanding(record.values, today).daysOpen : undefined
};

const due: RelatedColumn = {
	name: 'answerBy',
	field: date({
		label: { en: 'To be answered by', fr: 'À traiter avant le' },
		help: {
			en: 'What was promised, else the days of the office after it came in.',
			fr: 'La date promise, sinon le délai du bureau à compter de la réception.'
		}
	}),
	reads: [setting.name],
	value: (source, record) => (isOf(enquiry, record) ? answerBy(source, record.values) : undefined)
};

export const ofEnquiry: RelatedColumns = {
	columns: [standing, daysOpen, due],
	shown: ['subject', 'state', 'receivedOn', 'daysOpen', 'partner', 'field', 'owner', 'expert', 'answerBy']
};
