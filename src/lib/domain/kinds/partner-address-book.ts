/** What address books and customer lists call the fields of an organisation, in English, French and German. */
export const addressBook = {
	name: [
		'Company name',
		'Company',
		'Organisation',
		'Organization',
		'Organization name',
		'Account name',
		'Nom de l’entreprise',
		'Entreprise',
		'Société',
		'Unternehmensname',
		'Unternehmen',
		'Firma'
	],
	country: ['Country/Region', 'Pays/Région', 'Land/Region', 'Land'],
	city: ['Town', 'Ort', 'Stadt'],
	website: ['Website URL', 'Web page', 'Site Internet', 'URL du site web', 'Webseite', 'Company domain name']
} as const;
