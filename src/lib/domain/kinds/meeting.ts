import { commonFields, sections } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, country, date, days, longText, reference, text, url, yesNo } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { titleFrom } from './title';
import { clockProblems } from './clock-time';

const label = { en: 'Meeting', fr: 'Réunion' };

export const meeting = defineKind({
	name: 'meeting',
	path: 'meetings',
	label,
	plural: { en: 'Meetings', fr: 'Réunions' },
	about: {
		en: 'Meetings of the bodies and related events, with their agenda and decisions.',
		fr: 'Les réunions des organes et les manifestations connexes, avec leur ordre du jour et leurs décisions.'
	},
	area: 'governance',
	fields: {
		title: text({ label: { en: 'Title', fr: 'Titre' }, required: true }),
		when: days({ label: { en: 'When', fr: 'Dates' }, required: true }),
		body: reference('body', { label: { en: 'Body', fr: 'Organe' } }),
		series: choice({ label: { en: 'Series', fr: 'Série' }, list: 'meetingSeries' }),
		place: text({ label: { en: 'Place', fr: 'Lieu' } }),
		country: country({ label: { en: 'Country', fr: 'Pays' } }),
		onlyMedical: yesNo({
			label: { en: 'Wholly on medical applications', fr: 'Entièrement consacrée aux applications médicales' }
		}),
		starts: text({
			label: { en: 'Starts at', fr: 'Commence à' },
			max: 5,
			section: sections.time,
			help: { en: 'Local time of the place, as 14:00.', fr: 'Heure locale du lieu, par exemple 14:00.' }
		}),
		ends: text({ label: { en: 'Ends at', fr: 'Se termine à' }, max: 5, section: sections.time }),
		timeZone: text({
			label: { en: 'Time zone', fr: 'Fuseau horaire' },
			max: 60,
			section: sections.time,
			help: {
				en: 'Europe/Zurich, unless stated.',
				fr: 'Europe/Zurich, sauf indication contraire.'
			}
		}),
		deadline: date({ label: { en: 'Application deadline', fr: 'Date limite de soumission' } }),
		openedOn: date({ label: { en: 'Opened on', fr: 'Ouverte le' }, section: sections.time }),
		openedAt: text({ label: { en: 'Opened at', fr: 'Ouverte à' }, max: 5, section: sections.time }),
		closedOn: date({ label: { en: 'Closed on', fr: 'Close le' }, section: sections.time }),
		closedAt: text({ label: { en: 'Closed at', fr: 'Close à' }, max: 5, section: sections.time }),
		url: url({ label: { en: 'Page', fr: 'Page' } }),
		calendarUid: text({
			fromSource: true,
			label: { en: 'Calendar id', fr: 'Identifiant de calendrier' },
			section: sections.provenance,
			help: {
				en: 'By it a calendar file read again finds this meeting.',
				fr: 'Il permet de retrouver cette réunion quand un fichier de calendrier est relu.'
			}
		}),
		calendarVersion: text({
			fromSource: true,
			label: { en: 'Calendar version', fr: 'Version du calendrier' },
			max: 60,
			section: sections.provenance,
			help: {
				en: 'Number and time of what was taken in last; an older file changes nothing.',
				fr: 'Numéro et heure de ce qui a été repris en dernier ; un fichier plus ancien ne change rien.'
			}
		}),
		cancelled: yesNo({ label: { en: 'Cancelled', fr: 'Annulée' } }),
		notes: longText({ label: { en: 'Notes', fr: 'Notes' } }),
		...commonFields
	},
	title: titleFrom(label, 'title'),
	columns: ['title', 'when', 'series', 'place', 'country', 'onlyMedical'],
	sort: '-when',
	rules: (values) => clockProblems(values, 'starts', 'ends', 'openedAt', 'closedAt'),
	example: {
		title: 'Medical Applications Project Forum, May 2021',
		when: { from: '2021-05-05', to: '2021-05-05' },
		body: 'B000000000000000',
		series: 'mapf',
		onlyMedical: true,
		deadline: '2021-05-17'
	}
});

export type Meeting = EntityRecord<Values<typeof meeting>>;
