import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, reference, text } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { clockProblems } from './clock-time';
import { nameIn, titleOf } from './title';

const label = { en: 'Attendance', fr: 'Présence' };

/** Fixed, because the quorum counts those who attended. */
const answers = [
	{ key: 'invited', label: { en: 'Invited', fr: 'Invité' } },
	{ key: 'attended', label: { en: 'Attended', fr: 'Présent' } },
	{ key: 'excused', label: { en: 'Excused', fr: 'Excusé' } },
	{ key: 'absent', label: { en: 'Absent', fr: 'Absent' } }
] as const;

export const attendance = defineKind({
	name: 'attendance',
	path: 'attendances',
	label,
	plural: { en: 'Attendances', fr: 'Présences' },
	about: {
		en: 'Who came to a meeting, and for which State.',
		fr: 'Qui a assisté à une réunion, et pour quel État.'
	},
	area: 'governance',
	fields: {
		meeting: reference('meeting', { label: { en: 'Meeting', fr: 'Réunion' }, required: true }),
		contact: reference('contact', { label: { en: 'Person', fr: 'Personne' } }),
		membership: reference('membership', { label: { en: 'Seat', fr: 'Siège' } }),
		country: reference('country', { label: { en: 'For the State', fr: 'Pour l’État' } }),
		partner: reference('partner', { label: { en: 'Organisation', fr: 'Organisation' } }),
		status: choice({ label: { en: 'Status', fr: 'Statut' }, options: answers }),
		arrived: text({
			label: { en: 'Arrived at', fr: 'Arrivée à' },
			max: 5,
			help: {
				en: 'Where somebody came after the meeting had begun, as 14:20.',
				fr: 'Pour qui arrive une fois la réunion commencée, par exemple 14:20.'
			}
		}),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values, lens) => [
		nameIn(values, 'meeting', 'meeting', lens),
		nameIn(values, 'contact', 'contact', lens) ??
			nameIn(values, 'country', 'country', lens) ??
			nameIn(values, 'membership', 'membership', lens)
	]),
	columns: ['meeting', 'contact', 'country', 'partner', 'status'],
	sort: 'meeting',
	identity: ['meeting', 'contact', 'country'],
	again: 'membership',
	rules: (values) => clockProblems(values, 'arrived'),
	example: {
		meeting: 'M000000000000000',
		contact: 'C000000000000000',
		country: 'CH00000000000000',
		status: 'attended'
	}
});

export type Attendance = EntityRecord<Values<typeof attendance>>;
