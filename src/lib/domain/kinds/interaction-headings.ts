/** What lists of calls and meetings call the fields of a conversation, in English, French, German and Italian. */
export const headings = {
	subject: ['Topic', 'Title', 'Sujet', 'Thème', 'Betreff', 'Thema', 'Oggetto', 'Argomento'],
	date: ['Day', 'When', 'Jour', 'Quand', 'Datum', 'Data', 'Giorno'],
	kind: ['Type', 'Channel', 'Mode', 'Canal', 'Moyen', 'Art', 'Typ', 'Tipo'],
	people: [
		'Contact',
		'Contacts',
		'With',
		'Avec',
		'Interlocuteur',
		'Participants',
		'Personne',
		'Mit',
		'Kontakt',
		'Con'
	],
	partner: [
		'Organisation',
		'Organization',
		'Institution',
		'Company',
		'Organisme',
		'Société',
		'Firma',
		'Einrichtung',
		'Ente'
	],
	project: ['Dossier', 'Projekt', 'Progetto'],
	text: [
		'Summary',
		'Minutes',
		'Notes',
		'Remarks',
		'Résumé',
		'Compte rendu',
		'Remarques',
		'Commentaires',
		'Notizen',
		'Bemerkungen',
		'Note'
	],
	nextStep: [
		'Follow-up',
		'Action',
		'To do',
		'Next action',
		'Suite',
		'À faire',
		'Nächster Schritt',
		'Zu tun',
		'Prossimo passo'
	],
	due: [
		'Due date',
		'Deadline',
		'By',
		'Délai',
		'Pour le',
		'Date limite',
		'Fällig',
		'Frist',
		'Bis',
		'Scadenza'
	],
	owner: ['Who', 'Responsible', 'Resp.', 'By whom', 'Qui', 'Wer', 'Verantwortlich', 'Chi', 'Responsabile'],
	done: ['Closed', 'Status', 'Terminé', 'Réglé', 'Clos', 'Erledigt', 'Fatto']
} as const;

/** What they call kinds of conversation, by key of the list. */
export const kindsSaid = {
	call: [
		'Tél',
		'Tel',
		'Phone',
		'Phone call',
		'Téléphone',
		'Telefon',
		'Anruf',
		'Telefonata',
		'Teams',
		'Zoom',
		'Video',
		'Visio',
		'Visioconférence',
		'Videoconference'
	],
	meeting: [
		'RV',
		'RDV',
		'Rendez-vous',
		'Séance',
		'Sitzung',
		'Besprechung',
		'Treffen',
		'Riunione',
		'Meeting in person'
	],
	'e-mail': ['Mail', 'Email', 'Courrier électronique', 'Mél'],
	visit: ['Visite', 'Besuch', 'Visita', 'On site', 'Sur place'],
	event: ['Conference', 'Conférence', 'Forum', 'Fair', 'Salon', 'Messe', 'Evento', 'Événement'],
	letter: ['Courrier', 'Post', 'Brief', 'Lettera'],
	progress: [
		'Progress',
		'Progress report',
		'Status report',
		'Avancement',
		'Rapport d’avancement',
		'Fortschrittsbericht'
	]
} as const;
