import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Laptop, seededRandom } from '../../../../tests/support/laptop';
import type { Changeset, Heads } from '../../domain/records/changeset';
import { changesetDigest } from '../../domain/merge/digest';
import { forkedOrigins } from '../../domain/merge/incoming';
import { isHeld } from '../../domain/merge/passage';
import { PortfolioState } from '../../domain/merge/state';
import { finished } from '../../domain/base/steps';
import { PassageCutter, type KnownPassages } from './passages';
import { readPortfolioFile } from './read';
import type { PortfolioFile } from './reader';
import { vouched } from './vouch';
import { writePortfolioFile } from './write';

const about = {
	portfolio: { id: 'P0RTF0010000AAAA', name: 'Medical applications' },
	writer: { replica: 'ANNA000000000000', author: 'Anna' },
	app: '0.1.0',
	written: '2026-11-22T10:00:00.000Z'
};
const nothing: KnownPassages = new Map();

async function fileOf(log: readonly Changeset[], since: Heads = {}): Promise<Blob> {
	return new Blob([...(await writePortfolioFile({ ...about, since }, log)).parts]);
}

async function read(file: Blob, known?: KnownPassages): Promise<PortfolioFile> {
	const read = await readPortfolioFile(file, { known });
	if (!read.ok) throw new Error(JSON.stringify(read.problem));
	return read.value;
}

/** The file with another text in the place of one, and a footer that vouches for it. */
async function forged(file: Blob, text: string, other: string): Promise<Blob> {
	const changed = (await file.text()).replace(text, other);
	const body = changed.slice(0, changed.lastIndexOf('"footer":'));
	const digest = createHash('sha256').update(body).digest('hex');
	return new Blob([body, changed.slice(body.length).replace(/[0-9a-f]{64}/, digest)]);
}

function edits(laptop: Laptop, count: number, name = 'edit'): Laptop {
	for (let n = 0; n < count; n++)
		laptop.write([
			{ do: 'put', kind: 'partner', id: `PARTNER00000000${n % 10}`, fields: { name: `${name} ${n}` } }
		]);
	return laptop;
}

function known(state: PortfolioState, file: PortfolioFile, before: Heads = {}): KnownPassages {
	return new Map(finished(vouched(state, file, before)).map((passage) => [passage.digest, passage]));
}

/** A laptop that has taken in what Anna wrote, the file, and what it knows of it. */
async function taken(count: number) {
	const anna = edits(new Laptop('Anna', 1), count);
	const marc = new Laptop('Marc', 2);
	const file = await fileOf(anna.log);
	const arrived = await read(file, nothing);
	marc.merge(arrived.changesets);
	return { anna, marc, file, arrived, passages: known(marc.state, arrived) };
}

describe('what was taken in once', () => {
	test('is not read again, and counted all the same', async () => {
		const { file, arrived, passages } = await taken(500);
		expect(arrived.changesets).toHaveLength(500);
		expect(passages.size).toBeGreaterThan(2);
		const again = await read(file, passages);
		expect(again).toMatchObject({ changesets: [], passed: 500, passages: [], digest: arrived.digest });
	});

	test('is passed over where it stands among what is new', async () => {
		const { anna, marc, passages } = await taken(600);
		edits(marc, 30, 'Marc');
		const ben = new Laptop('Ben', 3);
		ben.merge(anna.log);
		edits(ben, 30, 'Ben');
		// Ben has the slower clock, so what he wrote stands in the midst of what Anna did.
		const file = await fileOf(ben.log);
		const whole = await read(file);
		const rest = await read(file, passages);
		expect(rest.passed + rest.changesets.length).toBe(630);
		expect(rest.passed).toBeGreaterThan(300);
		expect(rest.changesets.filter(({ author }) => author === 'Ben')).toHaveLength(30);
		const other = new Laptop(
			'Marc',
			2,
			marc.state.constructor === Object ? undefined : new Laptop('', 9).state
		);
		other.read(marc.log);
		marc.merge(rest.changesets);
		other.merge(whole.changesets);
		expect(marc.state.digest()).toBe(other.state.digest());
	});

	test('is known again after the merge of a file that has more', async () => {
		const { anna, marc, passages } = await taken(300);
		edits(anna, 300, 'later');
		const before = marc.state.heads;
		const file = await fileOf(anna.log);
		const more = await read(file, passages);
		marc.merge(more.changesets);
		const all = new Map([...passages, ...known(marc.state, more, before)]);
		expect(await read(file, all)).toMatchObject({ changesets: [], passed: 600 });
	});
});

