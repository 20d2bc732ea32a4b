import { agreement } from '../../src/lib/domain/kinds/agreement';
import { readPartialDate } from '../../src/lib/domain/days/partial-date';
import { figure } from '../../src/lib/domain/kinds/figure';
import { meeting } from '../../src/lib/domain/kinds/meeting';
import type { AnyValues } from '../../src/lib/domain/schema/kind';
import type { Change } from '../../src/lib/domain/records/changeset';
import { participation } from '../../src/lib/domain/kinds/participation';
import { partner } from '../../src/lib/domain/kinds/partner';
import { project } from '../../src/lib/domain/kinds/project';
import { countries } from '../../src/lib/domain/seed/countries';
import { bodyId, countryId, fundId, stageId } from '../../src/lib/domain/seed/seed-changes';
import { technology } from '../../src/lib/domain/kinds/technology';
import { medicalFields, properties } from './fields';
import { partnerId, projectId, technologyId } from './ids';
import { dated, importedOn, visitAfter } from './known';
import { francs, keyOf, period, record, sampleId, some } from './records';
import { convert, type Row } from './rows';
import type { Act } from './story';

/* The public half of the sample: facts with their sources. */

/** The tables of public facts; of meetings and agreements, what was of a later day came with a later visit. */
export function publicFacts(): Act[] {
	const at = (file: string, changes: readonly Change[], dayOf: (fields: AnyValues) => unknown = () => '') =>
		importedOn(
			'Isocentre',
			file,
			changes.map((change) =>
				dated(visitAfter(String(dayOf('fields' in change ? change.fields : {}) ?? '')), change)
			),
			false
		);
	return [
		...at('technologies.csv', technologies()),
		...at('partners.csv', partners()),
		...at('projects.csv', projects()),
		...at('agreements.csv', agreements(), ({ signedOn }) => signedOn),
		...at('meetings.csv', meetings(), ({ when }) => (when as { from: string }).from),
		...at('budget_facts.csv', figures())
	];
}

function technologies(): Change[] {
	return convert('technologies.csv', (row) => {
		const name = row.need('name');
		const property = row.list('ip_kind');
		return [
			record(
				technology,
				{
					name,
					pillar: keyOf('pillar', row.need('domain')),
					kind: keyOf('technologyKind', row.need('kind')),
					medicalFields: some([...new Set(row.list('medical_field').map(medicalField))]),
					application: row.cell('medical_field'),
					description: row.cell('description'),
					uniqueToCern: row.cell('unique_to_cern') === 'yes' ? true : undefined,
					...Object.assign({}, ...property.map((words) => properties[words])),
					ipNotes: row.cell('ip_kind'),
					source: row.cell('source_url')
				},
				technologyId(name)
			)
		];
	});
}

function partners(): Change[] {
	return convert('partners.csv', (row) => {
		const name = row.need('name');
		const website = row.cell('website');
		return [
			record(
				partner,
				{
					name,
					kind: keyOf('partnerKind', row.need('kind')),
					country: row.cell('country_iso2'),
					city: row.cell('city'),
					website: website && `https://${website}`,
					ror: row.cell('ror'),
					source: row.cell('source_url')
				},
				partnerId(name)
			)
		];
	});
}

const stages: Readonly<Record<string, string>> = {
	ongoing: 'In execution',
	completed: 'Closed',
	transferred: 'Closed'
};

function projects(): Change[] {
	return convert('projects.csv', (row) => {
		const title = row.need('name');
		const status = row.cell('status');
		const sources = row.list('funding_source');
		const own = sources.find((words) => words === 'MA budget' || words === 'KT Fund');
		return [
			record(
				project,
				{
					title,
					acronym: row.cell('acronym'),
					medicalField: medicalField(row.need('field')),
					application: row.cell('field'),
					period: period(row.cell('start_year'), row.cell('end_year')),
					reportedStatus: keyOf('reportedStatus', status),
					stage: status && stageId(stages[status]!),
					group: row.cell('lead_cern_group'),
					technologies: some(row.list('technologies').map(technologyId)),
					fundingSources: some(sources.map((words) => keyOf('fundingSource', words)!)),
					fund: own && fundId(own),
					summary: row.cell('description'),
					externalFunding: francs(row.cell('other_funding_amount'), row.cell('other_funding_currency')),
					source: row.cell('source_url')
				},
				projectId(title)
			),
			...participations(row, title)
		];
	});
}

