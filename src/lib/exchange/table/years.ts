import type { Field, Lens } from '../../domain/schema/field';
import type { Kind } from '../../domain/schema/kind';
import { companionsOf } from './companions';
import { letters, spellings } from './headings';
import { unitOf } from './units';
import { periodOf, type Period } from './periods';
import { sumOf, type PeriodPart } from './period-sums';
import { stagesTold, type StageTold } from './stages';
import type { TableFile, TableRow } from './table';

/** Under which headings the year and the amount of a line stand once its table is laid out. */
const [yearHeading, moneyHeading] = ['year', 'money'];
/** Under which heading the stage stands where the columns tell it: no field but that of a budget line is called so. */
const stageHeading = 'Budget stage';

/** The columns of one line: of a year and, where they tell it, of a stage, from the year down to months. */
interface PeriodLine {
	/** `''` of months and quarters of which no year is told. */
	readonly year: string;
	readonly stage: StageTold | undefined;
	readonly part: PeriodPart;
}

/** The columns that are a time each: of every year and stage its columns, and all their places. */
interface Periods {
	readonly lines: readonly PeriodLine[];
	readonly places: ReadonlySet<number>;
	/** Some of them tell of which stage they are. */
	readonly staged: boolean;
	/** No year is told of some of them. */
	readonly bare: boolean;
	/** Some of them are months or quarters. */
	readonly finer: boolean;
}

/** What tells the times of a table: its headings; of months without a year also what is said of it as a whole. */
type Told = Pick<TableFile, 'headings' | 'name'> & Partial<Pick<TableFile, 'aside'>>;

/** Which columns of a table are a year, a quarter or a month each; undefined where there are not several. */
function periodsIn(table: Told): Periods | undefined {
	const all = table.headings.flatMap((heading, at) => {
		const period = periodOf(heading);
		return period ? [[at, period] as const] : [];
	});
	const stages = stagesTold(all.map(([at]) => [at, table.headings[at]!]));
	const years = all.filter(([, period]) => !isFiner(period));
	// Where months cannot be told apart, years may be.
	return (
		(all.length - years.length > 1 ? periodsOf(table, all, stages) : undefined) ??
		periodsOf(table, years, stages)
	);
}

type Placed = readonly (readonly [place: number, period: Period])[];

function periodsOf(table: Told, used: Placed, stages: ReadonlyMap<number, StageTold>): Periods | undefined {
	const stageOf = (at: number) => stages.get(at)?.key ?? '';
	const names = new Set(used.map(([at, period]) => `${stageOf(at)} ${nameOf(period)}`));
	if (used.length < 2 || names.size < used.length) return undefined;
	const finer = used.filter(([, period]) => isFiner(period));
	const bare = finer.filter(([, { year }]) => year === undefined).length;
	const told = bare === 0 ? '' : yearTold(table, used);
	// Months of which some name a year and some do not: nobody could tell of which the others are.
	if (told === undefined || (bare > 0 && bare < finer.length)) return undefined;
	const byLine = new Map<string, Omit<PeriodLine, 'part'> & { readonly periods: [number, Period][] }>();
	for (const [at, period] of used) {
		const year = period.year ?? told;
		const key = `${year} ${stageOf(at)}`;
		const known = byLine.get(key);
		if (known) known.periods.push([at, period]);
		else byLine.set(key, { year, stage: stages.get(at), periods: [[at, period]] });
	}
	return {
		lines: [...byLine.values()].map(({ periods, ...line }) => ({ ...line, part: partsOf(periods) })),
		places: new Set(used.map(([at]) => at)),
		staged: used.some(([at]) => stages.has(at)),
		bare: bare > 0 && told === '',
		finer: finer.length > 0
	};
}

function isFiner({ month, quarter }: Period): boolean {
	return month !== undefined || quarter !== undefined;
}

function nameOf({ year = '', quarter = 0, month = 0 }: Period): string {
	return `${year} ${quarter} ${month}`;
}

/**
 * The year of months that name none: of the column of a year beside them, else of the title or the sheet; `''` where
 * nothing says it, undefined where it may be one of several.
 */
function yearTold({ name = '', aside = [] }: Told, used: Placed): string | undefined {
	const columns = used.filter(([, period]) => !isFiner(period));
	const told = new Set(columns.map(([, period]) => period.year));
	if (told.size > 0) return told.size === 1 ? [...told][0] : undefined;
	const titles = aside.filter(({ reason }) => reason === 'title').map(({ text }) => text);
	for (const text of [...titles, name]) {
		const years = new Set(text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g));
		if (years.size === 1) return [...years][0];
	}
	return '';
}

