import { reportingCurrency } from '$lib/domain/budget/entries';
import type { Lens } from '$lib/domain/schema/field';
import type { Finding, Where } from '$lib/domain/pipeline/finding';
import { kindNamed } from '$lib/domain/kinds/all';
import { project as projectKind } from '$lib/domain/kinds/project';
import { ruleResult } from '$lib/domain/kinds/rule-result';
import { m } from '$lib/paraglide/messages';
import { formatDate, formatMoney } from '$lib/ui/format';
import type { WordingMap } from '$lib/ui/problems/wording';
import { fieldWords, kindWords, recordTitle, valueWords } from '$lib/problems/record-words';
import { newAddress, recordAddress } from '$lib/ui/addresses';

type Say = (lens: Lens) => string;

const field = ({ kind, field = '' }: Where, { locale }: Lens) => fieldWords(kind, field, locale);
const named = ({ kind, id }: Where, lens: Lens) =>
	id ? recordTitle(kind, id, lens) : kindWords(kind, 1, lens.locale);
const project = (id: string, lens: Lens) => recordTitle('project', id, lens);

const words: WordingMap<Finding, Say> = {
	unanswered: () => (lens) => m.pipeline_finding_unanswered({}, lens),
	'no-evidence': () => (lens) => m.pipeline_finding_no_evidence({}, lens),
	answered:
		({ answer }) =>
		(lens) =>
			m.pipeline_finding_answered({ answer: valueWords('ruleResult', 'answer', answer, lens) }, lens),
	missing:
		({ to }) =>
		(lens) =>
			to.kind === 'project'
				? m.pipeline_finding_missing({ field: field(to, lens) }, lens)
				: m.pipeline_finding_missing_of({ field: field(to, lens), record: named(to, lens) }, lens),
	later:
		({ to, date }) =>
		(lens) =>
			m.pipeline_finding_later({ field: field(to, lens), date: formatDate(date, lens.locale) }, lens),
	'not-unique':
		({ to }) =>
		(lens) =>
			m.pipeline_finding_not_unique({ record: named(to, lens) }, lens),
	'too-little':
		({ percent, threshold }) =>
		(lens) =>
			m.pipeline_finding_too_little({ percent, threshold }, lens),
	'no-rate':
		({ currency }) =>
		(lens) =>
			m.pipeline_finding_no_rate({ currency }, lens),
	'no-partner': () => (lens) => m.pipeline_finding_no_partner({}, lens),
	'outside-states':
		({ to, country, status }) =>
		(lens) =>
			m.pipeline_finding_outside(
				{ record: named(to, lens), country, status: statusWords(status, lens) },
				lens
			),
	'not-presented': () => (lens) => m.pipeline_finding_not_presented({}, lens),
	'not-compared':
		({ project: id }) =>
		(lens) =>
			m.pipeline_finding_not_compared({ record: project(id, lens) }, lens),
	'same-work': () => (lens) => m.pipeline_finding_same_work({}, lens),
	undecided:
		({ decision }) =>
		(lens) =>
			m.pipeline_finding_undecided({ decision: valueWords('decision', 'type', decision, lens) }, lens),
	refused:
		({ decision, outcome }) =>
		(lens) =>
			m.pipeline_finding_refused(
				{
					decision: valueWords('decision', 'type', decision, lens),
					outcome: valueWords('decision', 'outcome', outcome, lens)
				},
				lens
			),
	conditions:
		({ conditions }) =>
		(lens) =>
			conditions === undefined
				? m.pipeline_finding_conditions({}, lens)
				: m.pipeline_finding_conditions_said({ conditions }, lens),
	'no-request': () => (lens) => m.pipeline_finding_no_request({}, lens),
	'no-envelope':
		({ fund, year }) =>
		(lens) =>
			m.pipeline_finding_no_envelope({ fund: recordTitle('fund', fund, lens), year }, lens),
	'empty-envelope':
		({ fund, year }) =>
		(lens) =>
			m.pipeline_finding_empty_envelope({ fund: recordTitle('fund', fund, lens), year }, lens),
	'over-envelope':
		({ fund, year, over }) =>
		(lens) =>
			m.pipeline_finding_over_envelope(
				{
					fund: recordTitle('fund', fund, lens),
					year,
					over: formatMoney({ amount: over, currency: reportingCurrency })
				},
				lens
			),
	'no-agreement':
		({ partner }) =>
		(lens) =>
			m.pipeline_finding_no_agreement({ record: recordTitle('partner', partner, lens) }, lens),
	unsigned:
		({ to }) =>
		(lens) =>
			m.pipeline_finding_unsigned({ record: named(to, lens) }, lens),
	ended:
		({ to }) =>
		(lens) =>
			m.pipeline_finding_ended({ record: named(to, lens) }, lens),
	'no-code': () => (lens) => m.pipeline_finding_no_code({}, lens),
	cycle:
		({ projects }) =>
		(lens) =>
			m.pipeline_finding_cycle({ names: cycleWords(projects, lens) }, lens),
	'stopped-dependency':
		({ project: id }) =>
		(lens) =>
			m.pipeline_finding_stopped({ record: project(id, lens) }, lens)
};

/** What is missing, in the language of the lens. */
export function findingWords(finding: Finding, lens: Lens): string {
	return (words[finding.type] as (one: Finding) => Say)(finding)(lens);
}

/** A circle of projects by name, ending where it begins. */
export function cycleWords(projects: readonly string[], lens: Lens): string {
	return [...projects, projects[0]!].map((id) => project(id, lens)).join(' → ');
}

/**
 * Where a finding is mended: a field of a record's page, the form of a record that is missing, or the place of
 * a rule in the checklist of a project.
 */
export function findingHref({ to, type }: Finding, about: { project: string; rule: string }): string {
	const page = recordAddress(projectKind, about.project);
	if (to.kind === ruleResult.name) return `${page}#rule-${about.rule}`;
	if (type === 'not-compared') return `${page}#radar`;
	const kind = kindNamed(to.kind)!;
	return to.id === undefined
		? newAddress(kind, to.presets)
		: `${recordAddress(kind, to.id)}${to.field ? `#${to.field}` : ''}`;
}

function statusWords(status: string, lens: Lens): string {
	if (status === 'none') return m.pipeline_status_none({}, lens);
	return status === 'unknown'
		? m.pipeline_status_unknown({}, lens)
		: valueWords('countryStatus', 'status', status, lens);
}
