import type { enquiry } from '$lib/domain/kinds/enquiry';
import { partnerStates, type PartnerState } from '$lib/domain/kinds/partner-states';
import type { EnquiryProblem, EnquiryState } from '$lib/domain/partnering/enquiries';
import type { PartnerRemark } from '$lib/domain/partnering/remarks';
import { enquiryStateLabels } from '$lib/domain/related/enquiries';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';

const remarks: Readonly<Record<PartnerRemark, () => string>> = {
	'no-nda': m.leads_no_nda,
	'no-project': m.leads_no_project,
	ahead: m.leads_ahead
};

const problems: Readonly<Record<EnquiryProblem, () => string>> = {
	'answered-before-received': m.leads_answered_before_received,
	'expert-before-received': m.leads_expert_before_received,
	'answered-before-expert': m.leads_answered_before_expert,
	'expert-before-asked': m.leads_expert_before_asked,
	'closed-before-received': m.leads_closed_before_received,
	'answered-and-closed': m.leads_answered_and_closed,
	ahead: m.leads_enquiry_ahead
};

/** The field at which a contradiction of dates is mended, or the list of experts. */
const mended: Readonly<Record<EnquiryProblem, keyof (typeof enquiry)['fields'] | 'experts'>> = {
	'answered-before-received': 'answeredOn',
	'expert-before-received': 'receivedOn',
	'answered-before-expert': 'answeredOn',
	'expert-before-asked': 'experts',
	'closed-before-received': 'closedOn',
	'answered-and-closed': 'closedOn',
	ahead: 'receivedOn'
};

/** A state on the way to a partner, in the reader's language. */
export function stateWords(state: PartnerState): string {
	return partnerStates.find(({ key }) => key === state)!.label[getLocale()];
}

/** How far it is with an enquiry, in the reader's language. */
export function enquiryStateWords(state: EnquiryState): string {
	return enquiryStateLabels.find(({ key }) => key === state)!.label[getLocale()];
}

/** What does not fit a state, in a sentence. */
export function remarkWords(remark: PartnerRemark): string {
	return remarks[remark]();
}

/** What the dates of an enquiry contradict, in a sentence. */
export function enquiryProblemWords(problem: EnquiryProblem): string {
	return problems[problem]();
}

/** The name of the field where it is mended. */
export function mendedAt(problem: EnquiryProblem): string {
	return mended[problem];
}
