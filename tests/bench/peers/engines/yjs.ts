import { peer, type Engine } from '../engine';
import type { Deed, Fields, Value } from '../workload';

/** What of Yjs is used here. */
interface YMap<T> {
	get(key: string): T | undefined;
	set(key: string, value: T): void;
	delete(key: string): void;
	entries(): IterableIterator<[string, T]>;
	toJSON(): Record<string, Value>;
}
interface YDoc {
	getMap(name: string): YMap<YMap<Value>>;
	transact(work: () => void): void;
}
interface Yjs {
	Doc: new () => YDoc;
	Map: new (entries: Iterable<[string, Value]>) => YMap<Value>;
	applyUpdate(doc: YDoc, update: Uint8Array): void;
	encodeStateAsUpdate(doc: YDoc): Uint8Array;
}

/** A map of maps, as its guide would have records. It keeps one value of a cell and tells of no other. */
export default async function yjs(): Promise<Engine> {
	const Y = await peer<Yjs>('yjs');
	const opened = (file: Uint8Array): YDoc => {
		const doc = new Y.Doc();
		Y.applyUpdate(doc, file);
		return doc;
	};
	const perform = (doc: YDoc, deed: Deed): void => {
		const records = doc.getMap('records');
		if (deed.do === 'delete') records.delete(deed.id);
		else if (deed.do === 'create') records.set(deed.id, new Y.Map(Object.entries(deed.fields)));
		else records.get(deed.id)!.set(deed.field, deed.value);
	};
	return {
		async make({ base, mine, theirs }) {
			const common = new Y.Doc();
			common.transact(() => base.forEach((record) => perform(common, { do: 'create', ...record })));
			const both = [mine, theirs].map((deeds) => {
				const doc = opened(Y.encodeStateAsUpdate(common));
				for (const deed of deeds) perform(doc, deed);
				return Y.encodeStateAsUpdate(doc);
			});
			return { mine: both[0]!, theirs: both[1]! };
		},
		async open(file) {
			const doc = opened(file);
			return {
				merge: async (theirs) => Y.applyUpdate(doc, theirs),
				look: () => ({
					records: new Map<string, Fields>(
						[...doc.getMap('records').entries()].map(([id, record]) => [id, record.toJSON()])
					)
				})
			};
		}
	};
}
