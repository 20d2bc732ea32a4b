import type { RecordChange } from '$lib/domain/records/compare';

type Type = RecordChange['type'];

/** The differences of one kind, the new ones first, then the changed, then the gone. */
export interface ChangeGroup {
	readonly kind: string;
	readonly counts: Readonly<Record<Type, number>>;
	readonly differences: readonly RecordChange[];
}

const order: readonly Type[] = ['new', 'changed', 'gone'];

/** Differences by kind, the kinds in the order given and unknown ones after them. */
export function changeGroups(differences: readonly RecordChange[], kinds: readonly string[]): ChangeGroup[] {
	const byKind = new Map<string, RecordChange[]>();
	for (const difference of differences) {
		const group = byKind.get(difference.kind);
		if (group) group.push(difference);
		else byKind.set(difference.kind, [difference]);
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
			differences: order.flatMap((type) => found.filter((one) => one.type === type))
		}));
}

function count(differences: readonly RecordChange[], type: Type): number {
	return differences.filter((one) => one.type === type).length;
}

/** The groups cut after so many records in all, so that a screen need not show thousands at once. */
export function firstOf(groups: readonly ChangeGroup[], most: number): ChangeGroup[] {
	const shown: ChangeGroup[] = [];
	let left = most;
	for (const group of groups) {
		if (left <= 0) break;
		shown.push({ ...group, differences: group.differences.slice(0, left) });
		left -= group.differences.length;
	}
	return shown;
}
