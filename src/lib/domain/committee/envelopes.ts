import { budgetLine } from '../kinds/budget-line';
import { budgetColumns, envelopeMeasure } from '../budget/entries';
import { ExactSum } from '../budget/exact-sum';
import { illustrative as invented, type BudgetColumns } from '../budget/columns';
import { decision } from '../kinds/decision';
import { project } from '../kinds/project';
import { byText } from '../base/text/by-text';
import type { Source } from '../reading/source';
import { read } from '../reading/read';

/** An amount of a fund in a year, in minor units of the reporting currency. */
export interface FundAmount {
	/** '' where no fund is named. */
	readonly fund: string;
	readonly year: number;
	readonly amount: number;
}

/** What a project asks of a fund in a year. */
export interface Asked extends FundAmount {
	/** Approved for it already, by other decisions. */
	readonly approved: number;
	/** Some of it is in a currency without a rate, and not in the amount. */
	readonly apart: boolean;
	/** The category of the lines, where they have one and the same. */
	readonly category: string | undefined;
	readonly illustrative: boolean;
}

/** The money of a fund in a year before and during a meeting; minor units of the reporting currency. */
export interface EnvelopeState {
	readonly fund: string;
	readonly year: number;
	/** Undefined where no envelope is known: then nobody can say what is left. */
	readonly envelope: number | undefined;
	/** Approved by all but the decisions of this meeting. */
	readonly before: number;
	/** Approved by the decisions of this meeting. */
	readonly today: number;
	/** Below zero when more is approved than there is; undefined without an envelope. */
	readonly left: number | undefined;
	/** Some amounts are in a currency without a rate, and in none of these figures. */
	readonly apart: boolean;
	readonly illustrative: boolean;
}

/**
 * What a project asks by fund and year, from its requested lines; a line that names no fund asks the one that
 * the project names.
 *
 * @param except the decision whose own lines do not count as approved
 */
export function askedOf(source: Source, of: string, except: string): Asked[] {
	const own = read(source, project).inAnyState(of)?.values.fund ?? '';
	const lines = read(source, budgetLine);
	const cells = new Map<string, { fund: string; year: number; categories: Set<string>; sums: Sums }>();
	for (const entry of entriesOf(source).byProject.get(of) ?? []) {
		const values = lines.inAnyState(entry.id)?.values;
		if (entry.measure === 'recommended' || values?.decision === except) continue;
		const fund = entry.fund || own;
		const key = `${entry.year} ${fund}`;
		const cell = cells.get(key) ?? { fund, year: entry.year, categories: new Set(), sums: new Sums() };
		cells.set(key, cell);
		cell.sums.add(entry.measure, entry);
		if (entry.measure === 'requested') cell.categories.add(values?.category ?? '');
	}
	return [...cells.values()]
		.filter(({ categories }) => categories.size > 0)
		.map(({ fund, year, categories, sums }) => ({
			fund,
			year,
			amount: sums.of('requested'),
			approved: sums.of('approved'),
			apart: sums.apart,
			category: categories.size === 1 ? [...categories][0] || undefined : undefined,
			illustrative: sums.illustrative
		}))
		.sort((a, b) => a.year - b.year || byText(a.fund, b.fund));
}

/**
 * The envelopes that a meeting can touch, by fund and year: those of the funds and years named, and whatever the
 * meeting has granted.
 *
 * @param draft grants about to be recorded, which take the place of those of the decision `instead`
 */
export function envelopesAt(
	source: Source,
	meeting: string,
	about: readonly Pick<FundAmount, 'fund' | 'year'>[],
	draft?: { readonly instead: string; readonly grants: readonly FundAmount[] }
): EnvelopeState[] {
	const decisions = decisionsOf(source, meeting);
	const lines = read(source, budgetLine);
	const cells = new Map<string, Pick<FundAmount, 'fund' | 'year'>>();
	const note = ({ fund, year }: Pick<FundAmount, 'fund' | 'year'>) =>
		cells.set(cellKey({ fund, year }), { fund, year });
	about.forEach(note);
	draft?.grants.forEach(note);
	const sums = new Map<string, Sums>();
	const add = (part: string, entry: Entry) => {
		const key = cellKey(entry);
		const held = sums.get(key) ?? new Sums();
		sums.set(key, held);
		held.add(part, entry);
	};
	const { envelopes, approved } = entriesOf(source);
	for (const entry of envelopes) add('envelope', entry);
	for (const entry of approved) {
		const by = lines.inAnyState(entry.id)?.values.decision;
		if (by !== undefined && by === draft?.instead) continue;
		const today = by !== undefined && decisions.has(by);
		if (today) note(entry);
		add(today ? 'today' : 'before', entry);
	}
	for (const grant of draft?.grants ?? []) add('today', { ...grant, illustrative: false, apart: false });
	return [...cells.entries()]
		.map(([key, { fund, year }]) => stateOf(fund, year, sums.get(key) ?? new Sums()))
		.sort((a, b) => byText(a.fund, b.fund) || a.year - b.year);
}

