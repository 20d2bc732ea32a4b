import type { Change } from '../records/changeset';
import { seedChanges } from './seed-changes';
import type { Source } from '../reading/source';

/**
 * What this version of the app starts a portfolio with and an older portfolio does not have: records nobody
 * has ever had here, and fields nobody has ever written. What people have changed, cleared or deleted stays so.
 */
export function seedUpdates(source: Source): Change[] {
	return seedChanges().flatMap((change): Change[] => {
		if (change.do !== 'put') return [];
		const { kind, id, fields } = change;
		const table = source.table(kind);
		const record = table.get(id);
		if (!record) return [change];
		if (record.state !== 'live') return [];
		const unwritten = Object.entries(fields).filter(
			([field]) => record.values[field] === undefined && table.entries(id, field).length === 0
		);
		return unwritten.length > 0 ? [{ ...change, fields: Object.fromEntries(unwritten) }] : [];
	});
}
