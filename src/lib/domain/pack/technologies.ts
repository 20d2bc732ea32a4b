import type { Lens } from '../schema/field';
import { firstDay } from '../days/partial-date';
import { technology } from '../kinds/technology';
import { trlReading } from '../kinds/trl-reading';
import { optionLabel } from './agenda';
import type { Named } from './source';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** A technology a project rests on. */
export interface TechnologyLine extends Named {
	readonly pillar: string | undefined;
	readonly ipKind: string | undefined;
	readonly ipStatus: string | undefined;
	/** The newest reading dated on or before the day. */
	readonly readiness: { readonly level: number; readonly date: string } | undefined;
	readonly unique: boolean | undefined;
	readonly uniqueness: string | undefined;
	readonly illustrative: boolean;
}

/** The technologies of these ids that are there, with their readiness on a day. */
export function technologyLines(
	source: Source,
	lens: Lens,
	ids: readonly string[],
	day: string
): readonly TechnologyLine[] {
	const technologies = read(source, technology);
	return ids.flatMap((id) => {
		const record = technologies.inAnyState(id);
		if (!record) return [];
		const { values } = record;
		return {
			id: record.id,
			title: technology.title(values, lens),
			pillar: optionLabel(lens, 'pillar', values.pillar),
			ipKind: optionLabel(lens, 'ipKind', values.ipKind),
			ipStatus: optionLabel(lens, 'ipStatus', values.ipStatus),
			readiness: readinessOn(source, record.id, day),
			unique: values.uniqueToCern,
			uniqueness: values.uniqueness,
			illustrative: values.illustrative === true
		};
	});
}

function readinessOn(source: Source, technology: string, day: string): TechnologyLine['readiness'] {
	let newest: TechnologyLine['readiness'];
	for (const { values } of read(source, trlReading).by('technology', technology)) {
		const { level, date } = values;
		if (level === undefined || date === undefined) continue;
		if (firstDay(date) > day) continue;
		if (!newest || date > newest.date) newest = { level, date };
	}
	return newest;
}
