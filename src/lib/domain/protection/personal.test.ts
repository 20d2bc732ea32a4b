import { expect, test } from 'vitest';
import { kinds } from '../kinds/all';
import { personalKinds } from './personal';

const said = new Map<string, string>(
	personalKinds(kinds).flatMap(({ kind, fields }) =>
		fields.map(({ name, says }) => [`${kind.name}.${name}`, says] as const)
	)
);

test.each([
	['contact.email', 'about'],
	['contact.notes', 'about'],
	['affiliation.role', 'about'],
	['project.proponent', 'names'],
	['interaction.people', 'refers'],
	['interaction.text', 'text'],
	['project.title', undefined],
	['contact.illustrative', undefined]
])('%s says of people: %s', (field, says) => {
	expect(said.get(field)).toBe(says);
});

/** Texts of a line in which nobody's name is asked for. Whoever adds one says in its definition, or here, which it is. */
const impersonal =
	/^(country|partner|technology|fund|budgetLine|figure|bodyName|stage|listEntry|scenario|view|savedFilter|setting|distinction|rule|criterion|agreement|milestone|retentionRule)\.|\.(title|subject|text|nextStep|reference|acronym|application|group|name|nameFr|aliases|cadence|place|starts|ends|timeZone|openedAt|closedAt|calendarUid|calendarVersion|arrived|token|content|topic|file|scope)$/;

test('every text of a line is declared personal, or known not to be', () => {
	const lines = kinds.flatMap((kind) =>
		Object.entries(kind.fields)
			.filter(([, { type }]) => type.name === 'text' || type.name === 'email' || type.name === 'phone')
			.map(([name]) => `${kind.name}.${name}`)
	);
	expect(lines.filter((line) => !said.has(line) && !impersonal.test(line))).toEqual([]);
});
