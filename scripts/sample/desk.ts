import { action } from '../../src/lib/domain/kinds/action';
import { comparison } from '../../src/lib/domain/kinds/comparison';
import { contact } from '../../src/lib/domain/kinds/contact';
import { criterion } from '../../src/lib/domain/kinds/criterion';
import { affiliation } from '../../src/lib/domain/kinds/affiliation';
import { partner } from '../../src/lib/domain/kinds/partner';
import { project } from '../../src/lib/domain/kinds/project';
import { fileGiven } from '../../src/lib/domain/kinds/file-given';
import { retentionRule } from '../../src/lib/domain/kinds/retention-rule';
import { setting } from '../../src/lib/domain/kinds/setting';
import { subjectRequest } from '../../src/lib/domain/kinds/subject-request';
import { reviewRequest } from '../../src/lib/domain/kinds/review-request';
import { scenario } from '../../src/lib/domain/kinds/scenario';
import { view } from '../../src/lib/domain/kinds/view';
import { editChanges } from '../../src/lib/domain/merge/edit';
import { read } from '../../src/lib/domain/reading/read';
import type { Change } from '../../src/lib/domain/records/changeset';
import { identityOf } from '../../src/lib/domain/schema/identity';
import type { AnyValues, Kind } from '../../src/lib/domain/schema/kind';
import { stageId } from '../../src/lib/domain/seed/seed-changes';
import { partnerId, projectId } from './ids';
import { record, sampleId } from './records';
import { hours, instantOn, type Act, type By } from './story';

/* What lies on the desks of the office: saved views, what was tried, what was sent, and what is written twice. */

const officer = 'KT-MA portfolio officer';
const relations = 'KT relations officer';

export function desk(): Act[] {
	return [...views, ...scenarios, ...requests(), ...verdicts, ...twice, ...laptops, ...rights];
}

function made(
	day: string,
	by: By,
	kind: Kind,
	values: AnyValues,
	id = sampleId(kind, JSON.stringify(values))
): Act {
	const change = record(kind, values, id);
	return {
		at: instantOn(day, hours.after + 10),
		by,
		label: { act: 'create', kind: kind.name, id },
		invented: true,
		changes: () => [change]
	};
}

const views = [
	[
		'2026-09-14',
		'Proposals before the committee',
		`/projects?round.from=2027&round.to=2027&stage.any=${stageId('Selection committee')}`
	],
	['2026-09-14', 'Swiss partners', '/partners?country.any=CH'],
	[
		'2026-10-09',
		'Agreements in negotiation',
		'/agreements?stage.any=drafting&stage.any=negotiation&stage.any=circulation'
	],
	['2026-11-16', 'Spent in 2026', '/budget-lines?year.from=2026&year.to=2026&stage.any=spent']
].map(([day, name, address], at) => made(day!, officer, view, { name, address, order: at + 1 }));

const scenarios = [
	made('2026-11-25', officer, scenario, {
		name: 'Round 2027, as the advisers rank them',
		round: 2027,
		chosen: [
			'Depth-of-interaction data for PET reconstruction',
			'Picosecond timing for cell irradiation',
			'Zenodo imaging archive',
			'Isotope yields at a medical synchrotron'
		].map(projectId),
		result: 'By rank until the first that does not fit: 4 proposals, worth 18.07.',
		computedOn: '2026-11-25'
	}),
	made('2026-11-26', officer, scenario, {
		name: 'Round 2027, with the archive',
		round: 2027,
		must: [projectId('Zenodo imaging archive')],
		chosen: [
			'Zenodo imaging archive',
			'Depth-of-interaction data for PET reconstruction',
			'Picosecond timing for cell irradiation',
			'Sample rail for ion-beam tests',
			'Timepix field dosimeter',
			'Small-animal positron imaging'
		].map(projectId),
		result: 'Tried by hand, with the archive in any case.',
		computedOn: '2026-11-26'
	})
];

const forReview = [
	'Zenodo imaging archive',
	'C2MON watch over linac uptime',
	'Medipix3 beam-spectrum monitor',
	'NIMMS helium beam radiobiology',
	'In-beam PET range check'
];

/** One adviser's file is out, another's has come back. */
function requests(): Act[] {
	const sent = (assessor: string, sentOn: string): readonly [Act, string] => {
		const id = sampleId(reviewRequest, assessor, sentOn);
		const act: Act = {
			at: instantOn(sentOn, hours.after),
			by: 'KT-MA secretary',
			label: { act: 'create', kind: reviewRequest.name, id },
			invented: true,
			changes: (state) => {
				const criteria = read(state, criterion)
					.all()
					.map((one) => one.id);
				return [
					record(reviewRequest, { assessor, projects: forReview.map(projectId), criteria, sentOn }, id)
				];
			}
		};
		return [act, id];
	};
	const [back, id] = sent('Assessor A', '2026-11-16');
	const [out] = sent('Assessor B', '2026-11-24');
	return [
		back,
		out,
		{
			at: instantOn('2026-11-23', hours.imported),
			by: 'KT-MA secretary',
			label: { act: 'import', name: 'review-assessor-a-2026-11-16.json', count: 1 },
			invented: true,
			changes: (state) =>
				editChanges(reviewRequest, read(state, reviewRequest).inAnyState(id), id, {
					answeredOn: '2026-11-23'
				})
		}
	];
}

