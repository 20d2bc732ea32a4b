import { technology } from '../../kinds/technology';
import type { Finding } from '../finding';
import { inProject, isFilled, open, type Check } from './check';
import { read } from '../../reading/read';

/** Holds when one of the technologies it rests on is said to be unique to CERN, and why. */
export const uniqueness: Check = (context) => {
	const ids = context.project.values.technologies ?? [];
	if (ids.length === 0) return open({ type: 'missing', to: inProject(context, 'technologies') });
	const findings: Finding[] = [];
	let denied = 0;
	for (const id of ids) {
		const values = read(context.source, technology).inAnyState(id)?.values;
		const at = (field: string) => ({ kind: technology.name, id, field });
		if (values?.uniqueToCern === false) {
			denied++;
			findings.push({ type: 'not-unique', to: at('uniqueToCern') });
		} else if (values?.uniqueToCern !== true) findings.push({ type: 'missing', to: at('uniqueToCern') });
		else if (!isFilled(values.uniqueness)) findings.push({ type: 'missing', to: at('uniqueness') });
		else return open();
	}
	return { state: denied === ids.length ? 'fails' : 'open', findings };
};
