import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Changeset } from '../../domain/records/changeset';
import { Laptop } from '../../../../tests/support/laptop';
import { portfolioOf } from '../../../../tests/support/portfolio-of';
import { spokenDigest } from '../spoken';
import { logIn } from './arriving';
import { portfolioFileName } from './file-name';
import { readPortfolioFile } from './read';
import { packed, writePortfolioFile, type FileAbout } from './write';

const anna = 'ANNA000000000000';
const marc = 'MARC000000000000';

const about: FileAbout = {
	portfolio: { id: 'P0RTF0010000AAAA', name: 'Medical applications' },
	writer: { replica: anna, author: 'Anna' },
	app: '0.1.0',
	written: '2026-11-22T10:00:00.000Z'
};

function changeset(replica: string, seq: number, more: Partial<Changeset> = {}): Changeset {
	return {
		replica,
		seq,
		at: `2026-11-${String(seq).padStart(2, '0')}T10:00:00.000Z`,
		author: replica === anna ? 'Anna' : 'Márc 🧲',
		app: '0.1.0',
		label: { act: 'edit', kind: 'partner', id: 'PARTNER000000001' },
		...more,
		prev: seq === 1 ? '' : 'ab'.repeat(32),
		ops: [
			{
				do: 'put',
				kind: 'partner',
				id: 'PARTNER000000001',
				fields: { name: `GSI ${seq}`, note: 'שלום\n"quoted" \\ud83d' },
				salt: 'SA1T0000SA1T0000'
			}
		]
	};
}

const log = [
	changeset(anna, 1),
	changeset(anna, 2, { after: { [marc]: 1 } }),
	changeset(marc, 1),
	changeset(marc, 2)
];

async function bytesOf(changesets: readonly Changeset[] = log, from: FileAbout = about): Promise<Uint8Array> {
	const file = await writePortfolioFile(from, changesets);
	return new Uint8Array(await new Blob([...file.parts]).arrayBuffer());
}

function read(bytes: Uint8Array, ours = about.portfolio) {
	return readPortfolioFile(new Blob([Uint8Array.from(bytes)]), { ours });
}