describe('a changeset that is not as it was', () => {
	test('is read though its number is known, and found to be another’s', async () => {
		const { anna, marc, file, passages } = await taken(400);
		const altered = await forged(file, '"name":"edit 399"', '"name":"EDIT 399"');
		const { changesets, passed } = await read(altered, passages);
		expect(changesets.at(-1)).toMatchObject({ seq: 400, ops: [{ fields: { name: 'EDIT 399' } }] });
		expect(passed + changesets.length).toBe(400);
		const origins = finished(forkedOrigins(marc.state, { waiting: [], incoming: changesets }));
		expect(origins).toEqual({ ok: true, value: new Set([anna.replica]) });
	});

	test('is read wherever it stands, whatever of it was changed', async () => {
		const { file, passages } = await taken(200);
		const text = await file.text();
		const lines = text.split('\n');
		const list = lines.slice(2, -3);
		await fc.assert(
			fc.asyncProperty(
				fc.nat(list.length - 1),
				fc.nat(),
				fc.constantFrom('0', '1', 'Z'),
				async (at, n, put) => {
					const line = list[at]!;
					const salt = line.indexOf('"salt":"') + 8 + (n % 16);
					fc.pre(line[salt] !== put);
					const changed = line.slice(0, salt) + put + line.slice(salt + 1);
					const { changesets } = await read(await forged(file, line, changed), passages);
					expect(changesets.map((one) => JSON.stringify(one))).toContain(changed.replace(/,$/, ''));
				}
			),
			{ numRuns: 60 }
		);
	});

	test('is refused without a footer that vouches for it, for the same reason as ever', async () => {
		const { file, passages } = await taken(200);
		const whole = new Uint8Array(await file.arrayBuffer());
		await fc.assert(
			fc.asyncProperty(fc.nat(whole.length * 8 - 1), async (bit) => {
				const flipped = Uint8Array.from(whole);
				flipped[bit >> 3]! ^= 1 << (bit & 7);
				const plain = await readPortfolioFile(new Blob([flipped]));
				expect(plain.ok).toBe(false);
				expect(await readPortfolioFile(new Blob([flipped]), { known: passages })).toEqual(plain);
			}),
			{ numRuns: 60 }
		);
	}, 30_000);

	test('never becomes known, though its number is held and the next follows from what is held', async () => {
		const { marc, file, passages } = await taken(400);
		const altered = await read(await forged(file, '"name":"edit 200"', '"name":"EDIT 200"'), nothing);
		const again = known(marc.state, altered, marc.state.heads);
		const spoilt = altered.passages.find(({ from, to }) => from <= 200 && 200 < to)!;
		expect(again.size).toBe(passages.size - 1);
		expect(again.has(spoilt.digest)).toBe(false);
		expect((await read(file, again)).changesets.map(({ seq }) => seq)).toContain(201);
	});
});

describe('a passage is not known', () => {
	test('while its changesets wait for others', async () => {
		const anna = edits(new Laptop('Anna', 1), 300);
		const marc = new Laptop('Marc', 2);
		const part = await read(await fileOf(anna.log.slice(100), { [anna.replica]: 100 }), nothing);
		marc.merge(part.changesets);
		expect(marc.waiting).toHaveLength(200);
		expect(known(marc.state, part).size).toBe(0);
	});

	test('any more once a copy’s changesets have taken the place of its own', async () => {
		const anna = edits(new Laptop('Anna', 1), 100);
		const copy = anna.copy('Anna', 5, new PortfolioState());
		for (const changeset of anna.log) copy.state.apply(changeset);
		edits(anna, 100, 'desk');
		edits(copy, 100, 'couch');
		const [lesser, greater] = [anna, copy].sort((a, b) =>
			changesetDigest(a.log[100]!) < changesetDigest(b.log[100]!) ? -1 : 1
		) as [Laptop, Laptop];
		const marc = new Laptop('Marc', 2);
		const file = await read(await fileOf(greater.log), nothing);
		marc.merge(file.changesets);
		const passages = [...known(marc.state, file).values()];
		expect(passages.every((passage) => isHeld(passage, marc.state.knowledge))).toBe(true);
		marc.merge(lesser.log);
		const still = passages.filter((passage) => isHeld(passage, marc.state.knowledge));
		expect(still.every(({ ends }) => ends.every(([, seq]) => seq <= 100))).toBe(true);
		expect(still.length).toBeLessThan(passages.length);
	});
});

test('a run of lines is cut alike whatever stands before it, and never torn', () => {
	fc.assert(
		fc.property(fc.nat(), fc.nat(400), (seed, more) => {
			const lines = linesOf(800, seed);
			const longer = [...linesOf(more, seed + 1), ...lines];
			const [plain, shifted] = [passagesOf(lines), passagesOf(longer)];
			expect(plain.join('')).toBe(textOf(lines));
			expect(shifted.join('')).toBe(textOf(longer));
			const met = plain.findIndex((passage) => shifted.includes(passage));
			expect(met).toBeGreaterThanOrEqual(0);
			expect(shifted.slice(met - plain.length)).toEqual(plain.slice(met));
		}),
		{ numRuns: 50 }
	);
});

/** Lines as different in length as those of a portfolio. */
function linesOf(count: number, seed: number): string[] {
	const random = seededRandom(seed);
	return Array.from({ length: count }, () => {
		const end = String(random()).slice(2, 18);
		return 'x'.repeat(random() < 0.01 ? 50_000 : random() * 600) + end;
	});
}

function passagesOf(lines: readonly string[]): string[] {
	const cutter = new PassageCutter();
	const cut = lines.flatMap((line) => [...cutter.add(new TextEncoder().encode(line))]);
	return [...cut, cutter.rest()].map(({ bytes }) => new TextDecoder().decode(bytes));
}

function textOf(lines: readonly string[]): string {
	return lines.map((line) => `${line}\n`).join('');
}
