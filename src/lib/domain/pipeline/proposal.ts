import { firstDay } from '../days/partial-date';
import { meeting } from '../kinds/meeting';
import { project } from '../kinds/project';
import { technology } from '../kinds/technology';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import type { Values } from '../schema/kind';
import { readPath } from './path';

/**
 * What a proposal begins with that is made from a technology: the beginning of its title, its field and department,
 * the first stage from today, the next reference and the round.
 *
 * @param today ISO date, whole
 */
export function proposalFrom(source: Source, from: string, today: string): Values<typeof project> {
	const { name, medicalFields = [], department } = read(source, technology).one(from)?.values ?? {};
	const round = nextRound(source, today);
	const stage = readPath(source).main[0]?.id;
	return {
		technologies: [from],
		...(name !== undefined && { title: `${name} – ` }),
		reference: nextReference(source, round),
		...(medicalFields.length === 1 && { medicalField: medicalFields[0]! }),
		...(department !== undefined && { department }),
		...(stage !== undefined && { stage, stageSince: today }),
		round
	};
}

/** The year of the next meeting that has a deadline still ahead; this year where there is none. */
export function nextRound(source: Source, today: string): number {
	const ahead = read(source, meeting)
		.all()
		.flatMap(({ values: { deadline, when, cancelled } }) =>
			deadline !== undefined && cancelled !== true && firstDay(deadline) >= today
				? [when?.from ?? deadline]
				: []
		);
	return Number((ahead.toSorted()[0] ?? today).slice(0, 4));
}

const numbered = /^MA-(\d{4})-(\d{1,6})$/;

/** The reference after the highest of a year: `MA-2027-004`. Two laptops may take the same; Review then asks. */
export function nextReference(source: Source, year: number): string {
	const taken = read(source, project)
		.column('reference')
		.flatMap((one) => {
			const [, of, number] = numbered.exec(one ?? '') ?? [];
			return Number(of) === year ? [Number(number)] : [];
		});
	return `MA-${year}-${String(Math.max(0, ...taken) + 1).padStart(3, '0')}`;
}
