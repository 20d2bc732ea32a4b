import { byText } from '../../domain/base/text/by-text';
import type { Locale, Words } from '../../domain/base/words';
import { budgetColumns } from '../../domain/budget/entries';
import { rollUpBudget } from '../../domain/budget/roll-up';
import { affiliation } from '../../domain/kinds/affiliation';
import { contact } from '../../domain/kinds/contact';
import { country } from '../../domain/kinds/country';
import { countryStatus } from '../../domain/kinds/country-status';
import { interest } from '../../domain/kinds/interest';
import { partner } from '../../domain/kinds/partner';
import { project } from '../../domain/kinds/project';
import { technology } from '../../domain/kinds/technology';
import { countedProjects } from '../../domain/participation/counted-projects';
import { periodsByCountry } from '../../domain/participation/read';
import { statusKey, statusOn } from '../../domain/participation/status';
import { read } from '../../domain/reading/read';
import type { Source } from '../../domain/reading/source';
import { affiliationsOn } from '../../domain/relations/affiliations';
import { organisationsOfState, participationsOfState, peopleOfState } from '../../domain/relations/of-state';
import type { Field, Lens } from '../../domain/schema/field';
import { personFields, type DelegateShown, type ShownPerson } from './format';

export type Lenses = Readonly<Record<Locale, Lens>>;

/** An option, in both languages. */
export interface ViewOption {
	readonly key: string;
	readonly label: Words;
}

/** Something with a name, and what more is said of it. */
export interface ViewEntry {
	readonly title: Words;
	readonly more: Words;
}

/** A row that can be answered: an interest, a technology, a field. */
export interface ViewRow extends ViewEntry {
	readonly id: string;
	/** The strength that stands. */
	readonly was?: string;
}

export interface ViewPerson extends ShownPerson {
	readonly name: string;
	readonly organisation: string;
}

/** All that a delegate may see. */
export interface DelegateView {
	/** What may be answered, as it is shown. */
	readonly shown: DelegateShown;
	readonly state: Words;
	readonly status: Words;
	readonly projects: readonly ViewEntry[];
	readonly organisations: readonly ViewEntry[];
	readonly people: readonly ViewPerson[];
	readonly interests: readonly ViewRow[];
	readonly fields: readonly ViewRow[];
	readonly technologies: readonly ViewRow[];
	readonly strengths: readonly ViewOption[];
	readonly roles: readonly ViewOption[];
	readonly kinds: readonly ViewOption[];
}

/**
 * What a delegate sees of their State and of nobody else's: its projects that are no proposals, with its own
 * organisations in them, its organisations, its people who have not objected, its interests; and the names of the
 * technologies and fields it may be interested in.
 *
 * @param source without what is withheld
 * @param day ISO date: who works where and sits for the State on it
 */
export function delegateView(source: Source, lenses: Lenses, state: string, day: string): DelegateView {
	const said = read(source, interest).by('country', state);
	const taken = new Set(said.map(({ values }) => values.technology ?? values.field));
	const people = peopleOf(source, lenses, state, day);
	const interests = said.map(({ id, values }): ViewRow => {
		const technologyOf = (locale: Locale) =>
			values.technology && lenses[locale].title(technology.name, values.technology);
		const fieldOf = (locale: Locale) => shownIn(interest.fields.field, values.field, lenses[locale]);
		const title = inBoth((locale) => [technologyOf(locale), fieldOf(locale)].filter(Boolean).join(' · '));
		return { id, title, more: same(values.topic), ...(values.strength && { was: values.strength }) };
	});
	const fields = options(lenses, 'medicalField').filter(({ key }) => !taken.has(key));
	const technologies = read(source, technology)
		.all()
		.filter(({ id }) => !taken.has(id))
		.map(({ id }): ViewRow => ({
			id,
			title: inBoth((locale) => lenses[locale].title(technology.name, id) ?? ''),
			more: same('')
		}))
		.toSorted((a, b) => byText(a.title.en.toLowerCase(), b.title.en.toLowerCase()) || byText(a.id, b.id));
	return {
		shown: {
			country: state,
			people: people.map(({ id, fields: own, post }) => ({ id, fields: own, ...(post && { post }) })),
			interests: interests.map(({ id, was }) => ({ id, ...(was !== undefined && { strength: was }) })),
			technologies: technologies.map(({ id }) => id),
			fields: fields.map(({ key }) => key)
		},
		state: inBoth((locale) => lenses[locale].title(country.name, state) ?? ''),
		status: statusOf(source, lenses, state, day),
		projects: projectsOf(source, lenses, state),
		organisations: organisationsOfState(source, state).map(({ id, values }) => ({
			title: inBoth((locale) => lenses[locale].title(partner.name, id) ?? ''),
			more: inBoth((locale) =>
				[shownIn(partner.fields.kind, values.kind, lenses[locale]), values.city].filter(Boolean).join(', ')
			)
		})),
		people,
		interests,
		fields: fields.map(({ key, label }) => ({ id: key, title: label, more: same('') })),
		technologies,
		strengths: optionsOf(interest.fields.strength, lenses),
		roles: optionsOf(affiliation.fields.role, lenses),
		kinds: optionsOf(partner.fields.kind, lenses)
	};
}

