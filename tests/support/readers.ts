import { agreement } from '../../src/lib/domain/kinds/agreement';
import { amendmentChain } from '../../src/lib/domain/agreement/amendments';
import { clauseChecks } from '../../src/lib/domain/agreement/clauses';
import { obstaclesTo } from '../../src/lib/domain/agreement/obstacles';
import { agreementsOf } from '../../src/lib/domain/agreement/of-project';
import { neededAgreements, openAgreementChanges } from '../../src/lib/domain/agreement/open';
import { stepsOf } from '../../src/lib/domain/agreement/steps-of';
import { turnOf } from '../../src/lib/domain/agreement/turn';
import { agreementWarnings } from '../../src/lib/domain/agreement/warnings';
import { assessorsOf } from '../../src/lib/domain/assessment/score';
import { body } from '../../src/lib/domain/kinds/body';
import { budgetColumns } from '../../src/lib/domain/budget/entries';
import { keyFigures } from '../../src/lib/domain/budget/figures';
import { dimensions } from '../../src/lib/domain/budget/columns';
import { rollUpBudget } from '../../src/lib/domain/budget/roll-up';
import { criterion } from '../../src/lib/domain/kinds/criterion';
import { decision } from '../../src/lib/domain/kinds/decision';
import { dueItems, dueOfRecord } from '../../src/lib/domain/due/due';
import type { Field, Lens } from '../../src/lib/domain/schema/field';
import { candidatesFor, fillChanges, itemsOf, meetingAfter } from '../../src/lib/domain/committee/agenda';
import { checklistOf } from '../../src/lib/domain/pipeline/checklist';
import { takeBackChanges } from '../../src/lib/domain/committee/decide';
import { delegatesOf } from '../../src/lib/domain/committee/delegates';
import { cycleThrough, dependencyCycles } from '../../src/lib/domain/pipeline/dependencies';
import { askedOf, envelopesAt } from '../../src/lib/domain/committee/envelopes';
import { figuresOf } from '../../src/lib/domain/figures/figures-of';
import { publishedOf } from '../../src/lib/domain/figures/published';
import { yearsOf } from '../../src/lib/domain/figures/years';
import { forumOfYear } from '../../src/lib/domain/committee/forum';
import { gateTo, stepsAhead } from '../../src/lib/domain/pipeline/gate';
import { overlapsOf } from '../../src/lib/domain/committee/members';
import { minutesOf } from '../../src/lib/domain/committee/minutes';
import { overridesOf } from '../../src/lib/domain/pipeline/overrides';
import { readPath } from '../../src/lib/domain/pipeline/path';
import { invitationChanges } from '../../src/lib/domain/committee/quorum';
import { countStale, standingOf } from '../../src/lib/domain/pipeline/standing';
import { staysOf } from '../../src/lib/domain/pipeline/stays';
import { joinRows } from '../../src/lib/domain/joining/preview';
import { linksTo } from '../../src/lib/domain/joining/links';
import type { Kind } from '../../src/lib/domain/schema/kind';
import { kinds } from '../../src/lib/domain/kinds/all';
import { LikenessIndex } from '../../src/lib/domain/likeness/likeness-index';
import { likenessOf } from '../../src/lib/domain/likeness/likeness-of';
import { meeting } from '../../src/lib/domain/kinds/meeting';
import { isOf } from '../../src/lib/domain/reading/read';
import type { Conflict } from '../../src/lib/domain/records/conflict';
import { obligation } from '../../src/lib/domain/kinds/obligation';
import { following, nextDue } from '../../src/lib/domain/agreement/obligation-series';
import { packOf } from '../../src/lib/domain/pack/pack';
import { countByCountry } from '../../src/lib/domain/participation/by-country';
import { countedProjects } from '../../src/lib/domain/participation/counted-projects';
import { country } from '../../src/lib/domain/kinds/country';
import { timelineOf } from '../../src/lib/domain/relations/timeline';
import { countryIds, participantsOf, periodsByCountry } from '../../src/lib/domain/participation/read';
import { partner } from '../../src/lib/domain/kinds/partner';
import { project } from '../../src/lib/domain/kinds/project';
import { similarTo } from '../../src/lib/domain/radar/similar';
import type { Table } from '../../src/lib/domain/records/table';
import { fieldFound, searchDocument } from '../../src/lib/domain/search/document';
import { SearchIndex } from '../../src/lib/domain/search/search-index';
import { seedUpdates } from '../../src/lib/domain/seed/seed-updates';
import { proposalsByRound } from '../../src/lib/domain/selection/rounds';
import { scoresByProject } from '../../src/lib/domain/selection/scores';
import { finished, type Steps } from '../../src/lib/domain/base/steps';
import { dueEntry, meetingEntry } from '../../src/lib/exchange/calendar/entries';
import { writeCalendar } from '../../src/lib/exchange/calendar/write';
import { writeCsv } from '../../src/lib/exchange/csv/write';
import { writePlain } from '../../src/lib/exchange/plain/write';
import { reviewView } from '../../src/lib/exchange/review/view';
import { heldAgreements, owedDuties, warnedAgreements } from '../../src/lib/features/agreements/watched';
import { ranking } from '../../src/lib/domain/selection/ranking';
import { packDocument } from '../../src/lib/features/pack/pages/document';
import { voiceOf } from '../../src/lib/features/pack/pages/voice';
import { pipelineRows } from '../../src/lib/features/pipeline/rows';
import { barsOf, spanOf, ticksOf } from '../../src/lib/features/pipeline/timeline';
import { detailsOf, relatedTo } from '../../src/lib/features/records/related';
import { proposals } from '../../src/lib/features/overview/proposals';
import { endsOf, projectsByYear } from '../../src/lib/domain/participation/by-year';
import { returnOf } from '../../src/lib/domain/participation/return';
import { peopleOfState, projectsOfState } from '../../src/lib/domain/relations/of-state';
import { latestShares } from '../../src/lib/domain/participation/shares';
import { dealLanes } from '../../src/lib/ui/board/lanes';
import { dueTitle, dueWhy } from '../../src/lib/problems/due-words';
import { preparedCondition, testsOf, type Condition } from '../../src/lib/ui/table/conditions';
import { queryRows } from '../../src/lib/ui/table/query';
import { totalPart, totalsOf, totalText } from '../../src/lib/ui/table/totals';
import { plainView } from '../../src/lib/ui/table/view';
import { fittingWidth } from '../../src/lib/ui/table/widths';
import { soundId } from './wrong-values';