const verdicts = (
	[
		[
			'2025-09-30',
			'Geant4 dose library for children',
			'TIGRE cone-beam dose',
			'complementary',
			'Dose of a scan and dose of an organ: one library for both.'
		],
		[
			'2026-08-20',
			'Shared workflows for nuclear medicine trials',
			'Reproducible PET quantification',
			'same',
			'The same workflows: to be done together or not at all.'
		],
		[
			'2026-08-21',
			'Brain PET with depth of interaction',
			'Depth-of-interaction data for PET reconstruction',
			'complementary',
			'Data of the one are the input of the other.'
		],
		[
			'2026-10-20',
			'Medipix3 beam-spectrum monitor',
			'Timepix4 microdosimeter',
			'unrelated',
			'A spectrum of the beam, and tracks beside it.'
		]
	] as const
).map(([on, one, other, verdict, note]) =>
	made(on, officer, comparison, {
		project: projectId(one),
		otherProject: projectId(other),
		verdict,
		note,
		on,
		by: officer
	})
);

/** What two laptops of one function said of the same field on one evening, neither knowing of the other. */
const laptops = [
	...apart('2026-11-25', project, projectId('Reproducible PET quantification'), 'group', [
		'Analysis tools section',
		'Reproducible analysis section'
	]),
	...apart('2026-11-26', action, sampleId(action, 'Ask two makers of scanners for list-mode data'), 'due', [
		'2027-01-22',
		'2027-01-29'
	])
];

function apart(day: string, kind: Kind, id: string, field: string, said: readonly string[]): Act[] {
	return said.map((value, at) => ({
		at: instantOn(day, hours.after + 55 + at),
		by: officer,
		label: { act: 'edit', kind: kind.name, id },
		invented: true,
		...(at > 0 && { laptop: 'second' as const }),
		changes: (state) => editChanges(kind, state.table(kind.name).get(id), id, { [field]: value })
	}));
}

/** An organisation and two people who were written down again by somebody who did not look. */
const twice: Act[] = [
	made('2026-10-08', relations, partner, {
		name: 'Paul Scherrer Institut',
		kind: 'research-institute',
		country: 'CH',
		city: 'Villigen'
	}),
	...(
		[
			['Mira', 'Osmium', 'm.osmium@example.org', 'Geneva University Hospitals (HUG)', 'project-scientist'],
			['Castor', 'Muonium', 'contact014@example.org', 'Centre François Baclesse', 'forum-delegate']
		] as const
	).map(([firstName, lastName, email, at, role]): Act => {
		const id = sampleId(contact, 'again', email);
		const changes: Change[] = [
			record(
				contact,
				{
					firstName,
					lastName,
					email,
					language: 'en',
					legalBasis: 'legitimate-interest',
					collectedOn: '2026-10-08',
					collectedFrom: 'List of participants of the KT Forum'
				},
				id
			),
			record(affiliation, { contact: id, partner: partnerId(at), role })
		];
		return {
			at: instantOn('2026-10-09', hours.made),
			by: relations,
			label: { act: 'create', kind: contact.name, id },
			invented: true,
			changes: () => changes
		};
	})
];

const castor = sampleId(contact, 'contact014@example.org');
const mira = sampleId(contact, 'contact001@example.org');
const told = sampleId(fileGiven, 'access', '2026-10-02');

/** What the office says once of all people. */
function office(key: string, value: string): Act {
	const values = { key, value };
	return made('2026-02-16', relations, setting, values, identityOf(setting, values)!);
}

/** What people asked about their data, what was given to whom, and when data are looked at again. */
const rights = [
	made('2026-02-16', relations, retentionRule, {
		name: 'People without conversation for ten years',
		months: 120,
		since: 'encounter'
	}),
	made(
		'2026-10-02',
		relations,
		fileGiven,
		{
			on: '2026-10-02',
			form: 'access',
			toContact: castor,
			scope: 'One person',
			count: 1,
			people: [castor],
			file: 'personal-data-2026-10-02.html'
		},
		told
	),
	office('controllingService', 'IPT-KT, Medical Applications'),
	office('privacyContact', 'kt-ma@example.org'),
	office('contactPurpose', 'relations'),
	made('2026-10-02', relations, subjectRequest, {
		right: 'access',
		receivedOn: '2026-09-21',
		contact: castor,
		handledOn: '2026-10-02',
		outcome: 'granted',
		files: [told],
		notes: 'Identity checked by telephone; sent on paper.'
	}),
	made('2026-11-09', relations, subjectRequest, {
		right: 'rectification',
		receivedOn: '2026-11-09',
		contact: mira,
		notes: 'Says that the function on record is out of date.'
	}),
	made('2026-11-12', officer, fileGiven, {
		on: '2026-11-12',
		form: 'workbook',
		toPartner: partnerId('Geneva University Hospitals (HUG)'),
		scope: 'Conversations',
		count: 1,
		people: [mira],
		file: 'conversations-2026-11-12.xlsx'
	})
];
