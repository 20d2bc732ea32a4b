import { commonFields } from './common-fields';
import { defineKind } from '../schema/define-kind';
import { date, longText, money, reference, references, text, year } from '../fields';
import type { Values } from '../schema/kind';
import type { EntityRecord } from '../schema/record';
import { titleFrom } from './title';

const label = { en: 'Scenario', fr: 'Scénario' };

export const scenario = defineKind({
	name: 'scenario',
	path: 'scenarios',
	label,
	plural: { en: 'Scenarios', fr: 'Scénarios' },
	about: {
		en: 'A named set of limits for choosing among proposals, and the choice it led to.',
		fr: 'Un jeu de contraintes nommé pour choisir parmi les propositions, et le choix obtenu.'
	},
	area: 'governance',
	fields: {
		name: text({ label: { en: 'Name', fr: 'Nom' }, required: true }),
		round: year({ label: { en: 'Selection round', fr: 'Appel' } }),
		fund: reference('fund', { label: { en: 'Fund', fr: 'Fonds' } }),
		// Scenarios are alternatives to one another.
		budget: money({ label: { en: 'Budget', fr: 'Budget' }, adds: 'never' }),
		must: references('project', { label: { en: 'Must be chosen', fr: 'À retenir impérativement' } }),
		mustNot: references('project', { label: { en: 'Must not be chosen', fr: 'À écarter' } }),
		inputs: longText({ label: { en: 'Further limits', fr: 'Autres contraintes' } }),
		chosen: references('project', { label: { en: 'Chosen', fr: 'Retenus' } }),
		result: longText({ label: { en: 'Result', fr: 'Résultat' } }),
		computedOn: date({ label: { en: 'Computed on', fr: 'Calculé le' } }),
		settings: text({
			label: { en: 'Settings', fr: 'Réglages' },
			max: 200_000,
			fixed: true,
			fromSource: true,
			help: {
				en: 'All limits and what the set was found from, as the screen of prioritisation reads them again.',
				fr: 'Toutes les contraintes et ce dont l’ensemble a été tiré, tels que l’écran de priorisation les relit.'
			}
		}),
		adoptedFor: reference('meeting', {
			label: { en: 'Adopted for', fr: 'Adopté pour' },
			help: {
				en: 'The meeting on whose agenda its decisions were drafted.',
				fr: 'La réunion à l’ordre du jour de laquelle ses décisions ont été préparées.'
			}
		}),
		adoptedOn: date({ label: { en: 'Adopted on', fr: 'Adopté le' } }),
		notes: longText({ label: { en: 'Notes', fr: 'Notes' } }),
		...commonFields
	},
	title: titleFrom(label, 'name'),
	columns: ['name', 'round', 'fund', 'budget', 'computedOn'],
	sort: 'name',
	example: {
		name: 'Half the envelope',
		round: 2027,
		fund: 'F000000000000000',
		budget: { amount: 30000000, currency: 'CHF' },
		chosen: ['PR00000000000000']
	}
});

export type Scenario = EntityRecord<Values<typeof scenario>>;
