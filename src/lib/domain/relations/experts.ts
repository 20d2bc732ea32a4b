import { contact, type Contact } from '../kinds/contact';
import { technology } from '../kinds/technology';
import { fold } from '../base/fold';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import type { AnyValues } from '../schema/kind';

/** Whether somebody can be asked about a topic: one of the list, or one in words. */
export function isExpert(values: AnyValues): boolean {
	return [values['topics'], values['expertise']].some((topics) => Array.isArray(topics) && topics.length > 0);
}

/** What a question is about. */
export interface Topic {
	/** Key of the list of medical fields. */
	readonly field?: string | undefined;
	/** Of a technology. */
	readonly technology?: string | undefined;
}

/**
 * The experts for a question: those who know its technology by name come first, then those of its field. Alike ones by
 * name. Where it names neither, or nobody is found, none.
 */
export function expertsFor(source: Source, { field, technology: of }: Topic): readonly Contact[] {
	const name = read(source, technology).one(of)?.values.name;
	const weigh = ({ values }: Contact) => {
		const words = (values.expertise ?? []).map(fold);
		const knows = name !== undefined && words.some((word) => word === fold(name));
		const works = field !== undefined && (values.topics ?? []).includes(field);
		return (knows ? 2 : 0) + (works ? 1 : 0);
	};
	return read(source, contact)
		.all()
		.filter((one) => weigh(one) > 0)
		.toSorted((a, b) => weigh(b) - weigh(a) || nameOf(a).localeCompare(nameOf(b)) || (a.id < b.id ? -1 : 1));
}

function nameOf({ values }: Contact): string {
	return `${values.lastName ?? ''} ${values.firstName ?? ''}`;
}
