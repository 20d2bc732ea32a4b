import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Changeset } from '../../src/lib/domain/records/changeset';
import { truthOf } from '../../src/lib/domain/merge/label-truth';
import { PortfolioState } from '../../src/lib/domain/merge/state';

test('every label of the sample is borne out by what it wrote', () => {
	const text = readFileSync('static/sample.isocentre.json', 'utf8');
	const { changesets } = JSON.parse(text) as { readonly changesets: readonly Changeset[] };
	const state = new PortfolioState();
	for (const changeset of changesets) state.apply(changeset);
	const valuesOf = (kind: string, id: string) => state.table(kind).get(id)?.values;
	const unfit = changesets.filter(
		({ label, ops }) => !truthOf(label, ops, valuesOf).some(({ act }) => act === label.act)
	);
	expect(unfit.map(({ label }) => label)).toEqual([]);
	expect(changesets.length).toBeGreaterThan(10);
});
