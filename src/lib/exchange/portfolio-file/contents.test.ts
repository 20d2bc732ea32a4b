import { expect, test } from 'vitest';
import type { Change } from '../../domain/records/changeset';
import { Laptop } from '../../../../tests/support/laptop';
import { contentsOf } from './contents';

const id = (at: number) => `C0NTENTS0000000${at}`;
const named = (kind: string, at: number): Change => ({ do: 'put', kind, id: id(at), fields: { name: 'A' } });

test('what a portfolio holds is counted as it will be shown', async () => {
	const ann = new Laptop('Ann', 1);
	ann.write([named('partner', 1), named('partner', 2), named('project', 3), named('technology', 4)]);
	ann.write([{ do: 'drop', kind: 'partner', id: id(1) }]);
	ann.write([{ do: 'drop', kind: 'technology', id: id(4) }]);
	expect(Object.fromEntries(await contentsOf(ann.log))).toEqual({ partner: 1, project: 1 });
	expect((await contentsOf([])).size).toBe(0);
});

test('counting can be given up', async () => {
	const ann = new Laptop('Ann', 1);
	for (let at = 0; at < 2_000; at++) ann.write([named('partner', at % 10)]);
	await expect(contentsOf(ann.log, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
});
