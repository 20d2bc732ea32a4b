import { body } from '../kinds/body';
import { contribution } from '../kinds/contribution';
import { countryStatus } from '../kinds/country-status';
import { country } from '../kinds/country';
import { criterion } from '../kinds/criterion';
import { fund } from '../kinds/fund';
import { idOf } from '../base/id';
import { identityOf } from '../schema/identity';
import type { Json } from '../base/json';
import type { AnyValues, Kind } from '../schema/kind';
import { listEntry } from '../kinds/list-entry';
import type { Change } from '../records/changeset';
import { rule } from '../kinds/rule';
import { stage } from '../kinds/stage';
import { agreementRules } from './agreement-rules';
import { bodies } from './bodies';
import { francs, shares2009, shares2009Source } from './contributions';
import { countries, type SeedCountry } from './countries';
import { countrySources } from './country-sources';
import { lists } from './lists';
import { criteria, funds } from './money';
import { rules } from './rules';
import { mainStages, sideStages, type SeedStage } from './stages';

/**
 * What a new portfolio starts with: lists, funds, bodies, stages, criteria, rules, countries. All of it is
 * ordinary data, to be edited. The ids follow from the content, so two laptops that each start a portfolio
 * speak of the same stages and bodies.
 */
export function seedChanges(): Change[] {
	return [
		...listChanges(),
		...bodies.map((values) => put(body, values)),
		...funds.map((values) => put(fund, values)),
		...criteria.map((values) => put(criterion, values)),
		...stageChanges(),
		...ruleChanges(),
		...countries.flatMap(countryChanges),
		...contributionChanges()
	];
}

function put(kind: Kind, values: AnyValues, id = identityOf(kind, values)!): Change {
	const given = Object.entries(values).filter(([, value]) => value !== undefined) as [string, Json][];
	return { do: 'put', kind: kind.name, id, fields: Object.fromEntries(given) };
}

/** The id of a country by its code, of an organisation without one by its English name. */
export function countryId(code: string, nameEn = ''): string {
	return code === '' ? idOf(country.name, nameEn) : identityOf(country, { code })!;
}

export function bodyId(acronym: string): string {
	return identityOf(body, { acronym })!;
}

export function fundId(name: string): string {
	return identityOf(fund, { name })!;
}

export function stageId(name: string): string {
	return identityOf(stage, { name })!;
}

export function ruleId(code: string): string {
	return identityOf(rule, { code })!;
}

export function criterionId(name: string): string {
	return identityOf(criterion, { name })!;
}

function listChanges(): Change[] {
	return Object.entries(lists).flatMap(([list, entries]) =>
		entries.map(([key, labelEn, labelFr], at) =>
			put(listEntry, { list, key, labelEn, labelFr, order: at + 1 })
		)
	);
}

function stageChanges(): Change[] {
	const change = ({ body: acronym, ...values }: SeedStage, order: number, side: boolean) =>
		put(stage, { ...values, body: acronym && bodyId(acronym), order, side });
	return [
		...mainStages.map((values, at) => change(values, at, false)),
		...sideStages.map((values, at) => change(values, 100 + at, true))
	];
}

function ruleChanges(): Change[] {
	return [...rules, ...agreementRules].map(({ from, before, ...values }, at) =>
		put(rule, {
			...values,
			before: before && stageId(before),
			order: at + 1,
			validity: from === undefined ? undefined : { from }
		})
	);
}

function countryChanges([code, nameEn, nameFr, ...periods]: SeedCountry): Change[] {
	const id = countryId(code, nameEn);
	return [
		put(country, { code: code || undefined, nameEn, nameFr }, id),
		...periods.map(([status, from, to, source]) =>
			put(countryStatus, { country: id, status, period: periodOf(from, to), source: countrySources[source] })
		)
	];
}

function periodOf(from: string, to: string) {
	return from || to ? { ...(from && { from }), ...(to && { to }) } : undefined;
}

function contributionChanges(): Change[] {
	return [
		...Object.entries(shares2009).map(([code, percent]) =>
			put(contribution, { country: countryId(code), year: 2009, percent, source: shares2009Source })
		),
		...francs.map(({ code, year, francs, source }) =>
			put(contribution, {
				country: countryId(code),
				year,
				money: { amount: francs * 100, currency: 'CHF' },
				source
			})
		)
	];
}
