import { agendaItem } from '../kinds/agenda-item';
import type { Change } from '../records/changeset';
import { editChanges } from '../merge/edit';
import { itemsOf } from './agenda';
import { orderOf } from '../reading/in-order';
import type { Source } from '../reading/source';

/** Between closer numbers than these all items are numbered anew. */
const closest = 1e-6;

/**
 * The changes that put an item at a place of its agenda, counted from 0: only its own number, between those of
 * its new neighbours, so that two laptops may move two items. All are numbered anew where there is no room.
 */
export function orderChanges(source: Source, meeting: string, id: string, to: number): Change[] {
	const items = itemsOf(source, meeting);
	const at = items.findIndex((item) => item.id === id);
	const moved = items[at];
	const place = Math.max(0, Math.min(to, items.length - 1));
	if (!moved || place === at) return [];
	const others = items.filter((item) => item !== moved);
	const before = others[place - 1];
	const after = others[place];
	const low = before ? orderOf(before) : Math.max(0, (after ? orderOf(after) : 1) - 2);
	const high = after ? orderOf(after) : low + 2;
	if (high - low > closest && high < Number.MAX_SAFE_INTEGER)
		return editChanges(agendaItem, moved, id, { order: (low + high) / 2 });
	return others
		.toSpliced(place, 0, moved)
		.flatMap((item, order) => editChanges(agendaItem, item, item.id, { order: order + 1 }));
}
