import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Laptop, seededBytes } from '../../../../tests/support/laptop';
import { lensOf } from '../../domain/reading/lens';
import { kindNamed, kinds } from '../../domain/kinds/all';
import { budgetLine } from '../../domain/kinds/budget-line';
import { contact } from '../../domain/kinds/contact';
import { fund } from '../../domain/kinds/fund';
import { partner } from '../../domain/kinds/partner';
import { project } from '../../domain/kinds/project';
import type { Field } from '../../domain/schema/field';
import type { Kind } from '../../domain/schema/kind';
import { readTable } from '../csv/read';
import { writeCsv } from '../csv/write';
import { accountOf } from './account';
import { planTables } from './plan-tables';
import { proposeReading } from './propose';
import { laidOut } from './years';
import { plainReading, takenKey, type Reading } from './reading';
import { withTarget } from './targets';
import { matchColumns } from './columns';

/*
 * Nothing is written for a row that is not taken: not the organisation, project, fund or person that it names either,
 * unless a row that is taken names it too.
 */

const today = '2026-11-30';
/** Kinds of which records are made from a name. */
const named = [partner, project, fund, contact].map(({ name }) => name as string);

function office(...records: readonly (readonly [Kind, string, Record<string, never> | object])[]): Laptop {
	const laptop = new Laptop('Ada', 1);
	for (const [kind, id, fields] of records)
		laptop.write([{ do: 'put', kind: kind.name, id, fields: fields as Record<string, string> }]);
	return laptop;
}

async function taken(
	kind: Kind,
	text: string,
	{ state }: Pick<Laptop, 'state'>,
	change: (reading: Reading) => Reading = (reading) => reading
) {
	const lens = lensOf(state, 'en');
	const table = await readTable(new TextEncoder().encode(text));
	if (!table.ok) throw new Error(table.problem.type);
	const { table: read, reading } = proposeReading(table.value, kind, { lens, today, shapes: {} });
	const sheets = [{ table: read, reading: change(reading) }];
	const ground = { lens, random: seededBytes(1), table: (name: string) => state.table(name) };
	const plans = await planTables(sheets, ground);
	const { rows } = accountOf(plans, sheets);
	const made = (name: string) => plans.find((plan) => plan.kind === name)?.creates ?? [];
	return {
		plans,
		rows,
		written: plans.flatMap(({ changes }) => changes),
		verdicts: rows.map(({ is }) => is),
		made: Object.fromEntries(
			named.flatMap((name) =>
				made(name).length === 0
					? []
					: [[name, made(name).map(({ values }) => values['name'] ?? values['title'] ?? values['lastName'])]]
			)
		),
		creates: made
	};
}

const references = kinds.flatMap((kind) =>
	Object.entries(kind.fields as Record<string, Field>)
		.filter(([, { type }]) => named.includes(type.to ?? ''))
		.map(([name, { type }]) => [kind.name, name, type.to!] as const)
);

test.each(references)('a deleted %s whose row names in %s a new %s makes none', async (name, field) => {
	const kind = kindNamed(name)!;
	const laptop = office([kind, 'AAAAAAAAAAAAAAAA', {}]);
	laptop.write([{ do: 'drop', kind: name, id: 'AAAAAAAAAAAAAAAA' }]);
	const { state } = laptop;
	const lens = lensOf(state, 'en');
	const table = await readTable(new TextEncoder().encode(`id,${field}\nAAAAAAAAAAAAAAAA,Nova\n`));
	if (!table.ok) throw new Error(table.problem.type);
	const matched = matchColumns(kind, laidOut(table.value, kind, lens), lens);
	if (!matched.ok) throw new Error(matched.problem.type);
	const plans = await planTables([{ table: table.value, reading: plainReading(kind, matched.value) }], {
		lens,
		random: seededBytes(1),
		table: (one) => state.table(one)
	});
	expect(plans.flatMap(({ refused }) => refused.flatMap(({ problems }) => problems))).toEqual([
		{ type: 'dropped', id: 'AAAAAAAAAAAAAAAA' }
	]);
	expect(plans.flatMap(({ changes }) => changes)).toEqual([]);
});

const rossi = [contact as Kind, 'R000000000000000', { lastName: 'Rossi', firstName: 'Anna' }] as const;
const other = [contact as Kind, 'R000000000000001', { lastName: 'Rossi', firstName: 'Anna' }] as const;
const chuv = [partner as Kind, 'P000000000000000', { name: 'Centre hospitalier de Lausanne' }] as const;