/** A portfolio as its readers see it. */
export interface ReadPortfolio {
	table(kind: string): Table;
	readonly conflicts: readonly Conflict[];
}

type Reader = (portfolio: ReadPortfolio, lens: Lens) => void;

const today = '2026-11-29';

/** Whatever works something out of stored values, by what it is called. */
export const readers: readonly (readonly [what: string, read: Reader])[] = [
	['titles', forAll(({ kind, values }, _, lens) => expectText(kind.title(values, lens)))],
	['names in files', (_, lens) => kinds.forEach(({ name }) => lens.named(name, 'x'))],
	[
		'search',
		(portfolio, lens) => {
			const index = new SearchIndex();
			forAll(({ kind, id, values }) => {
				index.put(searchDocument(`${kind.name} ${id}`, kind, values, lens));
				fieldFound(kind, values, lens, 'seven');
			})(portfolio, lens);
			index.find('seven', 50);
		}
	],
	[
		'likeness',
		(portfolio) => {
			for (const kind of kinds) {
				const index = new LikenessIndex(likenessOf(kind));
				for (const { id, values } of portfolio.table(kind.name).all()) index.put(id, values);
				index.like(kind.example);
			}
		}
	],
	['the radar', forKind(project, (portfolio, id) => similarTo(portfolio, id))],
	[
		'figures of the budget',
		(portfolio) => {
			const columns = budgetColumns(portfolio);
			keyFigures(columns, {});
			for (const dimension of dimensions) rollUpBudget(columns, [dimension, 'measure']);
			forKind(project, (source, id) => askedOf(source, id, ''))(portfolio);
		}
	],
	[
		'what is due, and as a calendar',
		(portfolio, lens) => {
			const items = dueItems(portfolio, today, 400);
			const entries = items.map((due) => {
				const record = due.id === undefined ? undefined : portfolio.table(due.kind).get(due.id);
				const words = { summary: dueTitle(due, record, lens), description: dueWhy(due, today, lens) ?? '' };
				const met = isOf(meeting, record) ? meetingEntry(record.id, record.values, words) : undefined;
				return met ?? dueEntry(due, words);
			});
			writeCalendar(entries, { now: `${today}T08:00:00.000Z`, name: 'Due' });
			forAll(({ kind, id }, source) => dueOfRecord(source, kind.name, id, today))(portfolio, lens);
		}
	],
	[
		'the path of projects',
		(portfolio, lens) => {
			const path = readPath(portfolio);
			const titleOf = (id: string) => lens.title(project.name, id) ?? id;
			pipelineRows(portfolio, { path, today, titleOf });
			countStale(portfolio, today);
			overridesOf(portfolio);
			dependencyCycles(portfolio);
			const stays = portfolio
				.table(project.name)
				.ids()
				.map((id) => staysOf(portfolio, id));
			const span = spanOf(stays, today);
			if (span) {
				ticksOf(span);
				stays.forEach((one) => barsOf(one, span));
			}
			for (const record of portfolio.table(project.name).all()) {
				standingOf(portfolio, path, record, today);
				checklistOf(portfolio, record.id, undefined, today);
				cycleThrough(portfolio, record.id);
				for (const { id } of stepsAhead(portfolio, path, record.id))
					gateTo(portfolio, path, record.id, id, today);
			}
		}
	],
	[
		'meetings and their minutes',
		(portfolio) => {
			forumOfYear(portfolio, today);
			forKind(meeting, (source, id) => {
				minutesOf(source, id);
				itemsOf(source, id);
				candidatesFor(source, id);
				fillChanges(source, id, candidatesFor(source, id));
				invitationChanges(source, id);
				meetingAfter(source, id);
				envelopesAt(source, id, []);
			})(portfolio);
			forKind(body, (source, id) => {
				overlapsOf(source, id);
				delegatesOf(source, id, today);
			})(portfolio);
			forKind(decision, takeBackChanges)(portfolio);
		}
	],
	[
		'decision packs',
		(portfolio, lens) => {
			const voice = voiceOf(portfolio, lens, 'CHF');
			const origin = {
				portfolio: 'P',
				fingerprint: 'c0de'.repeat(16),
				day: today,
				made: `${today}T08:00:00.000Z`,
				by: 'A',
				mark: {
					of: 'pack' as const,
					title: '',
					locale: 'en' as const,
					address: '/',
					portfolio: 'F000000000000000',
					day: today,
					made: `${today}T08:00:00.000Z`,
					without: []
				}
			};
			forKind(meeting, (source, id) => {
				const pack = last(
					packOf({ ...source, conflicts: portfolio.conflicts }, lens, { meeting: id, today })
				);
				last(packDocument(voice, pack, origin));
			})(portfolio);
		}
	],
	[
		'agreements',
		(portfolio) => {
			heldAgreements(portfolio, today);
			warnedAgreements(portfolio, today);
			owedDuties(portfolio, today, 90);
			for (const { id, values } of portfolio.table(agreement.name).all()) {
				amendmentChain(portfolio, id);
				clauseChecks(portfolio, values, today);
				stepsOf(portfolio, id);
				turnOf(values, today);
				agreementWarnings(values, today);
				for (const stage of ['signed', 'active', 'expired'])
					obstaclesTo(portfolio, { agreement: id, stage, on: today, by: 'A' }, today);
			}
			forKind(project, (source, id) => {
				agreementsOf(source, id);
				neededAgreements(source, id);
				openAgreementChanges(source, id, today, 'A');
			})(portfolio);
			for (const { values } of portfolio.table(obligation.name).all()) {
				nextDue(values);
				following(portfolio, values);
			}
		}
	],
	[
		'assessment and its answers by advisers',
		(portfolio, lens) => {
			scoresByProject(portfolio);
			assessorsOf(portfolio);
			const titleOf = (id: string) => lens.title(project.name, id) ?? id;
			for (const round of proposalsByRound(portfolio).keys())
				ranking(portfolio, round, new Map(), today, titleOf);
			const ids = (kind: Kind) => portfolio.table(kind.name).ids();
			reviewView(portfolio, { en: lens, fr: lens }, ids(project), ids(criterion));
			proposals(portfolio, 2026, (kind, id) => lens.title(kind, id) ?? id);
		}
	],
	[
		'figures of a year',
		(portfolio) => {
			for (const year of [2017, 2025, 2026])
				publishedOf(portfolio, year, figuresOf(portfolio, year, '2026-11-23'));
			yearsOf(portfolio, '2026-11-23');
		}
	],
	[
		'participation of States',
		(portfolio) => {
			const money = rollUpBudget(budgetColumns(portfolio), ['project'], { measure: new Set(['approved']) });
			const counts = countedProjects(portfolio, 'portfolio', money);
			const periods = periodsByCountry(portfolio);
			latestShares(portfolio);
			projectsByYear(participantsOf(portfolio), endsOf(portfolio), 2015, 2026);
			for (const split of ['states', 'partners'] as const)
				returnOf(portfolio, { stage: 'approved', split, from: 2020, to: 2026 }, today);
			for (const id of portfolio.table(country.name).ids()) {
				peopleOfState(portfolio, id, today);
				projectsOfState(portfolio, id);
				timelineOf(portfolio, country.name, id);
			}
			const byCode = new Map([...countryIds(portfolio)].map(([code, id]) => [code, periods.get(id) ?? []]));
			for (const statusAt of ['start', { date: today }] as const)
				countByCountry({
					participants: participantsOf(portfolio).filter((one) => counts(one.project)),
					periods: byCode,
					statusAt,
					today,
					money: (id) => money.total(id),
					sharing: 'split'
				});
		}
	],
	[
		'what points at a record',
		(portfolio, lens) => {
			for (const kind of kinds) {
				linksTo(portfolio, { kind: kind.name, id: soundId(kind) });
				for (const { kind: other, field, records } of relatedTo(kind, soundId(kind), portfolio))
					for (const record of records) detailsOf(record, other, field, lens);
			}
			const [one, ...others] = portfolio.table(partner.name).all();
			for (const other of others) joinRows(partner, one!.values, other.values);
		}
	],
	[
		'tables with their filters, sums and boards',
		(portfolio, lens) => {
			for (const kind of kinds) {
				const rows = portfolio.table(kind.name);
				for (const [name, field] of Object.entries(kind.fields) as [string, Field][]) {
					const view = { ...plainView, sort: [{ field: name, descending: true }], quick: 'seven' };
					const order = queryRows(rows, kind, view, lens);
					for (const total of totalsOf(rows, kind, { name, field }, order, lens)) {
						totalPart(kind, field, total, lens);
						totalText(field, total, lens);
					}
					fittingWidth({ name, field }, rows, lens);
					for (const test of testsOf(field)) {
						const condition = {
							field: name,
							test,
							text: '7',
							from: '2020',
							to: '2030',
							keys: ['7']
						} as Condition;
						rows.column(name).forEach(preparedCondition(condition, field, lens));
					}
					if (field.type.options) dealLanes(order, rows.column(name), field, field.type.options(lens), '');
				}
			}
		}
	],
	[
		'files of records',
		(portfolio, lens) => {
			for (const kind of kinds)
				for (const style of ['machines', 'people'] as const)
					writeCsv(kind, portfolio.table(kind.name).all(), lens, { style });
			const about = { portfolio: { id: 'P', name: 'P' }, app: '1', written: `${today}T08:00:00.000Z` };
			writePlain(
				about,
				kinds.map(({ name }) => ({ kind: name, records: portfolio.table(name).all() }))
			);
		}
	],
	['news of what comes with the app', (portfolio) => seedUpdates(portfolio)]
];

function forAll(
	read: (
		one: { kind: Kind; id: string; values: ReturnType<Table['all']>[number]['values'] },
		portfolio: ReadPortfolio,
		lens: Lens
	) => void
): Reader {
	return (portfolio, lens) => {
		for (const kind of kinds)
			for (const { id, values } of portfolio.table(kind.name).all())
				read({ kind, id, values }, portfolio, lens);
	};
}

function forKind(
	{ name }: { readonly name: string },
	read: (portfolio: ReadPortfolio, id: string) => unknown
) {
	return (portfolio: ReadPortfolio): void => {
		for (const id of portfolio.table(name).ids()) read(portfolio, id);
	};
}

function expectText(title: unknown): void {
	if (typeof title !== 'string' || title === '') throw new Error(`no title: ${JSON.stringify(title)}`);
}

function last<T>(steps: Generator<unknown, T>): T {
	return finished(steps as Steps<T>);
}