/** The columns of one year, the months within their quarters. */
function partsOf(periods: Placed): PeriodPart {
	const find = (wanted: (period: Period) => boolean) => periods.find(([, period]) => wanted(period))?.[0];
	const quarters = [1, 2, 3, 4].map((quarter): PeriodPart => ({
		position: find((period) => period.quarter === quarter),
		within: [1, 2, 3].flatMap((at) => {
			const position = find(({ month }) => month === (quarter - 1) * 3 + at);
			return position === undefined ? [] : [{ position, within: [] }];
		})
	}));
	return {
		position: find((period) => !isFiner(period)),
		// Every row is asked for each: those of which there is no column are left out.
		within: quarters.filter(({ position, within }) => position !== undefined || within.length > 0)
	};
}

/** Rows of a kind hold one amount in one year, of the record itself or of what comes along: the fields of that. */
function linesIn(kind: Kind): Readonly<Record<string, Field>> | undefined {
	const fields = [kind.fields, ...companionsOf(kind).map((one) => one.kind.fields)];
	return fields.find((one) => one['year'] !== undefined && one['money']?.type.amount !== undefined);
}

/** The headings that a table has once it is laid out with a line a year. */
export function laidOutHeadings(table: Told): readonly string[] {
	const { headings } = table;
	const periods = periodsIn(table);
	if (!periods) return headings;
	const kept = headings.filter((_, at) => !periods.places.has(at));
	return [
		...(periods.bare ? [] : [yearHeading]),
		...(periods.staged ? [stageHeading] : []),
		moneyHeading,
		...kept
	];
}

/**
 * A table with columns of years, quarters or months as one with a row a year, and a row a stage where the headings name
 * stages (*Budget 2026*, *Spent 2026*): what says something of a year makes a line,
 * months and quarters added up, and each row that says nothing of any year still makes one, without year and amount. Its
 * amount comes before the others of the row: a sum of all years is read only where there is none. A stage is called as the
 * reader of the lens calls it.
 */
export function laidOut(table: TableFile, kind: Kind, lens: Lens): TableFile {
	const periods = periodsIn(table);
	const fields = linesIn(kind);
	if (!periods || !fields || (periods.staged && fields['stage'] === undefined)) return table;
	const places = table.headings.map((_, at) => at).filter((at) => !periods.places.has(at));
	const units = table.headings.map(unitOf);
	// Lines of one year beside a column of years: the rows say it themselves.
	const oneYear = new Set(periods.lines.map(({ year }) => year)).size === 1;
	const ownYear = oneYear ? yearPlace(table, places, fields['year']!) : undefined;
	const saysYear = ownYear === undefined && !periods.bare;
	const stageWords = new Map(
		periods.lines.flatMap(({ stage }) =>
			stage ? [[stage.key, fields['stage']!.type.show(stage.key, lens)] as const] : []
		)
	);
	let [cells, amounts] = [0, 0];
	const rows = table.rows.flatMap((row): TableRow[] => {
		const rest = [...places.map((at) => row.cells[at] ?? ''), ...row.cells.slice(table.headings.length)];
		const cellAt = (at: number) => ({
			text: row.cells[at] ?? '',
			unit: units[at],
			heading: table.headings[at]!
		});
		const made = (year: string, stage: string, text: string) => [
			...(saysYear ? [year] : []),
			...(periods.staged ? [stage] : []),
			text
		];
		const own = ownYear === undefined ? '' : (row.cells[ownYear] ?? '').trim();
		const lines = periods.lines.flatMap(({ year, stage, part }): TableRow[] => {
			const sum = sumOf(part, cellAt, fields['money']!);
			if (!sum) return [];
			if (!sum.wrong) {
				cells += sum.cells;
				amounts++;
			}
			const name = [stage?.word, saysYear ? year : own].filter(Boolean).join(' ');
			const first = made(year, stage ? stageWords.get(stage.key)! : '', sum.text);
			return [
				{
					line: row.line,
					...(name !== '' && { part: name }),
					cells: [...first, ...rest],
					...(sum.wrong && { wrong: { position: first.length - 1, problem: sum.wrong } })
				}
			];
		});
		return lines.length > 0 ? lines : [{ line: row.line, cells: [...made('', '', ''), ...rest] }];
	});
	const headings = [
		...(saysYear ? [yearHeading] : []),
		...(periods.staged ? [stageHeading] : []),
		moneyHeading,
		...places.map((at) => table.headings[at]!)
	];
	return { ...table, headings, rows, ...(periods.finer && { summed: { cells, amounts } }) };
}

/** The column that holds the year of each row. */
function yearPlace({ headings }: TableFile, places: readonly number[], year: Field): number | undefined {
	const names = new Set(['year', year.label.en, year.label.fr, ...(year.headings ?? [])].map(letters));
	return places.find((at) => spellings(headings[at]!).some((spelling) => names.has(spelling)));
}
