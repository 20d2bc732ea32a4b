import { affiliation } from '$lib/domain/kinds/affiliation';
import { kinds } from '$lib/domain/kinds/all';
import { contact } from '$lib/domain/kinds/contact';
import { interaction } from '$lib/domain/kinds/interaction';
import { retentionRule } from '$lib/domain/kinds/retention-rule';
import { subjectRights } from '$lib/domain/kinds/subject-request';
import type { Locale } from '$lib/domain/base/words';
import { answerDays } from '$lib/domain/protection/answer-by';
import { personalKinds, type PersonalKind } from '$lib/domain/protection/personal';
import { groundsOf, recipientsOf } from '$lib/domain/protection/processing';
import { settledIn } from '$lib/domain/protection/settled';
import { lensOf } from '$lib/domain/reading/lens';
import { read } from '$lib/domain/reading/read';
import type { Source } from '$lib/domain/reading/source';
import type { Lens } from '$lib/domain/schema/field';
import { m } from '$lib/paraglide/messages';
import { valueWords } from '$lib/problems/record-words';
import { formatDate, formatList } from '$lib/ui/format';
import type { Paper, PaperSection, PaperTable } from './paper';

/** Of which portfolio, on which day. */
export interface About {
	readonly name: string;
	/** Whole. */
	readonly day: string;
}

/** What a paper is composed of: the portfolio, and the language it is written in. */
class Composing {
	readonly lens: Lens;
	readonly say: { readonly locale: Locale };

	constructor(
		readonly source: Source,
		readonly about: About,
		readonly locale: Locale
	) {
		this.lens = lensOf(source, locale);
		this.say = { locale };
	}

	get subtitle(): string {
		const { name, day } = this.about;
		return m.processing_subtitle({ name, date: formatDate(day, this.locale) }, this.say);
	}

	get none(): string {
		return m.processing_unsaid({}, this.say);
	}

	answerable(): PaperSection {
		const said = (key: 'controllingService' | 'privacyContact') => settledIn(this.source, key) ?? this.none;
		return {
			heading: m.processing_who({}, this.say),
			texts: [
				m.processing_service({ service: said('controllingService') }, this.say),
				m.processing_ask({ address: said('privacyContact') }, this.say)
			]
		};
	}

	grounds(): PaperSection {
		const { source, say, lens } = this;
		const words = (field: 'purpose' | 'legalBasis', value: string | undefined) =>
			value === undefined ? this.none : valueWords(contact.name, field, value, lens);
		const rows = groundsOf(source).map(({ purpose, basis, count }) => [
			words('purpose', purpose),
			words('legalBasis', basis),
			String(count)
		]);
		const head = [contact.fields.purpose.label, contact.fields.legalBasis.label].map(
			(label) => label[say.locale]
		);
		return {
			heading: m.processing_why({}, say),
			texts: [m.processing_why_text({}, say)],
			...(rows.length > 0 && { table: { head: [...head, m.processing_people({}, say)], rows } })
		};
	}

	retention(): PaperSection {
		const { source, say, lens } = this;
		const rules = read(source, retentionRule).all();
		const rows = rules.map(({ values }) => [
			retentionRule.title(values, lens),
			values.months === undefined ? this.none : m.protection_months({ count: values.months }, say),
			valueWords(retentionRule.name, 'since', values.since, lens),
			values.purpose === undefined
				? m.processing_everybody({}, say)
				: valueWords(retentionRule.name, 'purpose', values.purpose, lens)
		]);
		const { months, since, purpose } = retentionRule.fields;
		const head = [retentionRule.label, months.label, since.label, purpose.label].map(
			(label) => label[say.locale]
		);
		return {
			heading: m.processing_retention({}, say),
			texts: [rows.length > 0 ? m.processing_retention_text({}, say) : m.processing_retention_none({}, say)],
			...(rows.length > 0 && { table: { head, rows } })
		};
	}

	recipients(): PaperSection {
		const { say } = this;
		const rows = recipientsOf(this.source, this.lens).map(({ name, files }) => [
			name ?? this.none,
			String(files)
		]);
		const head = [m.protection_to({}, say), m.processing_files({}, say)];
		return {
			heading: m.processing_recipients({}, say),
			texts: [m.processing_recipients_text({}, say)],
			...(rows.length > 0 && { table: { head, rows } })
		};
	}

