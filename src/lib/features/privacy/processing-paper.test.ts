import { beforeAll, describe, expect, test } from 'vitest';
import { kinds } from '$lib/domain/kinds/all';
import { contact } from '$lib/domain/kinds/contact';
import { subjectRights } from '$lib/domain/kinds/subject-request';
import { personalKinds } from '$lib/domain/protection/personal';
import { identityOf } from '$lib/domain/schema/identity';
import { setting } from '$lib/domain/kinds/setting';
import { overwriteGetLocale } from '$lib/paraglide/runtime';
import { tablesOf } from '../../../../tests/support/tables-of';
import { paperText } from './paper';
import { paperFile } from './paper-file';
import { noticePaper, processingPaper } from './processing-paper';

beforeAll(() => overwriteGetLocale(() => 'en'));

const about = { name: 'Office', day: '2026-11-30' };
const said = (key: string, value: string) => [identityOf(setting, { key })!, { key, value }] as const;
const office = () =>
	tablesOf({
		contact: {
			A: { lastName: 'Osmium', purpose: 'p', legalBasis: 'b' },
			B: { lastName: 'Leonhardt', purpose: 'p', legalBasis: 'b' },
			D: { lastName: 'Muonium' }
		},
		partner: { P: { name: 'Clinique' } },
		listEntry: {
			one: {
				list: 'contactPurpose',
				key: 'p',
				labelEn: 'Running a project',
				labelFr: 'Conduite d’un projet'
			},
			two: { list: 'legalBasis', key: 'b', labelEn: 'Legitimate interest', labelFr: 'Intérêt légitime' }
		},
		fileGiven: {
			F: { on: '2026-10-01', form: 'workbook', toPartner: 'P' },
			G: { on: '2026-10-02', form: 'table', recipient: 'Finance' },
			H: { on: '2026-10-03', form: 'access', toContact: 'A' },
			I: { on: '2026-10-04', form: 'table' }
		},
		retentionRule: { R: { name: 'Idle people', months: 24, since: 'encounter' } },
		setting: Object.fromEntries([
			said('controllingService', 'KT-MA'),
			said('privacyContact', 'kt@example.org')
		])
	});

describe.each(['en', 'fr'] as const)('the record of processing in %s', (locale) => {
	test('has every kind and every field that holds personal data', () => {
		const rows = processingPaper(office(), about, locale).sections.flatMap(({ table }) => table?.rows ?? []);
		for (const { kind, fields } of personalKinds(kinds))
			for (const { name, field } of fields.filter((one) => one.name !== 'source')) {
				const of = rows.filter(([first]) => first === kind.plural[locale]);
				const told = of.flatMap((row) => row.at(-1)!.split(', ')).join(', ');
				expect(told, `${kind.name}.${name}`).toContain(field.label[locale]);
			}
	});

	test('says what an office has entered, and what it has not', () => {
		const text = paperText(processingPaper(office(), about, locale));
		for (const words of ['KT-MA', 'kt@example.org', 'Idle people', 'Clinique', 'Finance', '90'])
			expect(text).toContain(words);
		for (const { label } of subjectRights)
			expect(text.toLocaleLowerCase(locale)).toContain(label[locale].toLocaleLowerCase(locale));
		const bare = paperText(processingPaper(tablesOf({}), about, locale));
		expect(bare).toContain(locale === 'en' ? 'Controlling service: not entered.' : 'non saisi');
		expect(bare).toContain(locale === 'en' ? 'No retention rule is entered' : 'Aucune règle');
	});

	test('is a file that names no person', () => {
		for (const paper of [processingPaper, noticePaper]) {
			const file = paperFile(paper(office(), about, locale), locale);
			expect(file).toContain(`<html lang="${locale}">`);
			for (const name of ['Osmium', 'Leonhardt', 'Muonium']) expect(file).not.toContain(name);
		}
	});
});

test('counts people by purpose and basis', () => {
	const { sections } = processingPaper(office(), about, 'en');
	const rows = sections.find(({ heading }) => heading === 'Purposes and legal bases')?.table?.rows;
	expect(rows).toEqual([
		['Running a project', 'Legitimate interest', '2'],
		['not entered', 'not entered', '1']
	]);
});

test('the notice says what is held on a contact, and nothing of other kinds', () => {
	const data = noticePaper(office(), about, 'en').sections[1]!.table!.rows;
	expect(new Set(data.map(([kind]) => kind))).toEqual(new Set(['Contacts', 'Affiliations', 'Conversations']));
	expect(data[0]!.at(-1)).toContain(contact.fields.email.label.en);
});