/** Who takes part, as the sources list them: as partners, without saying more of their role; with what each gives. */
export function participations(
	row: Row,
	title: string,
	contributions: ReadonlyMap<string, AnyValues> = new Map()
): Change[] {
	return row.list('partners').map((name) =>
		record(participation, {
			project: projectId(title),
			partner: partnerId(name),
			role: 'partner',
			...contributions.get(name)
		})
	);
}

function agreements(): Change[] {
	const states = new Map(countries.map(([code, name]) => [name, countryId(code, name)]));
	return convert('agreements.csv', (row) => {
		const party = row.need('partner');
		const state = states.get(party);
		const subject = row.need('subject');
		const kind = row.need('kind');
		const signedOn = row.cell('signed_on');
		if (row.cell('year') !== signedOn?.slice(0, 4)) throw new Error(`${row.place}: two years`);
		const about = row.cell('project');
		return [
			record(
				agreement,
				{
					subject,
					kind: keyOf('agreementKind', kind),
					parties: state ? undefined : [partnerId(party)],
					countries: state && [state],
					project: about && projectId(about),
					stage: signedOn && 'signed',
					signedOn,
					source: row.cell('source_url')
				},
				sampleId(agreement, party, kind, subject, signedOn ?? '')
			)
		];
	});
}

const bodies: Readonly<Record<string, string>> = { selection: 'Selection Committee', mapf: 'MAPF' };

function meetings(): Change[] {
	return convert('meetings.csv', (row) => {
		const title = row.need('title');
		const series = keyOf('meetingSeries', row.need('series'))!;
		const start = row.need('start_date');
		const notes = row.cell('note');
		const deadline = /deadline (\d+ \w+ \d{4})/.exec(notes ?? '')?.[1];
		return [
			record(
				meeting,
				{
					title,
					when: { from: start, to: row.cell('end_date') ?? start },
					series,
					body: bodies[series] && bodyId(bodies[series]),
					place: row.cell('place'),
					country: row.cell('country_iso2'),
					deadline: deadline && readPartialDate(deadline),
					cancelled: notes?.startsWith('cancelled') ? true : undefined,
					notes,
					source: row.cell('source_url')
				},
				sampleId(meeting, title)
			)
		];
	});
}

const scope =
	'The source counts all of knowledge transfer; this portfolio holds medical applications and what is public of them.';
const grants =
	'Grants of single projects are not published: the budget lines of this sample are invented, and do not stand for the projects of the source.';

/** What published figures count, by their item, where the app counts the same; and why the two differ. */
const counts: Readonly<Record<string, AnyValues>> = {
	'New technology disclosures': { counts: 'disclosures', difference: scope },
	'KT Fund projects funded in the year': { counts: 'funded', fund: fundId('KT Fund'), difference: grants },
	'KT Fund projects funded since 2011': {
		counts: 'fundedSoFar',
		fund: fundId('KT Fund'),
		difference: grants
	},
	'MA budget projects funded since 2014': {
		counts: 'fundedSoFar',
		fund: fundId('MA budget'),
		difference: grants
	},
	'KT Fund and MA budget projects funded since 2011': { counts: 'fundedSoFar', difference: grants },
	'Start-ups using CERN technology': { counts: 'companies', difference: scope }
};

function figures(): Change[] {
	return convert('budget_facts.csv', (row) => {
		const item = row.need('item');
		const year = row.cell('year');
		const amount = row.need('amount');
		const notes = row.cell('note');
		return [
			record(
				figure,
				{
					item,
					year: year === undefined ? undefined : Number(year),
					amount: Number(amount),
					unit: row.need('unit'),
					...counts[item],
					notes,
					source: row.cell('source_url')
				},
				sampleId(figure, item, year ?? '', amount, notes ?? '')
			)
		];
	});
}

export function medicalField(words: string): string {
	const key = medicalFields[words];
	if (!key) throw new Error(`no medical field for ${words}`);
	return key;
}
