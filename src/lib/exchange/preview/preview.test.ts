import { describe, expect, test } from 'vitest';
import { Laptop, seededBytes } from '../../../../tests/support/laptop';
import type { Change, Changeset } from '../../domain/records/changeset';
import { verifyLog } from '../verify';
import { countByKind } from './differences';
import { effectOf } from './effect';
import { previewMerge, type PreviewGround } from './preview';
import { previewChanges } from './preview-changes';

const gsi = 'PARTNER000000001';
const cnao = 'PARTNER000000002';
const hug = 'PARTNER000000003';

function groundOf({ state, replica, log: held }: Laptop): PreviewGround {
	const { kinds, conflicts, parked } = state;
	async function* log() {
		yield* await Promise.resolve(held);
	}
	return { replica, state, kinds, conflicts, parked, log, table: (kind) => state.table(kind) };
}

const put = (id: string, fields: Record<string, string | null>): Change => ({
	do: 'put',
	kind: 'partner',
	id,
	fields
});
const drop = (id: string): Change => ({ do: 'drop', kind: 'partner', id });

function twoLaptops() {
	const anna = new Laptop('Anna', 1);
	const marc = new Laptop('Marc', 2);
	anna.write([put(gsi, { name: 'GSI', city: 'Darmstadt' }), put(cnao, { name: 'CNAO' })]);
	marc.read(anna.log);
	return { anna, marc };
}

async function preview(ground: Laptop, log: readonly Changeset[]) {
	const result = await previewMerge(groundOf(ground), log);
	if (!result.ok) throw new Error(result.problem.type);
	return result.value;
}

describe('a preview', () => {
	test('names what would be written', async () => {
		const { anna, marc } = twoLaptops();
		marc.write([put(gsi, { city: 'Wixhausen' })]);
		expect((await preview(anna, marc.log)).shown).toEqual(marc.log.slice(-1));
	});

	test('says what is new, changed and gone, and changes nothing itself', async () => {
		const { anna, marc } = twoLaptops();
		marc.write([put(gsi, { city: 'Wixhausen', website: 'https://www.gsi.de/' })]);
		marc.write([put(hug, { name: 'HUG' }), drop(cnao)]);
		const before = anna.state.digest();
		const seen = await preview(anna, marc.log);
		expect(anna.state.digest()).toBe(before);
		expect(seen).toMatchObject({ fresh: 2, known: 1, waiting: [], conflicts: [] });
		expect(seen.differences).toEqual([
			{
				type: 'changed',
				kind: 'partner',
				id: gsi,
				fields: [
					{ field: 'city', before: 'Darmstadt', after: 'Wixhausen' },
					{ field: 'website', before: undefined, after: 'https://www.gsi.de/' }
				]
			},
			{
				type: 'new',
				kind: 'partner',
				id: hug,
				fields: [{ field: 'name', before: undefined, after: 'HUG' }]
			},
			{ type: 'dropped', kind: 'partner', id: cnao, fields: [] }
		]);
		expect(countByKind(seen.differences)).toEqual({ partner: { added: 1, changed: 1, dropped: 1 } });
		expect(seen.contributions).toMatchObject([{ author: 'Marc', changesets: 2 }]);
	});

	test('is what the merge then does', async () => {
		const { anna, marc } = twoLaptops();
		marc.write([put(gsi, { city: 'Wixhausen' }), drop(cnao)]);
		anna.write([put(gsi, { city: 'Arheilgen' }), put(cnao, { city: 'Pavia' })]);
		const seen = await preview(anna, marc.log);
		anna.read(marc.log);
		expect(seen.after.digest()).toBe(anna.state.digest());
		expect(seen.conflicts).toEqual(anna.state.conflicts);
	});

	test('shows both values of what both wrote, and a delete against an edit', async () => {
		const { anna, marc } = twoLaptops();
		marc.write([put(gsi, { city: 'Wixhausen' }), drop(cnao)]);
		anna.write([put(gsi, { city: 'Arheilgen' }), put(cnao, { city: 'Pavia' })]);
		const seen = await preview(anna, marc.log);
		const [field, record] = seen.differences;
		expect(field?.fields[0]?.rivals).toEqual(expect.arrayContaining(['Wixhausen', 'Arheilgen']));
		expect(record).toMatchObject({ type: 'contested', id: cnao });
		expect(seen.conflicts).toHaveLength(2);
	});

	test('of the same file again finds nothing', async () => {
		const { anna, marc } = twoLaptops();
		marc.write([put(hug, { name: 'HUG' })]);
		anna.read(marc.log);
		expect(await preview(anna, marc.log)).toMatchObject({
			fresh: 0,
			known: 2,
			differences: [],
			parks: false
		});
	});

	test('says whose file is missing', async () => {
		const { anna, marc } = twoLaptops();
		marc.write([put(hug, { name: 'HUG' })]);
		marc.write([put(hug, { city: 'Genève' })]);
		const seen = await preview(anna, marc.log.slice(2));
		expect(seen).toMatchObject({ fresh: 0, parks: true, differences: [] });
		expect(seen.waiting).toMatchObject([{ missing: { replica: marc.replica, seq: 1 }, changesets: 1 }]);
	});

	test('refuses a chain that does not hold', async () => {
		const { anna, marc } = twoLaptops();
		marc.write([put(hug, { name: 'HUG' })]);
		marc.write([put(hug, { city: 'Genève' })]);
		const forged = marc.log.map((changeset) =>
			changeset.seq === 1 && changeset.replica === marc.replica ? { ...changeset, author: 'Eve' } : changeset
		);
		expect(await previewMerge(groundOf(anna), forged)).toEqual({
			ok: false,
			problem: { type: 'forked', replica: marc.replica, seq: 2 }
		});
	});

	test('of changes of our own', async () => {
		const { anna } = twoLaptops();
		const writing = {
			writer: { replica: anna.replica, author: anna.author, app: '0' },
			at: '2026-11-22T10:00:00.000Z',
			random: seededBytes(3)
		};
		const seen = await previewChanges(
			groundOf(anna),
			[put(gsi, { city: null }), put(hug, { name: 'HUG' })],
			writing
		);
		expect(seen.differences).toMatchObject([
			{ type: 'changed', fields: [{ field: 'city', before: 'Darmstadt', after: undefined }] },
			{ type: 'new', id: hug }
		]);
		expect(anna.state.table('partner').size).toBe(2);
	});
});

