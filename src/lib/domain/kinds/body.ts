import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { choice, dateRange, longText, number, tags, text } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { titleFrom } from './title';

const label = { en: 'Body', fr: 'Organe' };

export const body = defineKind({
	name: 'body',
	path: 'bodies',
	label,
	plural: { en: 'Bodies', fr: 'Organes' },
	about: {
		en: 'Committees and forums that propose, advise and decide, with the names they had and when.',
		fr: 'Les comités et forums qui proposent, conseillent et décident, avec leurs noms successifs.'
	},
	area: 'governance',
	fields: {
		acronym: text({ label: { en: 'Acronym', fr: 'Sigle' }, max: 60, required: true }),
		name: text({ label: { en: 'Name', fr: 'Nom' }, required: true }),
		nameFr: text({ label: { en: 'Name in French', fr: 'Nom en français' } }),
		kind: choice({ label: { en: 'Kind', fr: 'Type' }, list: 'bodyKind' }),
		mandate: longText({ label: { en: 'Mandate', fr: 'Mandat' } }),
		aliases: tags({ label: { en: 'Other names', fr: 'Autres noms' } }),
		chair: text({
			personal: true,
			label: { en: 'Chair', fr: 'Présidence' },
			help: { en: 'As a function, not a name.', fr: 'Par la fonction, non par le nom.' }
		}),
		quorum: number({ label: { en: 'Quorum', fr: 'Quorum' }, min: 0, whole: true }),
		cadence: text({ label: { en: 'Cadence', fr: 'Fréquence' } }),
		validity: dateRange({ label: { en: 'Validity', fr: 'Validité' } }),
		...commonFields
	},
	title: titleFrom(label, 'acronym', 'name'),
	names: ['acronym', 'name', 'nameFr', 'aliases'],
	columns: ['acronym', 'name', 'kind', 'cadence', 'validity'],
	sort: 'acronym',
	identity: ['acronym'],
	example: {
		acronym: 'CMASC',
		name: 'CERN Medical Applications Steering Committee',
		kind: 'deciding',
		aliases: ['Steering Committee'],
		quorum: 5
	}
});

export type Body = EntityRecord<Values<typeof body>>;
