import type { RecordChange } from '$lib/domain/records/compare';

type Type = RecordChange['type'];

/** The changes of one kind, the new ones first, then the changed, then the gone. */
export interface ChangeGroup {
	readonly kind: string;
	readonly counts: Readonly<Record<Type, number>>;
	readonly changes: readonly RecordChange[];
}

const order: readonly Type[] = ['new', 'changed', 'gone'];

/** Changes by kind, the kinds in the order given and unknown ones after them. */
export function changeGroups(changes: readonly RecordChange[], kinds: readonly string[]): ChangeGroup[] {
	const byKind = new Map<string, RecordChange[]>();
	for (const change of changes) {
		const group = byKind.get(change.kind);
		if (group) group.push(change);
		else byKind.set(change.kind, [change]);
	}
	const place = (kind: string) => {
		const at = kinds.indexOf(kind);
		return at < 0 ? kinds.length : at;
	};
	return [...byKind]
		.sort(([a], [b]) => place(a) - place(b))
		.map(([kind, found]) => ({
			kind,
			counts: {
				new: count(found, 'new'),
				changed: count(found, 'changed'),
				gone: count(found, 'gone')
			},
			changes: order.flatMap((type) => found.filter((one) => one.type === type))
		}));
}

function count(changes: readonly RecordChange[], type: Type): number {
	return changes.filter((one) => one.type === type).length;
}

/** The groups cut after so many records in all, so that a screen need not show thousands at once. */
export function firstOf(groups: readonly ChangeGroup[], most: number): ChangeGroup[] {
	const shown: ChangeGroup[] = [];
	let left = most;
	for (const group of groups) {
		if (left <= 0) break;
		shown.push({ ...group, changes: group.changes.slice(0, left) });
		left -= group.changes.length;
	}
	return shown;
}
