import type { AnyValues, Kind } from '$lib/domain/schema/kind';
import type { Changeset } from '$lib/domain/records/changeset';
import { composeChangesets } from '$lib/domain/merge/compose';
import { editChanges } from '$lib/domain/merge/edit';
import { PortfolioState } from '$lib/domain/merge/state';
import { seeded } from './random';

export interface Made {
	readonly id: string;
	readonly values: AnyValues;
}

/** The changesets by which somebody on another laptop made these records. */
export function creating(kind: Kind, records: readonly Made[]): Changeset[] {
	return creatingAll([[kind, records]]);
}

/** The same of several kinds, in one action. */
export function creatingAll(
	parts: readonly (readonly [kind: Kind, records: readonly Made[]])[]
): Changeset[] {
	const random = seeded(17);
	const count = parts.reduce((sum, [, records]) => sum + records.length, 0);
	return composeChangesets(
		new PortfolioState(),
		{ replica: 'RRRRRRRRRRRRRRRR', author: 'A. Colleague', app: 'bench' },
		{
			label: { act: 'import', kind: parts[0]?.[0].name, count },
			changes: parts.flatMap(([kind, records]) =>
				records.flatMap(({ id, values }) => editChanges(kind, undefined, id, values))
			),
			at: '2026-11-22T10:00:00.000Z'
		},
		(bytes) => bytes.map(() => Math.floor(random() * 256))
	);
}