function statusOf(source: Source, lenses: Lenses, state: string, day: string): Words {
	const status = statusKey(statusOn(periodsByCountry(source).get(state) ?? [], day, day));
	return inBoth((locale) =>
		status === 'none' || status === 'unknown'
			? ''
			: shownIn(countryStatus.fields.status, status, lenses[locale])
	);
}

/** The projects with the organisations of the State in them; what is only proposed is for those who decide on it. */
function projectsOf(source: Source, lenses: Lenses, state: string): readonly ViewEntry[] {
	const granted = rollUpBudget(budgetColumns(source), ['project'], { measure: new Set(['approved']) });
	const counts = countedProjects(source, 'portfolio', granted);
	const seated = new Set(organisationsOfState(source, state).map(({ id }) => id));
	const own = new Map<string, Set<string>>();
	for (const { values } of participationsOfState(source, state)) {
		if (values.project === undefined || values.partner === undefined || !counts(values.project)) continue;
		const named = own.get(values.project) ?? new Set<string>();
		// Whoever has come from another State to work there is of that State.
		own.set(values.project, seated.has(values.partner) ? named.add(values.partner) : named);
	}
	return [...own]
		.map(([id, partners]): ViewEntry => {
			const values = read(source, project).one(id)?.values;
			return {
				title: inBoth((locale) => lenses[locale].title(project.name, id) ?? ''),
				more: inBoth((locale) =>
					[
						[...partners].flatMap((one) => lenses[locale].title(partner.name, one) ?? []).join(', '),
						values?.stage && lenses[locale].title('stage', values.stage),
						shownIn(project.fields.period, values?.period, lenses[locale])
					]
						.filter(Boolean)
						.join(' · ')
				)
			};
		})
		.toSorted((a, b) => byText(a.title.en.toLowerCase(), b.title.en.toLowerCase()));
}

function peopleOf(source: Source, lenses: Lenses, state: string, day: string): readonly ViewPerson[] {
	const own = new Set(organisationsOfState(source, state).map(({ id }) => id));
	return peopleOfState(source, state, day)
		.flatMap((id): ViewPerson[] => {
			const values = read(source, contact).one(id)?.values;
			if (!values || values.objection === true) return [];
			const post = affiliationsOn(source, id, day).find((one) => own.has(one.partner));
			const fields = Object.fromEntries(
				personFields.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]]))
			);
			return [
				{
					id,
					name: lenses.en.title(contact.name, id) ?? '',
					organisation: (post && lenses.en.title(partner.name, post.partner)) ?? '',
					fields,
					...(post && { post: { id: post.id, ...(post.role !== undefined && { role: post.role }) } })
				}
			];
		})
		.toSorted((a, b) => byText(a.fields.lastName, b.fields.lastName) || byText(a.id, b.id));
}

function optionsOf(field: unknown, lenses: Lenses): readonly ViewOption[] {
	const { type } = field as Field;
	const french = new Map((type.options?.(lenses.fr) ?? []).map(({ key, label }) => [key, label]));
	return (type.options?.(lenses.en) ?? [])
		.filter(({ retired }) => retired !== true)
		.map(({ key, label }) => ({ key, label: { en: label, fr: french.get(key) ?? label } }));
}

function options(lenses: Lenses, list: string): readonly ViewOption[] {
	const french = new Map(lenses.fr.options(list).map(({ key, label }) => [key, label]));
	return lenses.en
		.options(list)
		.filter(({ retired }) => retired !== true)
		.map(({ key, label }) => ({ key, label: { en: label, fr: french.get(key) ?? label } }));
}

function shownIn(field: unknown, value: unknown, lens: Lens): string {
	return value === undefined || value === null ? '' : (field as Field).type.show(value as never, lens);
}

function inBoth(say: (locale: Locale) => string): Words {
	return { en: say('en'), fr: say('fr') };
}

function same(text: string | undefined): Words {
	return { en: text ?? '', fr: text ?? '' };
}
