import type { Kind } from '../schema/kind';
import { action } from './action';
import { affiliation } from './affiliation';
import { agendaItem } from './agenda-item';
import { agreement } from './agreement';
import { agreementStep } from './agreement-step';
import { assessment } from './assessment';
import { attendance } from './attendance';
import { body } from './body';
import { bodyName } from './body-name';
import { budgetLine } from './budget-line';
import { comparison } from './comparison';
import { contact } from './contact';
import { contribution } from './contribution';
import { country } from './country';
import { countryStatus } from './country-status';
import { criterion } from './criterion';
import { decision } from './decision';
import { delegateRequest } from './delegate-request';
import { distinction } from './distinction';
import { enquiry } from './enquiry';
import { enquiryAsk } from './enquiry-ask';
import { envelope } from './envelope';
import { figure } from './figure';
import { fileGiven } from './file-given';
import { fund } from './fund';
import { interaction } from './interaction';
import { interest } from './interest';
import { listEntry } from './list-entry';
import { meeting } from './meeting';
import { membership } from './membership';
import { milestone } from './milestone';
import { moneyMove } from './money-move';
import { need } from './need';
import { obligation } from './obligation';
import { outcome } from './outcome';
import { participation } from './participation';
import { partner } from './partner';
import { partnerStep } from './partner-step';
import { project } from './project';
import { rate } from './rate';
import { retentionRule } from './retention-rule';
import { reviewRequest } from './review-request';
import { rule } from './rule';
import { ruleResult } from './rule-result';
import { savedFilter } from './saved-filter';
import { scenario } from './scenario';
import { setting } from './setting';
import { stage } from './stage';
import { stageChange } from './stage-change';
import { subjectRequest } from './subject-request';
import { technology } from './technology';
import { topic } from './topic';
import { trlReading } from './trl-reading';
import { view } from './view';

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
	reviewRequest,
	milestone,
	moneyMove,
	need,
	interest,
	topic,
	outcome,
	subjectRequest,
	fileGiven,
	retentionRule,
	enquiry,
	enquiryAsk,
	partnerStep,
	delegateRequest
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
