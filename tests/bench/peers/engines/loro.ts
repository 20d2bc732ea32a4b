import { peer, type Engine } from '../engine';
import type { Deed, Fields, Value } from '../workload';

/** What of Loro is used here. */
interface LoroMap {
	get(key: string): unknown;
	set(key: string, value: Value): void;
	setContainer(key: string, child: LoroMap): LoroMap;
	delete(key: string): void;
	toJSON(): Record<string, Fields>;
}
interface LoroDoc {
	getMap(name: string): LoroMap;
	commit(): void;
	export(mode: { mode: 'snapshot' }): Uint8Array;
	import(file: Uint8Array): unknown;
}
interface Loro {
	LoroDoc: new () => LoroDoc;
	LoroMap: new () => LoroMap;
}

/** A map of maps. It keeps one value of a cell and tells of no other. */
export default async function loro(): Promise<Engine> {
	const { LoroDoc, LoroMap } = await peer<Loro>('loro-crdt');
	const opened = (file: Uint8Array): LoroDoc => {
		const doc = new LoroDoc();
		doc.import(file);
		return doc;
	};
	const perform = (doc: LoroDoc, deed: Deed): void => {
		const records = doc.getMap('records');
		if (deed.do === 'delete') records.delete(deed.id);
		else if (deed.do === 'edit') (records.get(deed.id) as LoroMap).set(deed.field, deed.value);
		else {
			const record = records.setContainer(deed.id, new LoroMap());
			for (const [field, value] of Object.entries(deed.fields)) record.set(field, value);
		}
	};
	const file = (doc: LoroDoc): Uint8Array => {
		doc.commit();
		return doc.export({ mode: 'snapshot' });
	};
	return {
		async make({ base, mine, theirs }) {
			const common = new LoroDoc();
			for (const record of base) perform(common, { do: 'create', ...record });
			const start = file(common);
			const both = [mine, theirs].map((deeds) => {
				const doc = opened(start);
				for (const deed of deeds) {
					perform(doc, deed);
					doc.commit();
				}
				return file(doc);
			});
			return { mine: both[0]!, theirs: both[1]! };
		},
		async open(own) {
			const doc = opened(own);
			// It reads a file lazily; what was open before is read now, so that the merge alone is timed.
			doc.getMap('records').toJSON();
			return {
				merge: async (theirs) => void doc.import(theirs),
				look: () => ({ records: new Map(Object.entries(doc.getMap('records').toJSON())) })
			};
		}
	};
}
