import { idOf, isId } from '../../domain/base/id';
import { dueTypes, type DueType } from '../../domain/due/due-item';

const domain = '@isocentre';

/** The UID under which a record, and what is due of it, stands in every calendar it was given to. */
export function uidFor(type: DueType, id: string): string {
	return `${id}-${type}${domain}`;
}

/** The UID under which we give a series that came from a calendar; one of ours stays as it is. */
export function seriesUidFor(uid: string): string {
	return ownUid(uid) ? uid : uidFor('meeting', idOf('calendar', 'series', uid));
}

/** What a UID of ours is about; undefined for those of others. */
export function ownUid(uid: string): { readonly id: string; readonly type: DueType } | undefined {
	if (!uid.endsWith(domain)) return undefined;
	const id = uid.slice(0, 16);
	const type = dueTypes.find((one) => uid === uidFor(one, id));
	return type && isId(id) ? { id, type } : undefined;
}
