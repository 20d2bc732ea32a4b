import { agendaItem } from '../../kinds/agenda-item';
import { decision } from '../../kinds/decision';
import { firstDay } from '../../days/partial-date';
import { isJsonObject } from '../../base/json';
import type { AnyValues } from '../../schema/kind';
import { meeting } from '../../kinds/meeting';
import { bodyId } from '../../seed/seed-changes';
import { recordsBy } from '../../reading/records-by';
import type { GovernanceSource } from '../../reading/source';
import { open, textIn, type Check } from './check';

/** Holds when the MAPF has heard it by the day: an item of a meeting of that forum, or what it advised. */
export const presentedAtMapf: Check = ({ source, project: { id }, on }) => {
	const heard = recordsBy(source, agendaItem.name, 'project', id).some(
		({ values }) => values.treated !== false && isHeardBy(source, textIn(values.meeting), on)
	);
	const advised = recordsBy(source, decision.name, 'project', id).some(
		({ values }) =>
			(values.body === bodyId('MAPF') && typeof values.date === 'string' && firstDay(values.date) <= on) ||
			isHeardBy(source, textIn(values.meeting), on)
	);
	if (heard || advised) return open();
	const presets = { project: id, kind: 'presentation' };
	return open({ type: 'not-presented', to: { kind: agendaItem.name, presets } });
};

function isHeardBy(source: GovernanceSource, id: string | undefined, on: string): boolean {
	const values = id === undefined ? undefined : source.table(meeting.name).get(id)?.values;
	return values !== undefined && isMapf(values) && values.cancelled !== true && beganBy(values, on);
}

/** Meetings from files may name their series alone. */
function isMapf({ body, series }: AnyValues): boolean {
	return body === bodyId('MAPF') || (body === undefined && series === 'mapf');
}

function beganBy({ when }: AnyValues, on: string): boolean {
	const from = isJsonObject(when) ? when.from : undefined;
	return typeof from === 'string' && firstDay(from) <= on;
}
