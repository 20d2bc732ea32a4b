import { databaseName } from '../log/database';
import { probe } from './probe';
import { rowsOf } from './remains';

/** What is the truth, or stands beside it; everything else is made of it. */
const kept = ['log', 'journal', 'parked', 'meta'] as const;

/**
 * Every row of a portfolio's database as it lies there, whatever is in it, as one JSON document with a row to a line.
 * It is for people who look for a fault: nothing reads it back.
 */
export async function readAsFound(factory: IDBFactory, portfolio: string): Promise<Blob> {
	const probed = await probe(factory, databaseName(portfolio));
	const parts: string[] = [`{"portfolio":${JSON.stringify(portfolio)}`];
	if (probed.state === 'there') {
		try {
			for (const table of kept) parts.push(`,\n"${table}":[`, await textOf(probed.db, table), ']');
		} finally {
			probed.db.close();
		}
	}
	return new Blob([...parts, '}\n'], { type: 'application/json' });
}

async function textOf(db: IDBDatabase, table: string): Promise<string> {
	const rows = await rowsOf<unknown>(db, table);
	return rows.map((row) => `\n${JSON.stringify(row, asJson) ?? 'null'}`).join();
}

/** The database keeps what JSON has no form for. */
function asJson(_: string, value: unknown): unknown {
	return typeof value === 'bigint' ? String(value) : value;
}
