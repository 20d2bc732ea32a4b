import type { AnyValues, Kind } from '$lib/domain/schema/kind';
import type { Changeset } from '$lib/domain/records/changeset';
import { composeChangesets } from '$lib/domain/merge/compose';
import { editChanges } from '$lib/domain/merge/edit';
import { PortfolioState } from '$lib/domain/merge/state';
import { seeded } from './random';

/** The changesets by which somebody on another laptop made these records. */
export function creating(
	kind: Kind,
	records: readonly { readonly id: string; readonly values: AnyValues }[]
): Changeset[] {
	const random = seeded(17);
	return composeChangesets(
		new PortfolioState(),
		{ replica: 'RRRRRRRRRRRRRRRR', author: 'A. Colleague', app: 'bench' },
		{
			label: { act: 'import', kind: kind.name, count: records.length },
			changes: records.flatMap(({ id, values }) => editChanges(kind, undefined, id, values)),
			at: '2026-11-22T10:00:00.000Z'
		},
		(bytes) => bytes.map(() => Math.floor(random() * 256))
	);
}
