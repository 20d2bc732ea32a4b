import type { Json } from '../../src/lib/domain/base/json';
import type { AnyValues } from '../../src/lib/domain/schema/kind';
import type { Change } from '../../src/lib/domain/records/changeset';
import { composeChangesets } from '../../src/lib/domain/merge/compose';
import { PortfolioState } from '../../src/lib/domain/merge/state';
import { seededBytes } from './laptop';

/** Kind, then id, then values. Ids may be any short words. */
export type Records = Readonly<Record<string, Readonly<Record<string, AnyValues>>>>;

/** A portfolio with these records and no others. */
export function tablesOf(records: Records): PortfolioState {
	const state = new PortfolioState();
	applyChanges(state, changesOf(records));
	return state;
}

/** The changes that write these records. */
export function changesOf(records: Records): Change[] {
	return Object.entries(records).flatMap(([kind, byId]) =>
		Object.entries(byId).map(([id, values]): Change => ({
			do: 'put',
			kind,
			id,
			fields: values as Record<string, Json>
		}))
	);
}

/** Writes changes into a portfolio as one laptop would. */
export function applyChanges(state: PortfolioState, changes: readonly Change[]): void {
	const about = { label: { act: 'import' }, changes, at: '2026-01-05T08:00:00.000Z' } as const;
	const writer = { replica: '0000000000000001', author: 'Ada', app: 'test' };
	for (const changeset of composeChangesets(state, writer, about, seededBytes(1))) state.apply(changeset);
}
