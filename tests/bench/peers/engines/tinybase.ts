import { peer, type Engine } from '../engine';
import type { Deed, Fields } from '../workload';

/** What of TinyBase is used here. */
interface Store {
	setRow(table: string, row: string, cells: Fields): void;
	setCell(table: string, row: string, cell: string, value: string | number): void;
	delRow(table: string, row: string): void;
	transaction(work: () => void): void;
	getTable(table: string): Record<string, Fields>;
	getMergeableContent(): unknown;
	setMergeableContent(content: unknown): void;
	merge(other: Store): void;
}
interface TinyBase {
	createMergeableStore(id: string): Store;
}

/** A deleted cell is undefined there, which JSON would turn into a null, that is a value. */
const nothing = '￼';
const written = (content: unknown) =>
	JSON.stringify(content, (_, value: unknown) => (value === undefined ? nothing : value));
function parsed(text: string): unknown {
	return restore(JSON.parse(text));
}
function restore(value: unknown): unknown {
	if (value === nothing) return undefined;
	if (Array.isArray(value)) return value.map(restore);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, restore(inner)]));
}

/** A mergeable store: the later write of a cell by its clocks wins. It tells of no other. */
export default async function tinybase(): Promise<Engine> {
	const { createMergeableStore } = await peer<TinyBase>('tinybase');
	const opened = (text: string, id: string): Store => {
		const store = createMergeableStore(id);
		store.setMergeableContent(parsed(text));
		return store;
	};
	const perform = (store: Store, deed: Deed): void => {
		if (deed.do === 'delete') store.delRow('projects', deed.id);
		else if (deed.do === 'create') store.setRow('projects', deed.id, deed.fields);
		else store.setCell('projects', deed.id, deed.field, deed.value);
	};
	const encoder = new TextEncoder();
	const decoder = new TextDecoder();
	return {
		async make({ base, mine, theirs }) {
			const common = createMergeableStore('base');
			common.transaction(() => base.forEach((record) => perform(common, { do: 'create', ...record })));
			const start = written(common.getMergeableContent());
			const both = [mine, theirs].map((deeds, who) => {
				const store = opened(start, `person ${who}`);
				for (const deed of deeds) perform(store, deed);
				return encoder.encode(written(store.getMergeableContent()));
			});
			return { mine: both[0]!, theirs: both[1]! };
		},
		async open(file) {
			const store = opened(decoder.decode(file), 'reader');
			return {
				async merge(theirs) {
					store.merge(opened(decoder.decode(theirs), 'other'));
				},
				look: () => ({ records: new Map(Object.entries(store.getTable('projects'))) })
			};
		}
	};
}
