import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { dateRange, longText, number, text } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { titleByLocale } from './title';

const label = { en: 'Criterion', fr: 'Critère' };
const anchors = { en: 'Anchors', fr: 'Repères' };

export const criterion = defineKind({
	name: 'criterion',
	path: 'criteria',
	label,
	plural: { en: 'Criteria', fr: 'Critères' },
	about: {
		en: 'What proposals are scored on, with weights; old ones keep their dates.',
		fr: 'Ce sur quoi les propositions sont notées, avec leur pondération ; les anciens gardent leurs dates.'
	},
	area: 'governance',
	fields: {
		name: text({ label: { en: 'Name', fr: 'Nom' }, required: true }),
		nameFr: text({ label: { en: 'Name in French', fr: 'Nom en français' } }),
		description: longText({ label: { en: 'Description', fr: 'Description' } }),
		low: text({ label: { en: 'Score 1 means', fr: 'La note 1 signifie' }, section: anchors }),
		middle: text({ label: { en: 'Score 3 means', fr: 'La note 3 signifie' }, section: anchors }),
		high: text({ label: { en: 'Score 5 means', fr: 'La note 5 signifie' }, section: anchors }),
		lowFr: text({ label: { en: 'Score 1 means, in French', fr: 'Note 1, en français' }, section: anchors }),
		middleFr: text({
			label: { en: 'Score 3 means, in French', fr: 'Note 3, en français' },
			section: anchors
		}),
		highFr: text({ label: { en: 'Score 5 means, in French', fr: 'Note 5, en français' }, section: anchors }),
		order: number({ label: { en: 'Order', fr: 'Ordre' } }),
		weight: number({ label: { en: 'Weight', fr: 'Pondération' }, min: 0, required: true }),
		validity: dateRange({ label: { en: 'Validity', fr: 'Validité' } }),
		...commonFields
	},
	title: titleByLocale(label, 'name', 'nameFr'),
	names: ['name', 'nameFr'],
	columns: ['order', 'name', 'weight', 'validity'],
	sort: 'order',
	identity: ['name'],
	example: {
		name: 'possible impact',
		nameFr: 'retombées possibles',
		order: 3,
		weight: 1,
		validity: { from: '2019' }
	}
});

export type Criterion = EntityRecord<Values<typeof criterion>>;
