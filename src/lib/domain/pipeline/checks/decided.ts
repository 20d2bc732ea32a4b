import { decision, type Decision } from '../../kinds/decision';
import { grants } from '../../kinds/decision-outcomes';
import type { DecisionType } from '../../kinds/decision-types';
import { newestDecision } from '../decided';
import { open, type Check, type Verdict } from './check';

/** Holds when the newest decision of the type, by the day, grants what was asked and its conditions are met. */
const granted =
	(type: DecisionType): Check =>
	({ source, project: { id }, on }) => {
		const found = newestDecision(source, id, type, on);
		if (!found)
			return open({
				type: 'undecided',
				decision: type,
				to: { kind: decision.name, presets: { project: id, type } }
			});
		const outcome = found.values.outcome ?? '';
		if (outcome === 'conditions') return conditionsOf(found);
		if (grants(outcome)) return open();
		const to = { kind: decision.name, id: found.id, field: 'outcome' };
		return { state: 'fails', findings: [{ type: 'refused', decision: type, outcome, to }] };
	};

/** Needed by every project, one that asks for 0 CHF too. */
export const greenLight = granted('greenLight');

export const fundingDecision = granted('funding');

/** What was approved with conditions holds once somebody has said that they are met. */
function conditionsOf({ id, values: { conditionsMet, conditions } }: Decision): Verdict {
	if (conditionsMet === true) return open();
	const to = { kind: decision.name, id, field: 'conditionsMet' };
	const finding = { type: 'conditions', conditions, to } as const;
	return { state: conditionsMet === false ? 'fails' : 'open', findings: [finding] };
}