	storage(): PaperSection {
		const { say } = this;
		return {
			heading: m.processing_storage({}, say),
			texts: [
				m.processing_storage_browser({}, say),
				m.processing_storage_backup({}, say),
				m.processing_storage_files({}, say)
			]
		};
	}

	/** What both papers end with: by what right, from where, how long, to whom, where, and what people may ask. */
	basis(): readonly PaperSection[] {
		const { say } = this;
		return [
			this.grounds(),
			{ heading: m.processing_source({}, say), texts: [m.processing_source_text({}, say)] },
			this.retention(),
			this.recipients(),
			this.storage(),
			{ heading: m.processing_automated({}, say), texts: [m.processing_automated_text({}, say)] },
			this.rights()
		];
	}

	rights(): PaperSection {
		const rights = formatList(
			subjectRights.map(({ label }) => label[this.locale].toLocaleLowerCase(this.locale)),
			this.locale
		);
		return {
			heading: m.processing_rights({}, this.say),
			texts: [m.processing_rights_text({ rights, days: answerDays }, this.say)]
		};
	}

	/** The fields of kinds, a row a kind and a way in which they say something of people. */
	data(which: readonly PersonalKind[]): PaperTable {
		const { locale, say } = this;
		const words = {
			about: m.processing_about({}, say),
			names: m.processing_names({}, say),
			refers: m.processing_refers({}, say)
		};
		// People themselves come first.
		const ordered = [...which].sort((a, b) => Number(isAbout(b)) - Number(isAbout(a)));
		const rows = ordered.flatMap(({ kind, fields }) =>
			(['about', 'names', 'refers'] as const).flatMap((way) => {
				const labels = fields.filter(({ says }) => says === way).map(({ field }) => field.label[locale]);
				return labels.length > 0 ? [[kind.plural[locale], words[way], labels.join(', ')]] : [];
			})
		);
		return {
			head: [m.processing_kind({}, say), m.processing_how({}, say), m.processing_fields({}, say)],
			rows
		};
	}

	/** The free texts of kinds, in which anybody may be named. */
	texts(which: readonly PersonalKind[]): PaperTable {
		const { locale, say } = this;
		const rows = which.flatMap(({ kind, fields }) => {
			const labels = fields
				.filter(({ name, says }) => says === 'text' && name !== sourceField)
				.map(({ field }) => field.label[locale]);
			return labels.length > 0 ? [[kind.plural[locale], labels.join(', ')]] : [];
		});
		return { head: [m.processing_kind({}, say), m.processing_fields({}, say)], rows };
	}
}

/** Every record has it: it is told once. */
const sourceField = 'source';

const isAbout = ({ fields }: PersonalKind) => fields.some(({ says }) => says === 'about');

/** The record of processing operations: what the app holds on people, why, how long, where and who gets it. */
export function processingPaper(source: Source, about: About, locale: Locale): Paper {
	const composing = new Composing(source, about, locale);
	const { say, subtitle } = composing;
	const personal = personalKinds(kinds);
	const people = source.table(contact.name).size;
	return {
		title: m.processing_title({}, say),
		subtitle,
		sections: [
			composing.answerable(),
			{
				heading: m.processing_whose({}, say),
				texts: [m.processing_whose_text({ count: people }, say), m.processing_writers({}, say)]
			},
			{
				heading: m.processing_data({}, say),
				texts: [m.processing_data_text({}, say)],
				table: composing.data(personal)
			},
			{
				heading: m.processing_texts({}, say),
				texts: [m.processing_texts_text({}, say)],
				table: composing.texts(personal)
			},
			...composing.basis()
		]
	};
}

/** The privacy notice: the same for the people themselves, with what is held on a contact. */
export function noticePaper(source: Source, about: About, locale: Locale): Paper {
	const composing = new Composing(source, about, locale);
	const { say, subtitle } = composing;
	const held: readonly string[] = [contact.name, affiliation.name, interaction.name];
	const shown = personalKinds(kinds).filter(({ kind }) => held.includes(kind.name));
	return {
		title: m.processing_notice({}, say),
		subtitle,
		sections: [
			composing.answerable(),
			{
				heading: m.processing_data({}, say),
				texts: [m.processing_notice_data({}, say)],
				table: composing.data(shown)
			},
			...composing.basis()
		]
	};
}
