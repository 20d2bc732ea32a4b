import { decision } from '../../decision/decision';
import { grants } from '../../decision/outcomes';
import type { DecisionType } from '../../decision/types';
import { newestDecision } from '../decided';
import { open, type Check } from './check';

/** Holds when the newest decision of the type, by the day, grants what was asked. */
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
		const outcome = String(found.values.outcome);
		if (grants(outcome)) return open();
		const to = { kind: decision.name, id: found.id, field: 'outcome' };
		return { state: 'fails', findings: [{ type: 'refused', decision: type, outcome, to }] };
	};

/** Needed by every project, one that asks for 0 CHF too. */
export const greenLight = granted('greenLight');

export const fundingDecision = granted('funding');