test('the effect of an action of the past is what it did then', async () => {
	const { anna } = twoLaptops();
	anna.write([put(gsi, { city: 'Wixhausen' })]);
	anna.write([put(gsi, { city: 'Arheilgen' })]);
	async function* log() {
		yield* anna.log;
	}
	const action = { replica: anna.replica, from: 2, to: 2 };
	expect(await effectOf(log(), action, [{ kind: 'partner', id: gsi }])).toEqual([
		{
			type: 'changed',
			kind: 'partner',
			id: gsi,
			fields: [{ field: 'city', before: 'Darmstadt', after: 'Wixhausen' }]
		}
	]);
});

describe('the chain of a log', () => {
	function log() {
		const { anna, marc } = twoLaptops();
		for (let i = 0; i < 20; i++) {
			anna.write([put(gsi, { city: `City ${i}` })]);
			marc.write([put(cnao, { city: `City ${i}` })]);
		}
		anna.read(marc.log);
		return anna;
	}

	test('holds where nobody has touched it', async () => {
		const { state, log: changesets } = log();
		const newest = (replica: string) => state.newestDigest(replica);
		expect(await verifyLog(changesets, { newest })).toEqual({
			ok: true,
			value: { changesets: 41, replicas: 2 }
		});
	});

	test('names every change, cut and doubling', async () => {
		const { state, log: changesets } = log();
		const newest = (replica: string) => state.newestDigest(replica);
		for (const [i, changeset] of changesets.entries()) {
			const { replica, seq } = changeset;
			const altered = changesets.with(i, { ...changeset, author: 'Eve' });
			expect(await verifyLog(altered, { newest })).toEqual({
				ok: false,
				problem: { type: 'altered', replica, seq, author: 'Eve', at: changeset.at }
			});
			const doubled = changesets.toSpliced(i, 0, changeset);
			expect(await verifyLog(doubled)).toMatchObject({ problem: { type: 'two-of-one', seq } });
			const cut = await verifyLog(changesets.toSpliced(i, 1), { newest });
			expect(cut.ok).toBe(false);
		}
	});
});