describe('what a row names is not made', () => {
	test('where the row lacks what its record must have', async () => {
		const { written, verdicts } = await taken(
			budgetLine as Kind,
			'Project,Fund,Year,Amount,Stage\nNova,New fund,2027,many,Planned\n',
			office()
		);
		expect([verdicts, written]).toEqual([['refused'], []]);
	});

	test('where somebody has yet to say whether the row is about a record, and is where they do', async () => {
		const rows = 'Last name,First name,Phone,Organisation\nRossi,Anna,+41 22 767 11 11,Nova\n';
		const waiting = await taken(contact as Kind, rows, office(rossi, other));
		expect([waiting.verdicts, waiting.written]).toEqual([['alike'], []]);
		const [row] = waiting.plans.flatMap(({ alike }) => alike);
		const answers = new Map([[row!.key, 'another' as const]]);
		const decided = await taken(contact as Kind, rows, office(rossi, other), (reading) => ({
			...reading,
			answers
		}));
		expect(decided.made).toEqual({ contact: ['Rossi'], partner: ['Nova'] });
	});

	test('where only what comes along with the row names it, and is not taken', async () => {
		const { made, verdicts } = await taken(
			project as Kind,
			'Title,Year,Amount,Stage,Fund\nBeam,2027,many,Planned,New fund\n',
			office(),
			(reading) => ({
				...reading,
				columns: withTarget(reading.columns, 4, { field: 'fund', of: budgetLine.name })
			})
		);
		expect([verdicts, made]).toEqual([['new'], { project: ['Beam'] }]);
	});

	test('where the first row about the record says something else, which stands', async () => {
		const { made, rows } = await taken(
			project as Kind,
			'Acronym,Title,Contact person\nBEAM,Beam,Anna Rossi\nBEAM,Beam,Bruno Verdi\n',
			office()
		);
		expect(rows.map(({ is }) => is)).toEqual(['new', 'joined']);
		expect(made['contact'] ?? []).not.toContain('Verdi');
	});

	test('where of a list one waits', async () => {
		const { made } = await taken(
			project as Kind,
			'Title,Partners\nBeam,Nova; unknown@example.org\n',
			office()
		);
		expect(made).toEqual({ project: ['Beam'] });
	});

	test('but is where a later row is taken, and is told of that', async () => {
		const { verdicts, made, creates } = await taken(
			budgetLine as Kind,
			'Project,Fund,Year,Amount,Stage\nNova,New fund,2027,many,Planned\nNova,,2027,5 CHF,Planned\n',
			office()
		);
		expect([verdicts, made]).toEqual([['refused', 'new'], { project: ['Nova'] }]);
		expect(creates(project.name).map(({ place }) => place)).toEqual([{ line: 3, beside: true }]);
	});

	test('and a row that looks like it is no question then', async () => {
		const lines = 'Project,Fund,Year,Amount,Stage\nNova,The fund of Nova,2027,many,Planned\n';
		const like = 'Nova,Fund of Nova,2027,5 CHF,Planned\n';
		const { verdicts, made, plans } = await taken(budgetLine as Kind, lines + like, office());
		expect([verdicts, made['fund']]).toEqual([['refused', 'new'], ['Fund of Nova']]);
		expect(plans.flatMap(({ alike }) => alike)).toEqual([]);
	});
});

test('a changed cell or a new row of a sheet of ours that is not taken makes nothing that it names', async () => {
	const beam = { id: 'B000000000000000', values: { title: 'Beam', acronym: 'BEAM' } };
	const laptop = office([project as Kind, beam.id, beam.values]);
	const from = { portfolio: 'F000000000000000', at: '2026-11-30T10:00:00.000Z' };
	const written = writeCsv(project as Kind, [beam], lensOf(laptop.state, 'en'), {
		style: 'machines',
		fields: ['title', 'fund'],
		from
	});
	const [head, row] = written.trimEnd().split(/\r?\n/);
	const changed = row!.replace(/,Beam,(?=,|$)/, ',Beam,New fund');
	const added = head!
		.split(',')
		.map((heading) => ({ title: 'Nova', fund: 'Other fund' })[heading.replace(/^\ufeff/, '')] ?? '')
		.join(',');
	const text = [head, changed, added].join('\n');
	const all = await taken(project as Kind, text, laptop);
	expect(all.made).toEqual({ project: ['Nova'], fund: ['New fund', 'Other fund'] });
	const otherwise = new Set([takenKey({ line: 2 }, 'fund'), takenKey({ line: 3 })]);
	const none = await taken(project as Kind, text, laptop, (reading) => ({ ...reading, otherwise }));
	expect([none.made, none.written]).toEqual([{}, []]);
});