async function problemOf(bytes: Uint8Array) {
	const result = await read(bytes);
	return result.ok ? undefined : result.problem;
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (content: string) => new TextEncoder().encode(content);

test(
	'a file of more browsers than any office has is refused by its first line',
	{ timeout: 30_000 },
	async () => {
		const since = (count: number) =>
			Object.fromEntries(Array.from({ length: count }, (_, at) => [String(at).padStart(16, '0'), 1]));
		const problem = await problemOf(await bytesOf(log, { ...about, since: since(25_001) }));
		expect(problem).toEqual({ type: 'too-many-replicas', max: 25_000 });
	}
);

describe('a written file', () => {
	test('is one JSON document with one changeset to a line', async () => {
		const written = text(await bytesOf());
		const document = JSON.parse(written) as { changesets: Changeset[]; footer: { changesets: number } };
		expect(document.changesets).toHaveLength(4);
		expect(document.footer.changesets).toBe(4);
		expect(written.split('\n')).toHaveLength(2 + 4 + 2 + 1);
	});

	test('has the same changeset lines in whatever order the log came', async () => {
		const other = { ...about, writer: { replica: marc, author: 'Marc' } };
		const lines = text(await bytesOf())
			.split('\n')
			.slice(1, -2);
		const shuffled = [log[2]!, log[0]!, log[3]!, log[1]!];
		expect(
			text(await bytesOf(shuffled, other))
				.split('\n')
				.slice(1, -2)
		).toEqual(lines);
	});

	test('puts a changeset behind what its writer had seen, whatever the clocks say', async () => {
		const fast = [
			changeset(anna, 1, { after: { [marc]: 2 }, at: '2016-01-01T00:00:00.000Z' }),
			log[2]!,
			log[3]!
		];
		const read = await readPortfolioFile(new Blob([Uint8Array.from(await bytesOf(fast))]));
		expect(read.ok && read.value.changesets.map(({ replica, seq }) => `${replica[0]}${seq}`)).toEqual([
			'M1',
			'M2',
			'A1'
		]);
	});

	test('reads back as it was, packed or not', async () => {
		const file = await writePortfolioFile(about, log);
		const plain = await readPortfolioFile(new Blob([...file.parts]));
		const unpacked = await readPortfolioFile(await packed(file.parts));
		expect(plain.ok && plain.value.changesets).toHaveLength(4);
		expect(plain.ok && plain.value.header.heads).toEqual({ [anna]: 2, [marc]: 2 });
		expect(plain.ok && plain.value.digest).toBe(file.digest);
		expect(unpacked).toEqual(plain);
	});

	test('may be empty of changesets', async () => {
		expect((await read(await bytesOf([]))).ok).toBe(true);
	});

	test('is named after portfolio, day and author', () => {
		expect(portfolioFileName({ ...about, writer: { replica: anna, author: 'Zoë Müller' } })).toBe(
			'medical-applications-2026-11-22-zoe-muller.isocentre.json'
		);
	});

	test('has a digest that can be read aloud', () => {
		expect(spokenDigest('00000000000000000001ffff')).toBe('0000 0000 0000 0001');
		expect(spokenDigest('ffffffffffffffffffff')).toBe('ZZZZ ZZZZ ZZZZ ZZZZ');
	});
});

describe('a file is refused with its reason and place', () => {
	test.each([
		['empty', '', { type: 'empty' }],
		['a table', 'name;city\nGSI;Darmstadt\n', { type: 'not-ours', guess: 'csv' }],
		['a web page', '<!doctype html><title>x</title>', { type: 'not-ours', guess: 'html' }],
		['JSON of another app', '{"tables":[]}', { type: 'not-ours', guess: 'json' }],
		['a zip', 'PK\u0003\u0004…', { type: 'not-ours', guess: 'zip' }],
		['a card', 'BEGIN:VCARD\r\n', { type: 'not-ours', guess: 'vcard' }]
	])('%s', async (_, content, problem) => {
		expect(await problemOf(bytes(content))).toEqual(problem);
	});

	test('another portfolio, naming both', async () => {
		const ours = { id: '0000000000000000', name: 'Accelerators' };
		const result = await read(await bytesOf(), ours);
		expect(result).toEqual({
			ok: false,
			problem: { type: 'other-portfolio', theirs: about.portfolio, ours }
		});
	});

	test('a newer major version', async () => {
		const newer = text(await bytesOf()).replace('"version":"1.2"', '"version":"2.0"');
		expect(await problemOf(bytes(newer))).toEqual({ type: 'newer-version', version: '2.0', reads: '1.2' });
	});

	test('laid out anew by an editor', async () => {
		const pretty = JSON.stringify(JSON.parse(text(await bytesOf())), null, 2);
		expect(await problemOf(bytes(pretty))).toEqual({ type: 'reformatted', place: { line: 1 } });
	});

	test('a line lost', async () => {
		const lines = text(await bytesOf()).split('\n');
		expect(await problemOf(bytes(lines.toSpliced(3, 1).join('\n')))).toEqual({
			type: 'counts-differ',
			what: 'changesets',
			expected: 4,
			found: 3
		});
	});

	test.each([
		[
			'a fault in the text',
			'"seq":2',
			'"seq":,2',
			{ type: 'not-json', place: { line: 4, column: 37, path: 'seq' } }
		],
		['a key twice', '"seq":2', '"seq":2,"seq":3', { type: 'duplicate-key', key: 'seq', place: { line: 4 } }],
		['an escaped key twice', '"seq":2', '"seq":2,"s\\u0065q":3', { type: 'duplicate-key', key: 'seq' }],
		[
			'__proto__',
			'"name":"GSI 2"',
			'"__proto__":{}',
			{ type: 'forbidden-key', place: { path: 'ops[0].fields.__proto__' } }
		],
		[
			'half a surrogate pair',
			'"GSI 2"',
			'"\\ud83d"',
			{ type: 'broken-character', place: { line: 4, path: 'ops[0].fields.name' } }
		],
		[
			'constructor',
			'"name":"GSI 2"',
			'"constructor":1',
			{ type: 'bad-changeset', problem: { type: 'reserved-name' } }
		],
		['too deep', '"GSI 2"', '['.repeat(40) + ']'.repeat(40), { type: 'too-deep', max: 32 }],
		['a changeset of the wrong shape', '"seq":2', '"seq":-2', { type: 'bad-changeset', place: { line: 4 } }],
		['a changeset with a foreign key', '"seq":2', '"seq":2,"more":1', { type: 'bad-changeset' }]
	])('%s', async (_, whole, broken, problem) => {
		const written = text(await bytesOf([log[0]!, changeset(anna, 2)]));
		expect(await problemOf(bytes(written.replace(whole, broken)))).toMatchObject(problem);
	});

	test.each([
		['CRLF line ends', (written: string) => written.replaceAll('\n', '\r\n')],
		['a byte-order mark', (written: string) => `\uFEFF${written}`],
		['no line feed at its end', (written: string) => written.trimEnd()]
	])('but not for %s', async (_, change) => {
		expect((await read(bytes(change(text(await bytesOf()))))).ok).toBe(true);
	});

	test('but not for what a newer minor version puts into its header', async () => {
		const written = text(await bytesOf()).replace('"version":"1.2"', '"version":"1.7","purpose":["later"]');
		const altered = await problemOf(bytes(written));
		if (altered?.type !== 'altered') throw new Error(altered?.type);
		const newer = await read(bytes(written.replace(altered.expected, altered.found)));
		expect(newer.ok && newer.value.unknown).toEqual({ purpose: ['later'] });
	});
});

describe('damage is found, always', () => {
	test('and a changeset that was altered is named by its line', async () => {
		const laptop = new Laptop('Anna', 1);
		for (const name of ['CNAO', 'GSI', 'PSI'])
			laptop.write([{ do: 'put', kind: 'partner', id: 'PARTNER000000001', fields: { name } }]);
		const written = text(await bytesOf(laptop.log));
		const problem = await problemOf(bytes(written.replace('"GSI"', '"ISG"')));
		expect(problem).toMatchObject({ type: 'altered', place: { line: 4 } });
	});

	test('at every place a file can be cut', async () => {
		const whole = await bytesOf();
		for (let length = 0; length < whole.length - 1; length++) {
			const problem = await problemOf(whole.subarray(0, length));
			const expected = length === 0 ? ['empty'] : length === 1 ? ['not-ours'] : ['truncated'];
			expect(expected, `cut after ${length} bytes`).toContain(problem?.type);
		}
	}, 30_000);

	test('at every place a packed file can be cut', async () => {
		const file = await writePortfolioFile(about, log);
		const whole = new Uint8Array(await (await packed(file.parts)).arrayBuffer());
		for (let length = 2; length < whole.length; length++) {
			const problem = await problemOf(whole.subarray(0, length));
			expect(problem?.type, `cut after ${length} bytes`).toBe('bad-compression');
		}
	});

	test('for any flipped bit', async () => {
		const whole = await bytesOf();
		await fc.assert(
			fc.asyncProperty(fc.nat(whole.length * 8 - 1), async (bit) => {
				const flipped = Uint8Array.from(whole);
				flipped[bit >> 3]! ^= 1 << (bit & 7);
				const result = await read(flipped);
				expect(result.ok).toBe(false);
			}),
			{ numRuns: 1000 }
		);
	});

	const places = process.env['LONG'] ? 200 : 50;

	test(`of a large file, cut or with a bit flipped at ${places} places`, async () => {
		const whole = await bytesOf(portfolioOf(4000));
		for (let i = 0; i < places; i++) {
			const at = Math.floor((whole.length * i) / places) + 7;
			expect((await problemOf(whole.subarray(0, at)))?.type, `cut after ${at} bytes`).toBe('truncated');
			const flipped = Uint8Array.from(whole);
			flipped[at]! ^= 1 << (i & 7);
			expect((await read(flipped)).ok, `flipped at ${at}`).toBe(false);
		}
	}, 120_000);

	test('for any piece of text put in, taken out or doubled', async () => {
		const whole = text(await bytesOf());
		const shards = [
			'{',
			'}',
			'[',
			',',
			'"',
			'\\',
			'\n',
			'\r\n',
			'\u0000',
			'9',
			'null',
			'__proto__',
			'\\ud800',
			'🧲'
		];
		const edit = fc.record({
			at: fc.nat(whole.length - 1),
			drop: fc.nat(30),
			put: fc.oneof(fc.constantFrom(...shards), fc.string({ maxLength: 10 }))
		});
		await fc.assert(
			fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
				let changed = whole;
				for (const { at, drop, put } of edits)
					changed = changed.slice(0, at) + put + changed.slice(at + drop);
				fc.pre(changed.replaceAll('\r\n', '\n').trimEnd() !== whole.trimEnd());
				expect((await read(bytes(changed))).ok).toBe(false);
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('hostile files cost little', () => {
	const started = async () =>
		text(await bytesOf())
			.split('\n')
			.slice(0, 2)
			.join('\n') + '\n';

	test('a line of 60 MB', async () => {
		const problem = await problemOf(bytes((await started()) + `{"a":"${'x'.repeat(60e6)}`));
		expect(problem).toMatchObject({ type: 'line-too-long', place: { line: 3 } });
	});

	test('a million nested brackets', async () => {
		const nested = '['.repeat(1e6) + ']'.repeat(1e6);
		const line = JSON.stringify(log[0]).replace('"GSI 1"', nested);
		expect(await problemOf(bytes(`${await started()}${line}\n`))).toMatchObject({ type: 'too-deep' });
	});

	test('a compression bomb', async () => {
		const bomb = await packed([
			bytes(await started()),
			...Array.from({ length: 40 }, () => new Uint8Array(1e6))
		]);
		expect(await readPortfolioFile(bomb)).toMatchObject({ ok: false });
		const spaced = bytes(`${' '.repeat(1e6)}\n`);
		const lines = await packed([bytes(await started()), ...Array.from({ length: 40 }, () => spaced)]);
		expect(await readPortfolioFile(lines)).toMatchObject({ ok: false });
	});

	test('a file of 200 MB is read piece by piece, and can be left in the middle', async () => {
		const long = changeset(anna, 1);
		const op = { ...long.ops[0]!, fields: { note: 'x'.repeat(100_000) } };
		const line = bytes(`${JSON.stringify({ ...long, ops: [op] })},\n`);
		const file = new Blob([Uint8Array.from(bytes(await started())), ...Array<typeof line>(2000).fill(line)]);
		expect(file.size).toBeGreaterThan(200e6);
		const shares: number[] = [];
		const whole = await readPortfolioFile(file, { progress: (done) => shares.push(done) });
		expect(whole).toMatchObject({ ok: false, problem: { type: 'truncated', changesets: 2000 } });
		expect(shares.length).toBeGreaterThan(20);
		expect(shares).toEqual(shares.toSorted((a, b) => a - b));

		const cancel = new AbortController();
		let left = 0;
		const part = await readPortfolioFile(file, {
			signal: cancel.signal,
			progress(done) {
				left = done;
				if (done > 0.1) cancel.abort();
			}
		});
		expect(part).toEqual({ ok: false, problem: { type: 'cancelled' } });
		expect(left).toBeLessThan(0.5);
	}, 60_000);

	test('reading can be cancelled', async () => {
		const cancel = new AbortController();
		cancel.abort();
		const many = Array.from({ length: 5000 }, (_, i) => changeset(anna, i + 1, { at: log[0]!.at }));
		const file = new Blob([Uint8Array.from(await bytesOf(many))]);
		expect(await readPortfolioFile(file, { signal: cancel.signal })).toEqual({
			ok: false,
			problem: { type: 'cancelled' }
		});
	});
});

test('what waits where a file is written comes with it, behind its log, and waits where it is read', async () => {
	const [ada, ben, cara] = [new Laptop('Ada', 1), new Laptop('Ben', 2), new Laptop('Cara', 3)];
	const put = (name: string) =>
		[{ do: 'put', kind: 'partner', id: '0000000000000001', fields: { name } }] as const;
	ben.write(put('by Ben'));
	cara.merge(ben.log);
	cara.write(put('by Cara'));
	ada.write(put('by Ada'));
	ada.merge(cara.log.slice(-1));
	const bytes = await bytesOf(ada.log, { ...about, parked: ada.waiting });
	const file = await read(bytes);
	if (!file.ok) throw new Error(file.problem.type);
	expect(file.value.header).toMatchObject({ waiting: 1, heads: { [cara.replica]: 1, [ada.replica]: 1 } });
	expect(logIn(file.value)).toEqual({ log: ada.log, waiting: ada.waiting });
	const reader = new Laptop('Reader', 4);
	reader.merge(logIn(file.value).log, undefined, logIn(file.value).waiting);
	expect(reader.waiting).toEqual(ada.waiting);
	expect(reader.state.digest()).toBe(ada.state.digest());
	reader.merge(ben.log);
	expect(reader.state.table('partner').get('0000000000000001')?.conflicts).toEqual(['name']);
});
