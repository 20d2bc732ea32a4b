import { budgetLine } from '../../domain/kinds/budget-line';
import { criterion, type Criterion } from '../../domain/kinds/criterion';
import type { Field, Lens } from '../../domain/schema/field';
import type { Money } from '../../domain/fields';
import { participation } from '../../domain/kinds/participation';
import { partner } from '../../domain/kinds/partner';
import { project, type Project } from '../../domain/kinds/project';
import type { Source } from '../../domain/reading/source';
import { technology } from '../../domain/kinds/technology';
import type { Locale, Words } from '../../domain/base/words';
import { read } from '../../domain/reading/read';

export type Lenses = Readonly<Record<Locale, Lens>>;

/** A line about a proposal, in both languages. */
export interface ViewLine {
	readonly label: Words;
	readonly text: Words;
}

export interface ViewProject {
	readonly id: string;
	readonly title: string;
	readonly lines: readonly ViewLine[];
	/** What it asks for, by year; nothing else about money. */
	readonly asked: readonly { readonly year: number; readonly money: string }[];
}

export interface ViewCriterion {
	readonly id: string;
	readonly name: Words;
	/** What 1, 3 and 5 mean; empty where nobody has said. */
	readonly anchors: readonly Words[];
}

/** All that an adviser may see. */
export interface ReviewView {
	readonly projects: readonly ViewProject[];
	readonly criteria: readonly ViewCriterion[];
}

/**
 * The fields of a proposal that go out, as a list of what may, so that a field added later stays inside: no
 * notes, no sources, no financial plan, no status, no other funding.
 */
const shown = [
	'reference',
	'acronym',
	'medicalField',
	'application',
	'department',
	'group',
	'proponent',
	'period',
	'summary',
	'technologies',
	'deliverables',
	'organisation',
	'competingTechnologies',
	'userCommunity'
] as const satisfies readonly (keyof typeof project.fields)[];

/** What an adviser sees of some proposals and criteria, in the order given; those that are not there are left out. */
export function reviewView(
	source: Source,
	lenses: Lenses,
	projects: readonly string[],
	criteria: readonly string[]
): ReviewView {
	return {
		projects: projects.flatMap((id) => {
			const record = read(source, project).inAnyState(id);
			return record ? [viewProject(source, lenses, record)] : [];
		}),
		criteria: criteria.flatMap((id) => {
			const record = read(source, criterion).inAnyState(id);
			return record ? [viewCriterion(id, record.values)] : [];
		})
	};
}

function viewProject(source: Source, lenses: Lenses, { id, values }: Project): ViewProject {
	const lines = shown.flatMap((name): ViewLine[] => {
		const value = values[name];
		const field = project.fields[name] as Field;
		if (value === undefined || value === null) return [];
		const text = inBoth((locale) =>
			name === 'technologies'
				? (value as readonly string[])
						.flatMap((one) => lenses[locale].title(technology.name, one) ?? [])
						.join(', ')
				: field.type.show(value, lenses[locale])
		);
		return [{ label: field.label, text }];
	});
	const partners = partnersOf(source, lenses, id);
	return {
		id,
		title: lenses.en.title(project.name, id) ?? id,
		lines: partners ? [...lines, { label: partner.plural, text: partners }] : lines,
		asked: askedByYear(source, lenses.en, id)
	};
}

/** Who takes part: names and countries, and nothing of the contributions. */
function partnersOf(source: Source, lenses: Lenses, id: string): Words | undefined {
	const partners = read(source, participation)
		.by('project', id)
		.flatMap(({ values: { partner: one, country: place } }) => (one === undefined ? [] : [{ one, place }]));
	if (partners.length === 0) return undefined;
	return inBoth((locale) =>
		[
			...new Set(
				partners.map(({ one, place }) => {
					const code = place ?? read(source, partner).inAnyState(one)?.values.country;
					const name = lenses[locale].title(partner.name, one) ?? one;
					return code === undefined ? name : `${name} (${code})`;
				})
			)
		].join(', ')
	);
}

function askedByYear(source: Source, lens: Lens, id: string): ViewProject['asked'] {
	const sums = new Map<string, { year: number; money: Money }>();
	for (const { values } of read(source, budgetLine).by('project', id)) {
		const { money, year, stage } = values;
		if (stage !== 'requested' || !money || year === undefined) continue;
		const key = `${year} ${money.currency}`;
		const amount = (sums.get(key)?.money.amount ?? 0) + money.amount;
		sums.set(key, { year, money: { amount, currency: money.currency } });
	}
	return [...sums.values()]
		.sort((a, b) => a.year - b.year || (a.money.currency < b.money.currency ? -1 : 1))
		.map(({ year, money }) => ({ year, money: budgetLine.fields.money.type.show(money, lens) }));
}

function viewCriterion(id: string, values: Criterion['values']): ViewCriterion {
	const words = (field: 'name' | 'low' | 'middle' | 'high'): Words => {
		const french = values[`${field}Fr`];
		const en = values[field] ?? french ?? '';
		return { en, fr: french ?? en };
	};
	return { id, name: words('name'), anchors: [words('low'), words('middle'), words('high')] };
}

function inBoth(say: (locale: Locale) => string): Words {
	return { en: say('en'), fr: say('fr') };
}
