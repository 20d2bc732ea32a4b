import { storedIn, type EntityRecord } from '../../domain/schema/record';
import { plainFormat, plainVersion, type PlainAbout } from './format';

/** The visible records of a kind. */
export interface PlainTable {
	readonly kind: string;
	readonly records: readonly Pick<EntityRecord, 'id' | 'values' | 'unreadable'>[];
}

/** Writes records as `portfolio.json`: one to a line, kinds and ids in order, so that two files can be compared. */
export function writePlain(about: PlainAbout, tables: readonly PlainTable[]): string {
	const { portfolio, app, written } = about;
	const head = JSON.stringify({ format: plainFormat, version: plainVersion, portfolio, app, written });
	const kinds = tables
		.filter(({ records }) => records.length > 0)
		.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))
		.map(({ kind, records }) => {
			const lines = records
				.toSorted((a, b) => (a.id < b.id ? -1 : 1))
				.map((record) => JSON.stringify({ id: record.id, ...storedIn(record) }));
			return `${JSON.stringify(kind)}:[\n${lines.join(',\n')}\n]`;
		});
	return `${head.slice(0, -1)},"records":{\n${kinds.join(',\n')}\n}}\n`;
}
