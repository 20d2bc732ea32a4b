import { peer, type Engine } from '../engine';
import { cellOf, type Deed, type Fields, type Value } from '../workload';

interface Content {
	records: Record<string, Record<string, Value>>;
}
/** What of Automerge is used here. */
interface Automerge {
	from(content: Content): Content;
	change(doc: Content, work: (draft: Content) => void): Content;
	save(doc: Content): Uint8Array;
	load(file: Uint8Array): Content;
	merge(doc: Content, other: Content): Content;
	getConflicts(record: object, field: string): Record<string, unknown> | undefined;
}

function perform({ records }: Content, deed: Deed): void {
	if (deed.do === 'delete') Reflect.deleteProperty(records, deed.id);
	else if (deed.do === 'create') records[deed.id] = { ...deed.fields };
	else records[deed.id]![deed.field] = deed.value;
}

/** Its documented interface. All deeds of a person are one change: with one each it takes minutes to make the files. */
export default async function automerge(): Promise<Engine> {
	const { change, from, getConflicts, load, merge, save } = await peer<Automerge>('@automerge/automerge');
	return {
		async make({ base, mine, theirs }) {
			const start = save(
				from({ records: Object.fromEntries(base.map(({ id, fields }) => [id, { ...fields }])) })
			);
			const both = [mine, theirs].map((deeds) =>
				save(change(load(start), (draft) => deeds.forEach((deed) => perform(draft, deed))))
			);
			return { mine: both[0]!, theirs: both[1]! };
		},
		async open(file) {
			let doc = load(file);
			return {
				async merge(theirs) {
					doc = merge(doc, load(theirs));
				},
				look() {
					const records = new Map<string, Fields>(Object.entries(doc.records));
					const conflicts = new Set<string>();
					for (const [id, record] of records)
						for (const field of Object.keys(record)) {
							const values = new Set(Object.values(getConflicts(record, field) ?? {}));
							if (values.size > 1) conflicts.add(cellOf(id, field));
						}
					return { records, conflicts };
				}
			};
		}
	};
}
