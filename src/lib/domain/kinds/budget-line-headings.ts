/** What budgets and ledgers call the fields of a line, in English, French, German and Italian. */
export const headings = {
	project: ['Project title', 'Project name', 'Intitulé du projet', 'Nom du projet', 'Projekt', 'Progetto'],
	fund: [
		'Source',
		'Budget',
		'Funding',
		'Financement',
		'Source de financement',
		'Mittel',
		'Finanzierung',
		'Fondo'
	],
	year: [
		'Budget year',
		'Fiscal year',
		'FY',
		'Année budgétaire',
		'Année budg.',
		'Exercice',
		'Jahr',
		'Budgetjahr',
		'Anno',
		'Esercizio'
	],
	category: [
		'Type',
		'Nature',
		'Cost type',
		'Type de coût',
		'Poste',
		'Rubrique',
		'Kategorie',
		'Kostenart',
		'Categoria',
		'Natura'
	],
	stage: [
		'Budget stage',
		'Étape du budget',
		'State',
		'Status',
		'Étape',
		'Statut',
		'Phase',
		'Stand',
		'Zustand',
		'Stato',
		'Fase'
	],
	money: [
		'Sum',
		'Value',
		'Cost',
		'Amount excl. VAT',
		'Montant HT',
		'Somme',
		'Coût',
		'Valeur',
		'Betrag',
		'Kosten',
		'Importo',
		'Costo'
	],
	text: [
		'Description',
		'Label',
		'Designation',
		'Désignation',
		'Objet',
		'Intitulé',
		'Bezeichnung',
		'Beschreibung',
		'Descrizione',
		'Note',
		'Notes',
		'Remarks',
		'Remarques',
		'Bemerkungen'
	],
	code: [
		'Code',
		'Order',
		'Order number',
		'Order no.',
		'Purchase order',
		'PO',
		'N° cde',
		'N° de commande',
		'No de commande',
		'Commande',
		'Imputation',
		'Bestellnummer',
		'Bestell-Nr.',
		'Kostenstelle',
		'N. ordine',
		'Codice'
	]
} as const;

/** What they call how far the money has come, by key. */
export const stagesSaid = {
	requested: ['Demande', 'Asked', 'Request', 'Beantragt', 'Richiesto'],
	recommended: ['Recommandation', 'Recommendation', 'Empfohlen', 'Raccomandato'],
	approved: [
		'Accordé',
		'Granted',
		'Voté',
		'Genehmigt',
		'Bewilligt',
		'Approvato',
		'Budget',
		'Budgété',
		'Budgetiert'
	],
	committed: ['Engagement', 'Commande', 'Commandé', 'Ordered', 'Verpflichtet', 'Bestellt', 'Impegnato'],
	spent: [
		'Payé',
		'Paid',
		'Facturé',
		'Invoiced',
		'Dépense',
		'Réalisé',
		'Actual',
		'Actuals',
		'Ausgegeben',
		'Bezahlt',
		'Ist',
		'Speso',
		'Spesa',
		'Consuntivo',
		'Ausgabe',
		'Ausgaben',
		'Pagato'
	],
	forecast: [
		'Prévision',
		'Planned',
		'Plan',
		'Planifié',
		'Estimate',
		'Estimé',
		'Geplant',
		'Prognose',
		'Previsto',
		'Pianificato',
		'Preventivo',
		'Soll'
	]
} as const;

/** What they call categories of cost, by key of the list. */
export const categoriesSaid = {
	personnel: [
		'Staff',
		'Salaires',
		'Salaries',
		'Salary',
		'Personal',
		'Lohn',
		'Löhne',
		'Personale',
		'RH',
		'HR',
		'Fellow',
		'Doctorant'
	],
	material: [
		'Materials',
		'Equipment',
		'Équipement',
		'Hardware',
		'Achats',
		'Fournitures',
		'Sachmittel',
		'Geräte',
		'Materiale'
	],
	travel: [
		'Mission',
		'Missions',
		'Déplacement',
		'Déplacements',
		'Voyage',
		'Trips',
		'Reisen',
		'Reise',
		'Viaggi',
		'Trasferte'
	],
	other: ['Others', 'Divers', 'Misc', 'Miscellaneous', 'Autres', 'Sonstiges', 'Diverses', 'Altro', 'Varie']
} as const;
