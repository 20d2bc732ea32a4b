import { agendaItem } from '../../kinds/agenda-item';
import { decision } from '../../kinds/decision';
import { firstDay } from '../../days/partial-date';
import { meeting, type Meeting } from '../../kinds/meeting';
import { bodyId } from '../../seed/seed-changes';
import { read } from '../../reading/read';
import type { Source } from '../../reading/source';
import { open, type Check } from './check';

/** Holds when the MAPF has heard it by the day: an item of a meeting of that forum, or what it advised. */
export const presentedAtMapf: Check = ({ source, project: { id }, on }) => {
	const heard = read(source, agendaItem)
		.by('project', id)
		.some(({ values }) => values.treated !== false && isHeardBy(source, values.meeting, on));
	const advised = read(source, decision)
		.by('project', id)
		.some(
			({ values }) =>
				(values.body === bodyId('MAPF') && values.date !== undefined && firstDay(values.date) <= on) ||
				isHeardBy(source, values.meeting, on)
		);
	if (heard || advised) return open();
	const presets = { project: id, kind: 'presentation' };
	return open({ type: 'not-presented', to: { kind: agendaItem.name, presets } });
};

function isHeardBy(source: Source, id: string | undefined, on: string): boolean {
	const values = read(source, meeting).inAnyState(id)?.values;
	return values !== undefined && isMapf(values) && values.cancelled !== true && beganBy(values, on);
}

/** Meetings from files may name their series alone. */
function isMapf({ body, series }: Meeting['values']): boolean {
	return body === bodyId('MAPF') || (body === undefined && series === 'mapf');
}

function beganBy({ when }: Meeting['values'], on: string): boolean {
	return when?.from !== undefined && firstDay(when.from) <= on;
}