/** Whether more is approved than there is: of a known envelope, of one of 0 too. */
export function isOver({ left, today }: EnvelopeState): boolean {
	return left !== undefined && left < 0 && today > 0;
}

/** The ids of the decisions of a meeting. */
export function decisionsOf(source: Source, meeting: string): ReadonlySet<string> {
	return new Set(
		read(source, decision)
			.by('meeting', meeting)
			.map(({ id }) => id)
	);
}

function stateOf(fund: string, year: number, sums: Sums): EnvelopeState {
	const envelope = sums.has('envelope') ? sums.of('envelope') : undefined;
	const [before, today] = [sums.of('before'), sums.of('today')];
	const left = envelope === undefined ? undefined : envelope - before - today;
	return { fund, year, envelope, before, today, left, apart: sums.apart, illustrative: sums.illustrative };
}

function cellKey({ fund, year }: Pick<FundAmount, 'fund' | 'year'>): string {
	return `${year} ${fund}`;
}

interface Entry extends FundAmount {
	readonly illustrative: boolean;
	readonly apart: boolean;
}

/** Sums by part, exact to the last unit. */
class Sums {
	readonly #parts = new Map<string, ExactSum>();
	apart = false;
	illustrative = false;

	add(part: string, entry: Omit<Entry, 'fund' | 'year'>): void {
		const sum = this.#parts.get(part) ?? new ExactSum();
		this.#parts.set(part, sum);
		if (entry.apart) this.apart = true;
		else sum.add(entry.amount);
		if (entry.illustrative) this.illustrative = true;
	}

	has(part: string): boolean {
		return this.#parts.has(part);
	}

	of(part: string): number {
		return this.#parts.get(part)?.total ?? 0;
	}
}

interface BudgetEntry extends Entry {
	readonly id: string;
	readonly project: string;
}

/** What a meeting reads of the budget. */
export interface Entries {
	readonly envelopes: readonly BudgetEntry[];
	readonly approved: readonly BudgetEntry[];
	/** Requested, recommended and approved, by project. */
	readonly byProject: ReadonlyMap<string, readonly (BudgetEntry & { readonly measure: string })[]>;
}

const kept = new WeakMap<BudgetColumns, Entries>();

/** The entries of the budget in the reporting currency, read once until one changes. */
export function entriesOf(source: Source): Entries {
	const columns = budgetColumns(source);
	let entries = kept.get(columns);
	if (!entries) kept.set(columns, (entries = readEntries(columns)));
	return entries;
}

/** The stages of the money of a project that a meeting reads. */
const ofProjects: ReadonlySet<string> = new Set(['requested', 'recommended', 'approved']);

function readEntries(columns: BudgetColumns): Entries {
	const envelopes: BudgetEntry[] = [];
	const approved: BudgetEntry[] = [];
	const byProject = new Map<string, (BudgetEntry & { measure: string })[]>();
	const keyAt = (name: 'measure' | 'year' | 'fund' | 'project', at: number) =>
		columns.by[name].keys[columns.by[name].codes[at]!]!;
	for (let at = 0; at < columns.length; at++) {
		const measure = keyAt('measure', at);
		if (measure !== envelopeMeasure && !ofProjects.has(measure)) continue;
		const entry = {
			id: columns.recordAt(at).id,
			project: keyAt('project', at),
			fund: keyAt('fund', at),
			year: Number(keyAt('year', at)),
			amount: columns.amounts[at]!,
			illustrative: (columns.marks[at]! & invented) !== 0,
			apart: columns.apart.has(at)
		};
		if (measure === envelopeMeasure) envelopes.push(entry);
		else {
			if (measure === 'approved') approved.push(entry);
			const own = byProject.get(entry.project) ?? [];
			byProject.set(entry.project, own);
			own.push({ ...entry, measure });
		}
	}
	return { envelopes, approved, byProject };
}
