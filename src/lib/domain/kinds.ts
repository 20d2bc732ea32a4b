import { action } from './action/action';
import { affiliation } from './affiliation/affiliation';
import { agendaItem } from './agenda-item/agenda-item';
import { agreementStep } from './agreement-step/agreement-step';
import { agreement } from './agreement/agreement';
import { assessment } from './assessment/assessment';
import { attendance } from './attendance/attendance';
import { bodyName } from './body-name/body-name';
import { body } from './body/body';
import { budgetLine } from './budget-line/budget-line';
import { comparison } from './comparison/comparison';
import { contact } from './contact/contact';
import { contribution } from './contribution/contribution';
import { countryStatus } from './country-status/country-status';
import { country } from './country/country';
import { criterion } from './criterion/criterion';
import { decision } from './decision/decision';
import { distinction } from './distinction/distinction';
import { envelope } from './envelope/envelope';
import { figure } from './figure/figure';
import { fund } from './fund/fund';
import { interaction } from './interaction/interaction';
import type { Kind } from './kind';
import { listEntry } from './list-entry/list-entry';
import { meeting } from './meeting/meeting';
import { membership } from './membership/membership';
import { obligation } from './obligation/obligation';
import { participation } from './participation/participation';
import { partner } from './partner/partner';
import { project } from './project/project';
import { rate } from './rate/rate';
import { reviewRequest } from './review-request/review-request';
import { ruleResult } from './rule-result/rule-result';
import { rule } from './rule/rule';
import { savedFilter } from './saved-filter/saved-filter';
import { scenario } from './scenario/scenario';
import { setting } from './setting/setting';
import { stageChange } from './stage-change/stage-change';
import { stage } from './stage/stage';
import { technology } from './technology/technology';
import { trlReading } from './trl-reading/trl-reading';
import { view } from './view/view';

/** Every kind of record there is, in the order of menus and of files. */
export const kinds: readonly Kind[] = [
	country,
	countryStatus,
	contribution,
	partner,
	contact,
	affiliation,
	interaction,
	technology,
	trlReading,
	project,
	participation,
	fund,
	envelope,
	budgetLine,
	rate,
	figure,
	body,
	membership,
	meeting,
	agendaItem,
	attendance,
	decision,
	action,
	agreement,
	obligation,
	criterion,
	assessment,
	rule,
	ruleResult,
	stage,
	listEntry,
	scenario,
	view,
	savedFilter,
	setting,
	distinction,
	stageChange,
	agreementStep,
	bodyName,
	comparison,
	reviewRequest
];

const byName = new Map(kinds.map((kind) => [kind.name, kind]));
const byPath = new Map(kinds.map((kind) => [kind.path, kind]));

export function kindNamed(name: string): Kind | undefined {
	return byName.get(name);
}

/** The kind at a part of an address: its path (`partners`) or its name (`partner`). */
export function kindAt(path: string): Kind | undefined {
	return byPath.get(path) ?? byName.get(path);
}
