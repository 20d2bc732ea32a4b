import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Laptop } from '../../../tests/support/laptop';
import type { Changeset, Op } from '../domain/records/changeset';
import { opDigest } from '../domain/merge/digest';
import { verifyLog } from './verify';

const at = { kind: 'contact', id: '0123456789ABCDEF' };

function conversation(): Laptop {
	const [anna, ben] = [new Laptop('Anna', 1), new Laptop('Ben', 2)];
	for (let i = 0; i < 8; i++) {
		anna.write([{ do: 'put', ...at, fields: { name: `Name ${i}`, city: 'Genève' } }]);
		ben.read(anna.log);
		ben.write([{ do: 'set', ...at, field: 'tags', added: [`tag ${i}`], removed: [] }]);
		anna.read(ben.log);
	}
	return anna;
}

const { log, state } = conversation();
const newest = (replica: string): string => state.newestDigest(replica);

test('one letter or digit changed anywhere in a log is found, and its entry or the next is named', async () => {
	const texts = log.map((changeset) => JSON.stringify(changeset));
	const places = texts.flatMap((text, i) =>
		[...text].flatMap((letter, place) => (/[A-Za-z0-9]/.test(letter) ? [{ i, place }] : []))
	);
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...places), fc.constantFrom(...'0aZ'), async ({ i, place }, letter) => {
			const text = texts[i]!;
			fc.pre(text[place] !== letter);
			const changed = parsed(text.slice(0, place) + letter + text.slice(place + 1));
			// What is no JSON any more, or has lost a key, does not get past the door.
			fc.pre(changed !== undefined && Object.keys(log[i]!).every((key) => Object.hasOwn(changed, key)));
			const found = await verifyLog(log.with(i, changed!), { newest });
			expect(found.ok).toBe(false);
		}),
		{ numRuns: 1500 }
	);
}, 60_000);

test('a record whose content was erased leaves the chain whole, and nothing else may be taken for it', async () => {
	const gone = (op: Op): Op => ({ do: 'gone', kind: op.kind, id: op.id, digest: opDigest(op) });
	const anna = conversation();
	anna.write([{ do: 'erase', ...at }]);
	const newest = (replica: string): string => anna.state.newestDigest(replica);
	const hollow = log.map((changeset) => ({ ...changeset, ops: changeset.ops.map(gone) }));
	const erased = [...hollow, anna.log.at(-1)!];
	expect(await verifyLog(erased, { newest })).toMatchObject({ ok: true });
	expect(await verifyLog(hollow)).toMatchObject({ ok: false, problem: { type: 'withheld', seq: 1 } });
	expect(JSON.stringify(erased)).not.toContain('Genève');
	const forged = { ...gone(log[3]!.ops[0]!), digest: '00'.repeat(32) } as Op;
	const altered = erased.with(3, { ...erased[3]!, ops: [forged] });
	expect((await verifyLog(altered, { newest })).ok).toBe(false);
});

function parsed(text: string): Changeset | undefined {
	try {
		return JSON.parse(text) as Changeset;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
