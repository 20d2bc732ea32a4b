/** One entry of an editable list: key, English, French. The key is what records store and never changes. */
export type Entry = readonly [key: string, en: string, fr: string];

/** The editable lists a new portfolio starts with, in the order in which they are offered. */
export const lists: Readonly<Record<string, readonly Entry[]>> = {
	medicalField: [
		['radiotherapy', 'Radiotherapy and hadron therapy', 'Radiothérapie et hadronthérapie'],
		['imaging', 'Medical imaging and diagnostics', 'Imagerie médicale et diagnostic'],
		['nuclear-medicine', 'Radioisotopes and nuclear medicine', 'Radio-isotopes et médecine nucléaire'],
		['dosimetry', 'Dosimetry and radiation monitoring', 'Dosimétrie et surveillance des rayonnements'],
		['radiobiology', 'Radiobiology and preclinical research', 'Radiobiologie et recherche préclinique'],
		['simulation', 'Simulation and treatment planning', 'Simulation et planification de traitement'],
		['digital-health', 'Data, AI and digital health', 'Données, IA et santé numérique'],
		['other-biomedical', 'Other biomedical', 'Autres applications biomédicales'],
		['not-medical', 'Not medical', 'Hors médecine']
	],
	pillar: [
		['accelerators', 'Accelerators', 'Accélérateurs'],
		['detectors', 'Detectors', 'Détecteurs'],
		['computing', 'Computing', 'Informatique'],
		['other', 'Other', 'Autre']
	],
	technologyKind: [
		['hardware', 'Hardware', 'Matériel'],
		['software', 'Software', 'Logiciel'],
		['know-how', 'Know-how', 'Savoir-faire'],
		['facility', 'Facility', 'Installation']
	],
	department: [
		['ATS-DO', 'Accelerators and Technology, office', 'Accélérateurs et technologie, bureau'],
		['BE', 'Beams', 'Faisceaux'],
		['EN', 'Engineering', 'Ingénierie'],
		['EP', 'Experimental Physics', 'Physique expérimentale'],
		['FAP', 'Finance and Administrative Processes', 'Finances et processus administratifs'],
		['HR', 'Human Resources', 'Ressources humaines'],
		['HSE', 'Occupational Health and Safety', 'Santé et sécurité au travail'],
		[
			'IPT',
			'Industry, Procurement and Knowledge Transfer',
			'Industrie, achats et transfert de connaissances'
		],
		['IT', 'Information Technology', 'Technologies de l’information'],
		['SCE', 'Site and Civil Engineering', 'Site et génie civil'],
		['SY', 'Accelerator Systems', 'Systèmes accélérateurs'],
		['TE', 'Technology', 'Technologie'],
		['TH', 'Theoretical Physics', 'Physique théorique']
	],
	ipKind: [
		['patent', 'Patent', 'Brevet'],
		['copyright', 'Copyright', 'Droit d’auteur'],
		['trademark', 'Trademark', 'Marque'],
		['trade-secret', 'Trade secret', 'Secret industriel'],
		['know-how', 'Know-how', 'Savoir-faire'],
		['software', 'Software', 'Logiciel'],
		['hardware-design', 'Hardware design', 'Conception matérielle']
	],
	ipStatus: [
		['disclosed', 'Disclosed to KT', 'Divulguée au KT'],
		['evaluated', 'Under evaluation', 'En évaluation'],
		['unprotected', 'No protection', 'Sans protection'],
		['to-file', 'Patent to be filed', 'Brevet à déposer'],
		['filed', 'Filed', 'Déposé'],
		['national', 'PCT or national phase', 'Phase PCT ou nationale'],
		['granted', 'Granted', 'Délivré'],
		['maintained', 'Maintained', 'Maintenu en vigueur'],
		['lapsed', 'Lapsed or abandoned', 'Déchu ou abandonné'],
		['licensed', 'Licensed', 'Sous licence'],
		['available', 'Available for licensing', 'Disponible sous licence'],
		['open', 'Released openly', 'Publiée en libre accès']
	],
	partnerKind: [
		['hospital', 'Hospital or clinical centre', 'Hôpital ou centre clinique'],
		['university', 'University', 'Université'],
		['research-institute', 'Research institute', 'Institut de recherche'],
		['company', 'Company', 'Entreprise'],
		['international-organisation', 'International organisation', 'Organisation internationale'],
		['public-body', 'Public body', 'Organisme public'],
		['foundation', 'Foundation or association', 'Fondation ou association'],
		['cluster', 'Cluster or regional body', 'Pôle ou organisme régional'],
		['funding-agency', 'Funding agency', 'Agence de financement'],
		['incubator', 'Business incubation centre', 'Centre d’incubation d’entreprises']
	],
	contactRole: [
		['project-scientist', 'Project scientist', 'Scientifique de projet'],
		['chief-executive', 'Chief executive', 'Direction générale'],
		['medical-physicist', 'Medical physicist', 'Physique médicale'],
		['head-of-department', 'Head of department', 'Direction de département'],
		['radiation-oncologist', 'Radiation oncologist', 'Radio-oncologie'],
		['procurement-officer', 'Procurement officer', 'Achats'],
		['forum-delegate', 'KT Forum delegate', 'Délégation au Forum KT'],
		['transfer-officer', 'Technology transfer officer', 'Transfert de technologie'],
		['liaison-officer', 'Industrial liaison officer', 'Liaison industrielle (ILO)'],
		['adviser', 'Adviser', 'Conseil']
	],
	contactPurpose: [
		['project', 'Running a project', 'Conduite d’un projet'],
		['agreement', 'Negotiating or following an agreement', 'Négociation ou suivi d’un accord'],
		['committee', 'Work of a committee', 'Travaux d’un comité'],
		[
			'relations',
			'Relations with partners and Member States',
			'Relations avec les partenaires et les États membres'
		]
	],
	legalBasis: [
		['legitimate-interest', 'Legitimate interest', 'Intérêt légitime'],
		['contract', 'Contract', 'Contrat'],
		['consent', 'Consent', 'Consentement'],
		['legal-obligation', 'Legal obligation', 'Obligation légale']
	],
	language: [
		['en', 'English', 'Anglais'],
		['fr', 'French', 'Français'],
		['de', 'German', 'Allemand'],
		['it', 'Italian', 'Italien'],
		['es', 'Spanish', 'Espagnol'],
		['pl', 'Polish', 'Polonais'],
		['nl', 'Dutch', 'Néerlandais']
	],
	interactionKind: [
		['call', 'Call', 'Appel'],
		['meeting', 'Meeting', 'Réunion'],
		['e-mail', 'E-mail', 'Courriel'],
		['visit', 'Visit', 'Visite'],
		['event', 'Event', 'Manifestation'],
		['letter', 'Letter', 'Lettre'],
		['progress', 'Progress note', 'Note d’avancement']
	],
	participationRole: [
		['coordinator', 'Coordinator', 'Coordination'],
		['partner', 'Partner', 'Partenaire'],
		['clinical', 'Clinical site', 'Site clinique'],
		['industrial', 'Industrial partner', 'Partenaire industriel'],
		['funder', 'Funder', 'Bailleur de fonds']
	],
	fundingSource: [
		['ma-budget', 'MA budget', 'Budget AM'],
		['kt-fund', 'KT Fund', 'Fonds KT'],
		['eu', 'EU', 'UE'],
		['external', 'External', 'Externe'],
		['foundation', 'CERN & Society Foundation', 'Fondation CERN & Société'],
		['department', 'Department', 'Département']
	],
	reportedStatus: [
		['ongoing', 'Ongoing', 'En cours'],
		['completed', 'Completed', 'Terminé'],
		['transferred', 'Transferred', 'Transféré']
	],
	budgetCategory: [
		['personnel', 'Personnel', 'Personnel'],
		['material', 'Material', 'Matériel'],
		['travel', 'Travel', 'Voyages'],
		['other', 'Other', 'Autre']
	],
	bodyKind: [
		['deciding', 'Deciding', 'Décisionnel'],
		['proposing', 'Proposing', 'Propositionnel'],
		['advisory', 'Advisory', 'Consultatif'],
		['exchange', 'Exchange of information', 'Échange d’informations'],
		['support', 'Support', 'Soutien'],
		['governing', 'Governing', 'Gouvernance']
	],
	meetingSeries: [
		['selection', 'KT Fund / MA budget selection committee', 'Comité de sélection Fonds KT / budget AM'],
		['mapf', 'MAPF', 'MAPF'],
		['cmasc', 'CMASC', 'CMASC'],
		['cmaac', 'CMAAC', 'CMAAC'],
		['kt-forum', 'KT Forum', 'Forum KT'],
		['governance', 'Governance', 'Gouvernance'],
		['ictr-phe', 'ICTR-PHE', 'ICTR-PHE'],
		['enlight', 'ENLIGHT', 'ENLIGHT'],
		['hitriplus', 'HITRIplus', 'HITRIplus'],
		['seeiist', 'SEEIIST', 'SEEIIST'],
		['baltic', 'CERN Baltic Group', 'Groupe CERN-Baltique'],
		['fast', 'FAST', 'FAST'],
		['sparks', 'Sparks!', 'Sparks!'],
		['workshop', 'Workshop', 'Atelier'],
		['symposium', 'Symposium', 'Symposium'],
		['project-meeting', 'Project meeting', 'Réunion de projet'],
		['industry-mission', 'Industry mission', 'Mission industrielle'],
		['innovation-event', 'Innovation event', 'Manifestation sur l’innovation'],
		['press-event', 'Press event', 'Conférence de presse'],
		['visit', 'Visit', 'Visite']
	],
	agendaKind: [
		['presentation', 'Presentation', 'Présentation'],
		['decision', 'For decision', 'Pour décision'],
		['discussion', 'For discussion', 'Pour discussion'],
		['information', 'For information', 'Pour information']
	],
	decisionOutcome: [
		['approved', 'Approved', 'Approuvé'],
		['conditions', 'Approved with conditions', 'Approuvé sous conditions'],
		['rework', 'Returned for rework', 'Renvoyé pour révision'],
		['deferred', 'Deferred', 'Reporté'],
		['rejected', 'Rejected', 'Refusé'],
		['noted', 'Noted', 'Pris en note']
	],
	agreementKind: [
		['nda', 'Non-disclosure agreement', 'Accord de confidentialité'],
		['mou', 'Memorandum of Understanding', 'Mémorandum d’accord'],
		['framework', 'Framework agreement', 'Accord-cadre'],
		['collaboration', 'Collaboration agreement', 'Accord de collaboration'],
		['collaborative-rd', 'R&D collaboration', 'Collaboration de R&D'],
		['tripartite', 'Tripartite development agreement', 'Accord tripartite de développement'],
		['contract-research', 'Contract research', 'Recherche sous contrat'],
		['service', 'Service and consultancy', 'Service et conseil'],
		['licence', 'Licence', 'Licence'],
		['easy-access', 'Easy Access licence', 'Licence Easy Access'],
		['transfer', 'Transfer', 'Transfert'],
		['label', 'Label or use of the name', 'Label ou utilisation du nom'],
		['incubation', 'Business incubation', 'Incubation d’entreprises'],
		['membership', 'Collaboration membership', 'Adhésion à une collaboration'],
		['expert-group', 'Expert group membership', 'Participation à un groupe d’experts'],
		['grant', 'Grant agreement', 'Convention de subvention'],
		['donation', 'Donation', 'Don'],
		['addendum', 'Addendum', 'Avenant'],
		['extension', 'Extension', 'Prolongation'],
		[
			'state-associate',
			'State agreement: associate membership',
			'Accord d’État\u202f: statut de membre associé'
		],
		['state-cooperation', 'State agreement: cooperation', 'Accord d’État\u202f: coopération'],
		['rd-licence', 'R&D licence', 'Licence de R&D'],
		['consortium', 'Consortium agreement', 'Accord de consortium'],
		['sponsorship', 'Sponsorship', 'Parrainage']
	],
	agreementStage: [
		['identified', 'Identified', 'Identifié'],
		['discussion', 'Under discussion', 'En discussion'],
		['nda', 'Under NDA', 'Sous accord de confidentialité'],
		['drafting', 'Drafting', 'Rédaction'],
		['negotiation', 'Negotiation', 'Négociation'],
		['circulation', 'Internal circulation', 'Circulation interne'],
		['signed', 'Signed', 'Signé'],
		['active', 'Active', 'En vigueur'],
		['extended', 'Amended or extended', 'Modifié ou prolongé'],
		['expired', 'Expired', 'Arrivé à échéance'],
		['terminated', 'Terminated', 'Résilié'],
		['closed', 'Closed', 'Clos']
	],
	agreementTurn: [
		['kt', 'KT', 'KT'],
		['partner', 'Partner', 'Partenaire'],
		['department', 'Department', 'Département'],
		['legal', 'Legal Service', 'Service juridique'],
		['fap', 'FAP', 'FAP']
	],
	recurrence: [
		['once', 'Once', 'Une fois'],
		['quarterly', 'Every quarter', 'Chaque trimestre'],
		['yearly', 'Every year', 'Chaque année']
	],
	ruleGroup: [
		['strategy', 'Strategy', 'Stratégie'],
		['selection', 'Selection of projects', 'Sélection des projets'],
		['participants', 'Selection of partners', 'Choix des partenaires'],
		['boundary', 'Boundary conditions', 'Conditions générales'],
		['eligibility', 'Eligibility for the MA budget', 'Admissibilité au budget AM'],
		['procedure', 'Procedure', 'Procédure'],
		['duties', 'Recurring duties', 'Obligations périodiques'],
		['spin-offs', 'Spin-off companies', 'Entreprises dérivées'],
		['agreements', 'Agreements', 'Accords']
	]
};
