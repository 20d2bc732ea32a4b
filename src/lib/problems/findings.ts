import { reportingCurrency } from '$lib/domain/budget/entries';
import type { Lens } from '$lib/domain/field';
import type { Finding, Where } from '$lib/domain/governance/finding';
import { kindNamed } from '$lib/domain/kinds';
import { m } from '$lib/paraglide/messages';
import { formatDate, formatMoney } from '$lib/ui/format';
import type { WordingMap } from '$lib/ui/problems/wording';
import { fieldWords, kindWords, recordTitle, valueWords } from '$lib/ui/record-words';
import { presetPrefix } from '$lib/ui/table/view-address';

type Say = (lens: Lens) => string;

const field = ({ kind, field = '' }: Where) => fieldWords(kind, field);
const named = ({ kind, id }: Where, lens: Lens) => (id ? recordTitle(kind, id, lens) : kindWords(kind));
const project = (id: string, lens: Lens) => recordTitle('project', id, lens);

const words: WordingMap<Finding, Say> = {
	unanswered: () => () => m.pipeline_finding_unanswered(),
	'no-evidence': () => () => m.pipeline_finding_no_evidence(),
	answered:
		({ answer }) =>
		(lens) =>
			m.pipeline_finding_answered({ answer: valueWords('ruleResult', 'answer', answer, lens) }),
	missing:
		({ to }) =>
		(lens) =>
			to.kind === 'project'
				? m.pipeline_finding_missing({ field: field(to) })
				: m.pipeline_finding_missing_of({ field: field(to), record: named(to, lens) }),
	later:
		({ to, date }) =>
		() =>
			m.pipeline_finding_later({ field: field(to), date: formatDate(date) }),
	'not-unique':
		({ to }) =>
		(lens) =>
			m.pipeline_finding_not_unique({ record: named(to, lens) }),
	'too-little':
		({ percent, threshold }) =>
		() =>
			m.pipeline_finding_too_little({ percent, threshold }),
	'no-rate':
		({ currency }) =>
		() =>
			m.pipeline_finding_no_rate({ currency }),
	'no-partner': () => () => m.pipeline_finding_no_partner(),
	'outside-states':
		({ to, country, status }) =>
		(lens) =>
			m.pipeline_finding_outside({ record: named(to, lens), country, status: statusWords(status, lens) }),
	'not-presented': () => () => m.pipeline_finding_not_presented(),
	'not-compared':
		({ project: id }) =>
		(lens) =>
			m.pipeline_finding_not_compared({ record: project(id, lens) }),
	'same-work': () => () => m.pipeline_finding_same_work(),
	undecided:
		({ decision }) =>
		(lens) =>
			m.pipeline_finding_undecided({ decision: valueWords('decision', 'type', decision, lens) }),
	refused:
		({ decision, outcome }) =>
		(lens) =>
			m.pipeline_finding_refused({
				decision: valueWords('decision', 'type', decision, lens),
				outcome: valueWords('decision', 'outcome', outcome, lens)
			}),
	'no-request': () => () => m.pipeline_finding_no_request(),
	'no-envelope':
		({ fund, year }) =>
		(lens) =>
			m.pipeline_finding_no_envelope({ fund: recordTitle('fund', fund, lens), year }),
	'empty-envelope':
		({ fund, year }) =>
		(lens) =>
			m.pipeline_finding_empty_envelope({ fund: recordTitle('fund', fund, lens), year }),
	'over-envelope':
		({ fund, year, over }) =>
		(lens) =>
			m.pipeline_finding_over_envelope({
				fund: recordTitle('fund', fund, lens),
				year,
				over: formatMoney({ amount: over, currency: reportingCurrency })
			}),
	'no-agreement':
		({ partner }) =>
		(lens) =>
			m.pipeline_finding_no_agreement({ record: recordTitle('partner', partner, lens) }),
	unsigned:
		({ to }) =>
		(lens) =>
			m.pipeline_finding_unsigned({ record: named(to, lens) }),
	ended:
		({ to }) =>
		(lens) =>
			m.pipeline_finding_ended({ record: named(to, lens) }),
	'no-code': () => () => m.pipeline_finding_no_code(),
	cycle:
		({ projects }) =>
		(lens) =>
			m.pipeline_finding_cycle({ names: cycleWords(projects, lens) }),
	'stopped-dependency':
		({ project: id }) =>
		(lens) =>
			m.pipeline_finding_stopped({ record: project(id, lens) })
};

/** What is missing, in the reader's language. */
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
	const path = (kind: string) => `/${kindNamed(kind)?.path ?? kind}`;
	if (to.kind === 'ruleResult') return `${path('project')}/${about.project}#rule-${about.rule}`;
	if (type === 'not-compared') return `${path('project')}/${about.project}#radar`;
	if (to.id !== undefined) return `${path(to.kind)}/${to.id}${to.field ? `#${to.field}` : ''}`;
	const presets = Object.entries(to.presets ?? {}).map(([name, value]) => [presetPrefix + name, value]);
	return `${path(to.kind)}/new?${new URLSearchParams(presets)}`;
}

function statusWords(status: string, lens: Lens): string {
	if (status === 'none') return m.pipeline_status_none();
	return status === 'unknown'
		? m.pipeline_status_unknown()
		: valueWords('countryStatus', 'status', status, lens);
}
