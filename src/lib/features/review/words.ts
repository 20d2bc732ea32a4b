import { budgetLine } from '$lib/domain/kinds/budget-line';
import { decision } from '$lib/domain/kinds/decision';
import type { Groundless } from '$lib/domain/pipeline/grounds';
import { project } from '$lib/domain/kinds/project';
import { stage } from '$lib/domain/kinds/stage';
import { shownName } from '$lib/domain/base/text/shown-name';
import { m } from '$lib/paraglide/messages';
import { kindNamed } from '$lib/domain/kinds/all';
import type { Evidence } from '$lib/domain/likeness/likeness-index';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { Waiting } from '$lib/store/base/receipts';
import { shownLens } from '$lib/problems/shown-lens';
import { formatList } from '$lib/ui/format';
import { fieldWords, kindWords, recordTitle, valueWords } from '$lib/problems/record-words';
import { laptopWords } from '$lib/ui/laptop-words';
import type { ReviewItem } from './review-items';
import { read } from '$lib/domain/reading/read';

export function authorWords(author: string): string {
	return shownName(author) || m.review_nameless();
}

export function waitingWords({ missing, changesets, authors }: Waiting): string {
	return m.review_waiting({
		count: changesets,
		authors: formatList(authors.map(authorWords)),
		seq: missing.seq,
		replica: laptopWords(missing.replica)
	});
}

/** What a record itself is called, also where it is read as another. */
export function ownTitle(portfolio: Portfolio, kind: string, id: string): string {
	const lens = shownLens(portfolio);
	const record = portfolio.get(kind, id);
	const definition = kindNamed(kind);
	if (!record || !definition || record.state !== 'joined') return recordTitle(kind, id, lens);
	return definition.title(record.values, lens);
}

/** Why two records may be one: the fields in which they are alike. */
export function evidenceWords(kind: string, evidence: readonly Evidence[]): string {
	return formatList(
		evidence.map(({ fields }) => fields.map((field) => fieldWords(kind, field).toLocaleLowerCase()).join('/'))
	);
}

/** An item in two lines: what it is about, and what is the matter. */
export function itemWords(item: ReviewItem, portfolio: Portfolio): { title: string; matter: string } {
	if (item.type === 'unproved') {
		const { authors, changesets, origin } = item.of;
		const laptop = laptopWords(origin);
		return {
			title: formatList(authors.map(authorWords)),
			matter: m.review_matter_unproved({ count: changesets, laptop })
		};
	}
	if (item.type === 'waiting')
		return {
			title: formatList(item.of.authors.map(authorWords)),
			matter: m.review_matter_waiting({
				seq: item.of.missing.seq,
				replica: laptopWords(item.of.missing.replica)
			})
		};
	if (item.type === 'groundless') return groundlessWords(item.of, portfolio);
	if (item.type === 'duplicate') {
		const { kind, ids, evidence } = item.of;
		const titles = ids.map((id) => ownTitle(portfolio, kind, id));
		return {
			title: titles.join(' ⇄ '),
			matter: m.review_matter_duplicate({ kind: kindWords(kind), fields: evidenceWords(kind, evidence) })
		};
	}
	const { kind, id } = item.of;
	const lens = shownLens(portfolio);
	const title = ownTitle(portfolio, kind, id);
	if (item.type === 'twice') return { title, matter: m.review_matter_twice({ count: item.of.ids.length }) };
	if (item.type === 'late') return { title, matter: m.review_matter_late() };
	if (item.type === 'contested') return { title, matter: m.review_matter_contested() };
	const field = fieldWords(kind, item.of.field);
	if (item.type === 'field') {
		const authors = [...new Set(item.of.entries.map((entry) => authorWords(entry.author)))];
		return { title, matter: `${field} · ${authors.join(' ⇄ ')}` };
	}
	if (item.type === 'unreadable') return { title, matter: m.review_matter_unreadable({ field }) };
	const { target } = item.of;
	const lost = lens.title(target.kind, target.id) ?? kindWords(target.kind);
	return { title, matter: m.review_matter_lost({ field, lost }) };
}

/** What stands, and which decision it lacks. */
export function groundlessWords(of: Groundless, portfolio: Portfolio): { title: string; matter: string } {
	const lens = shownLens(portfolio);
	const title =
		of.project === undefined ? kindWords(budgetLine.name) : recordTitle(project.name, of.project, lens);
	const made = read(portfolio, decision).inAnyState(of.decision)?.values;
	const type = valueWords(decision.name, 'type', made?.type, lens);
	const outcome = valueWords(decision.name, 'outcome', made?.outcome, lens);
	if (of.type === 'stage') {
		const said = { stage: recordTitle(stage.name, of.stage, lens), decision: type };
		const matter =
			of.why === 'taken-back'
				? m.review_matter_stage_taken_back(said)
				: m.review_matter_stage_refused({ ...said, outcome });
		return { title, matter };
	}
	const money = valueWords(
		budgetLine.name,
		'money',
		read(portfolio, budgetLine).inAnyState(of.line)?.values.money,
		lens
	);
	const said = { money, decision: type };
	const matters = {
		'taken-back': () => m.review_matter_money_taken_back(said),
		refused: () => m.review_matter_money_refused({ ...said, outcome }),
		'not-funding': () => m.review_matter_money_not_funding(said)
	};
	return { title, matter: matters[of.why]() };
}
