import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, date, longText, reference, text } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { dayIn, nameIn, optionIn, titleOf } from './title';

const label = { en: 'Agreement step', fr: 'Étape d’un accord' };

/** An agreement entered a stage, or passed into other hands. The agreement itself says where it stands now. */
export const agreementStep = defineKind({
	name: 'agreementStep',
	path: 'agreement-steps',
	label,
	plural: { en: 'Agreement steps', fr: 'Étapes des accords' },
	about: {
		en: 'When an agreement entered a stage or passed into other hands, and why.',
		fr: 'Quand un accord est entré dans une étape ou a changé de mains, et pourquoi.'
	},
	area: 'relations',
	fields: {
		agreement: reference('agreement', { label: { en: 'Agreement', fr: 'Accord' }, required: true }),
		stage: choice({ label: { en: 'Stage', fr: 'Étape' }, list: 'agreementStage', required: true }),
		turn: choice({ label: { en: 'Whose turn', fr: 'À qui d’agir' }, list: 'agreementTurn' }),
		on: date({ label: { en: 'On', fr: 'Le' }, required: true }),
		note: longText({ label: { en: 'Note', fr: 'Remarque' } }),
		by: text({ personal: true, label: { en: 'Moved by', fr: 'Par' } }),
		...commonFields
	},
	nameless: true,
	title: titleOf(label, (values, lens) => [
		nameIn(values, 'agreement', 'agreement', lens),
		optionIn(values, 'stage', 'agreementStage', lens),
		dayIn(values, 'on', lens)
	]),
	columns: ['on', 'agreement', 'stage', 'turn', 'note', 'by'],
	sort: '-on',
	identity: ['agreement', 'stage', 'turn', 'on'],
	example: {
		agreement: 'A000000000000000',
		stage: 'negotiation',
		turn: 'partner',
		on: '2026-10-02',
		note: 'Draft 2 sent to the hospital.'
	}
});

export type AgreementStep = EntityRecord<Values<typeof agreementStep>>;