test('whatever the rows say, what is written is of rows that are taken', async () => {
	const cell = (...texts: string[]) => fc.constantFrom('', ...texts);
	const tables: readonly (readonly [Kind, string, fc.Arbitrary<string>[]])[] = [
		[
			contact as Kind,
			'Last name,First name,E-mail,Organisation,Role',
			[
				cell('Rossi', 'Verdi', 'Bianchi'),
				cell('Anna', 'A.'),
				cell('no address', 'a@example.org', 'b@example.org'),
				cell('Nova', 'Novum', 'Centre hospitalier Lausanne'),
				cell('PI')
			]
		],
		[
			budgetLine as Kind,
			'Project,Fund,2026,2027,Stage',
			[cell('Nova', 'Nova B'), cell('F1', 'F2'), cell('5', 'many'), cell('7', '?'), cell('Planned', 'odd')]
		],
		[
			project as Kind,
			'Title,Partners,Contact person,Year,Amount,Stage,Fund',
			[
				cell('Beam', 'Beam A'),
				cell('Nova', 'Nova; x@example.org', 'Beam'),
				cell('Anna Rossi', 'Rossi, A.'),
				cell('2027'),
				cell('5', 'many'),
				cell('Planned'),
				cell('F1')
			]
		],
		[
			partner as Kind,
			'Name,Country,Last name of contact,Role,E-mail',
			[
				cell('Nova', 'Centre hospitalier Lausanne'),
				cell('CH', 'nowhere'),
				cell('Rossi', 'Verdi'),
				cell('PI'),
				cell('no')
			]
		]
	];
	const table = fc
		.constantFrom(...tables)
		.chain(([kind, head, cells]) =>
			fc
				.array(fc.tuple(...cells), { minLength: 1, maxLength: 5 })
				.map((rows) => [kind, [head, ...rows.map((row) => row.join(','))].join('\n')] as const)
		);
	await fc.assert(
		fc.asyncProperty(table, async ([kind, text]) => {
			const { plans, rows, written } = await taken(kind, text, office(rossi, chuv));
			const lines = new Set(
				rows
					.filter(({ is }) => ['new', 'update', 'same', 'joined'].includes(is))
					.map(({ place }) => place.line)
			);
			const said = JSON.stringify(
				plans.flatMap(({ creates, updates }) => [
					...creates.map(({ values }) => values),
					...updates.map(({ writes }) => writes.map(({ after }) => after))
				])
			);
			for (const { creates, updates } of plans)
				for (const { place, id, values } of [...creates, ...updates.map((one) => ({ ...one, values: {} }))]) {
					if (!('line' in place)) throw new Error('not of a table');
					expect([...lines]).toContain(place.line);
					// What is known by its name alone is there because something refers to it.
					if (place.beside && Object.keys(values).every((name) => /name|title/i.test(name)))
						expect(said).toContain(id);
				}
			if (lines.size === 0) expect(written).toEqual([]);
		}),
		{ numRuns: 150 }
	);
});

test('a name that is said to be the same as a known record leaves that as it is called', async () => {
	const here = office([partner, 'P000000000000001', { name: 'Institut Balice' }]);
	const text = 'Project,Partner\nGantry,Balice Institut GmbH';
	const kind = kindNamed('participation')!;
	const asked = await taken(kind, text, here);
	const keys = asked.plans.flatMap(({ alike }) => alike.map(({ key }) => key));
	expect(keys).toHaveLength(1);
	const answers = new Map(keys.map((key) => [key, 'same' as const]));
	const { written } = await taken(kind, text, here, (reading) => ({ ...reading, answers }));
	expect(written.filter((one) => one.kind === 'partner')).toEqual([]);
	expect(written.filter((one) => one.kind === 'participation')).toMatchObject([
		{ fields: { partner: 'P000000000000001' } }
	]);
});
