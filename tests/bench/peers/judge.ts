import type { Merged } from './engine';
import type { Workload } from './workload';

/** What a merge made of what was planted. */
export interface Verdict {
	readonly planted: number;
	/** Planted conflicts that the engine can name, and others that it names. */
	readonly named: number;
	readonly invented: number;
	/** Records that one deleted and the other edited. */
	readonly races: number;
	/** Of these, still there with every field; there with some of them; named as something to decide. */
	readonly whole: number;
	readonly partial: number;
	readonly contested: number;
	/** Edits that nobody contradicted and that are not there, in records that are. */
	readonly lost: number;
	/** Deleted records that nobody else touched and that are there again. */
	readonly revived: number;
	readonly records: number;
}

export function judged(merged: Merged, workload: Workload): Verdict {
	const { records, conflicts = new Set<string>(), contested = new Set<string>() } = merged;
	const { races, gone, settled, base } = workload;
	const fields = Object.keys(base[0]!.fields).length;
	const racing = [...races].map((id) => records.get(id)).filter((record) => record !== undefined);
	const whole = racing.filter((record) => Object.keys(record).length === fields).length;
	const lost = [...settled].filter(([cell, value]) => {
		const [id, field] = cell.split(' ') as [string, string];
		const record = records.get(id);
		return !races.has(id) && record?.[field] !== value;
	});
	return {
		planted: workload.conflicts.size,
		named: [...workload.conflicts].filter((cell) => conflicts.has(cell)).length,
		invented:
			[...conflicts].filter((cell) => !workload.conflicts.has(cell)).length +
			[...contested].filter((id) => !races.has(id)).length,
		races: races.size,
		whole,
		partial: racing.length - whole,
		contested: [...races].filter((id) => contested.has(id)).length,
		lost: lost.length,
		revived: [...gone].filter((id) => records.has(id)).length,
		records: records.size
	};
}
