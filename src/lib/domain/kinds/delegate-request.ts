import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { reference } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { sentFields } from './sent-fields';
import { dayIn, nameIn, titleOf } from './title';

const label = { en: 'Delegate’s file sent', fr: 'Dossier de délégué envoyé' };

export const delegateRequest = defineKind({
	name: 'delegateRequest',
	path: 'delegate-requests',
	label,
	plural: { en: 'Delegates’ files sent', fr: 'Dossiers de délégués envoyés' },
	about: {
		en: 'Which delegate was sent the page of their State in a file; an answer is held against it.',
		fr: 'Quel délégué a reçu la page de son État dans un fichier ; la réponse y est confrontée.'
	},
	area: 'relations',
	fields: {
		country: reference('country', { label: { en: 'State', fr: 'État' }, required: true }),
		contact: reference('contact', { label: { en: 'Delegate', fr: 'Délégué' } }),
		meeting: reference('meeting', { label: { en: 'For the meeting', fr: 'Pour la réunion' } }),
		...sentFields,
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values, lens) => [
		nameIn(values, 'country', 'country', lens),
		nameIn(values, 'contact', 'contact', lens),
		dayIn(values, 'sentOn', lens)
	]),
	columns: ['country', 'contact', 'meeting', 'sentOn', 'answeredOn'],
	sort: '-sentOn',
	example: {
		country: 'CH00000000000000',
		contact: 'C000000000000000',
		meeting: 'M000000000000000',
		sentOn: '2026-09-14',
		token: '0123456789ABCDEF',
		content: '00'
	}
});

export type DelegateRequest = EntityRecord<Values<typeof delegateRequest>>;
