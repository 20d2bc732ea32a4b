import { choice, date, number, references } from '../fields';
import type { FixedOption } from '../fields/options';
import { contact } from '../kinds/contact';
import { enquiry } from '../kinds/enquiry';
import { enquiryAsk } from '../kinds/enquiry-ask';
import { setting } from '../kinds/setting';
import { askedOf } from '../partnering/asked';
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
	reads: [enquiryAsk.name],
	value: (source, record, today) =>
		isOf(enquiry, record)
			? enquiryStanding(record.values, today, askedOf(source, record.id, record.values)).state
			: undefined
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
		isOf(enquiry, record) ? enquiryStanding(record.values, today, []).daysOpen : undefined
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

const experts: RelatedColumn = {
	name: 'experts',
	field: references(contact.name, { label: { en: 'Experts asked', fr: 'Experts consultés' } }),
	reads: [enquiryAsk.name, contact.name],
	value: (source, record) => {
		if (!isOf(enquiry, record)) return undefined;
		const asked = askedOf(source, record.id, record.values).flatMap(({ expert }) => expert ?? []);
		return asked.length === 0 ? undefined : [...new Set(asked)];
	}
};

export const ofEnquiry: RelatedColumns = {
	columns: [standing, daysOpen, experts, due],
	shown: ['subject', 'state', 'receivedOn', 'daysOpen', 'partner', 'field', 'owner', 'experts', 'answerBy']
};
