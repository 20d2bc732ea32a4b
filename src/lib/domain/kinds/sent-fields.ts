import { date, tags, text } from '../fields';

/** What the record of a file that was sent to be answered remembers of it, whatever was asked. */
export const sentFields = {
	sentOn: date({ label: { en: 'Written on', fr: 'Établi le' }, required: true }),
	token: text({
		label: { en: 'Token', fr: 'Jeton' },
		max: 40,
		help: {
			en: 'Stands in the file alone; an answer without it is not taken.',
			fr: 'Ne figure que dans le fichier ; sans lui, une réponse n’est pas acceptée.'
		}
	}),
	content: text({
		label: { en: 'Digest of what was sent', fr: 'Empreinte du contenu envoyé' },
		max: 80
	}),
	answeredOn: date({ label: { en: 'Answer taken in on', fr: 'Réponse reçue le' } }),
	answers: tags({ label: { en: 'Digests of the answers', fr: 'Empreintes des réponses' } })
};
