import { describe, expect, test } from 'vitest';
import { good, onDisk, openPortfolio } from '../../../../tests/support/portfolios';
import { Laptop } from '../../../../tests/support/laptop';
import { composeChangesets } from '../../domain/merge/compose';
import { PortfolioState } from '../../domain/merge/state';
import type { Change, Changeset } from '../../domain/records/changeset';
import { browserSurroundings } from '../base/surroundings';
import type { Portfolio } from '../open/portfolio.svelte';

const secret = 'canary@example.org';
const at = { kind: 'contact', id: 'C0NTACT000000001' } as const;
const put = (fields: (Change & { do: 'put' })['fields']): Change => ({ do: 'put', ...at, fields });
const erase: Change = { do: 'erase', ...at };

describe('the content of what a file erases', () => {
	test('is not written, though the file holds it', async () => {
		const ben = new Laptop('Ben', 2);
		const file = [...ben.write([put({ lastName: 'Keller', email: secret })]), ...ben.write([erase])];
		expect(JSON.stringify(file)).toContain(secret);
		const portfolio = await openPortfolio();
		good(await portfolio.merge(file, { name: 'ben.json' }));
		expect(portfolio.get(at.kind, at.id)?.state).toBe('erased');
		expect(await onDisk(portfolio)).not.toContain(secret);
	});

	test('leaves what waits for others', async () => {
		const [ben, cara, dan] = [new Laptop('Ben', 2), new Laptop('Cara', 3), new Laptop('Dan', 4)];
		const made = ben.write([put({ lastName: 'Keller' })]);
		dan.read(made);
		ben.read(cara.write([{ do: 'put', kind: 'partner', id: 'PARTNER000000001', fields: { name: 'GSI' } }]));
		const waiting = ben.write([put({ email: secret })]);
		const portfolio = await openPortfolio();
		good(await portfolio.merge([...made, ...waiting], { name: 'ben.json' }));
		expect(portfolio.parked).toHaveLength(1);
		expect(await onDisk(portfolio)).toContain(secret);
		good(await portfolio.merge(dan.write([erase]), { name: 'dan.json' }));
		expect(portfolio.parked).toHaveLength(1);
		expect(await onDisk(portfolio)).not.toContain(secret);
	});
});

test('a file that erases one record leaves what was done to the others it writes to be taken back', async () => {
	const portfolio = await openPortfolio();
	const id = good(await portfolio.create('partner', { name: 'GSI' }));
	good(await portfolio.edit('partner', id, { city: 'Darmstadt' }));
	const ben = new Laptop('Ben', 2);
	ben.read(await Array.fromAsync(portfolio.log()));
	good(await portfolio.merge(ben.write([put({ lastName: 'Keller' })]), { name: 'first.json' }));
	const more = ben.write([{ do: 'put', kind: 'partner', id, fields: { country: 'DE' } }]);
	good(await portfolio.merge([...more, ...ben.write([erase])], { name: 'second.json' }));
	const shown = () => portfolio.get('partner', id)?.values;
	expect(shown()).toMatchObject({ city: 'Darmstadt', country: 'DE' });
	while (portfolio.undoable && shown()?.['city'] !== undefined) good(await portfolio.undo());
	expect(shown()).toEqual({ name: 'GSI' });
});

describe('what has been shown', () => {
	const file = () => {
		const ben = new Laptop('Ben', 2);
		return ['One', 'Two', 'Three'].flatMap((lastName) => ben.write([put({ lastName })]));
	};

	test('is written', async () => {
		const portfolio = await openPortfolio();
		const shown = file();
		expect(good(await portfolio.merge(file(), { name: 'ben.json' }, { shown })).fresh).toBe(3);
	});

	test.for([
		['and is less than what would be written', () => file().slice(0, 2)],
		['and is more than what would be written', () => [...file(), { replica: 'X', seq: 1, prev: '' }]],
		['and follows from something else', () => file().with(1, { ...file()[1]!, prev: '0'.repeat(64) })],
		['and is of another laptop', () => file().with(2, { ...file()[2]!, replica: 'SOMEB0DYELSE0000' })],
		['and has another number', () => file().with(2, { ...file()[2]!, seq: 4 })]
	] as const)('%s is not taken for it', async ([, shown]) => {
		const portfolio = await openPortfolio();
		expect(await portfolio.merge(file(), { name: 'ben.json' }, { shown: shown() })).toMatchObject({
			ok: false,
			problem: { type: 'changed-since' }
		});
		expect(portfolio.length).toBe(0);
	});
});

test('a signature that comes for what is here already is kept, and is no action to end what can be redone', async () => {
	const [ada, ben] = [await openPortfolio(), await openPortfolio()];
	await ada.create('partner', { name: 'GSI' });
	const file: Parameters<Portfolio['merge']>[0] = await Array.fromAsync(ada.log());
	good(await ben.merge(file, { name: 'unsigned.json' }));
	expect(ben.proofs.of(ada.replica, 1)).toBe('unsigned');
	good(await ben.create('partner', { name: 'CNAO' }));
	good(await ben.undo());
	const signature = (await ada.ownSignature())!;
	const signatures = { sound: [signature], unfit: [] };
	expect(good(await ben.merge(file, { name: 'signed.json' }, { signatures })).fresh).toBe(0);
	expect(ben.signatures).toContainEqual(signature);
	expect(ben.redoable).toBeDefined();
	// Nothing that it brought was not here: no changeset is told it as its file.
	expect(ben.arrivals.map(({ file }) => file)).toEqual(['unsigned.json']);
	ben.close();
	expect((await openPortfolio(ben.id)).signatures).toContainEqual(signature);
});

test('where a browser was copied what it wrote so far is vouched for, and it goes on under another name', async () => {
	const portfolio = await openPortfolio();
	const { replica } = portfolio;
	const id = good(await portfolio.create('partner', { name: 'One' }));
	const [first] = await Array.fromAsync(portfolio.log());
	good(await portfolio.create('partner', { name: 'Two' }));
	const writer = { replica, author: 'Ada', app: 'test' };
	const put = { do: 'put', kind: 'partner', id, fields: { city: 'Bern' } } as const;
	const state = new PortfolioState();
	state.apply(first!);
	const action = { label: { act: 'edit' }, at: first!.at, changes: [put] } as const;
	const copied = composeChangesets(state, writer, action, browserSurroundings.random);
	good(await portfolio.merge([first!, ...copied], { name: 'copied profile' }));
	expect(portfolio.replica).not.toBe(replica);
	expect(portfolio.get('partner', id)?.values['city']).toBe('Bern');
	expect(portfolio.signatures.map((one) => [one.replica, one.seq])).toContainEqual([replica, 2]);
});

test.for([
	['first', (files: Changeset[][]) => files],
	['last', (files: Changeset[][]) => files.toReversed()]
] as const)(
	'a log in which a copy turns out to have written is laid anew, where it came %s',
	async ([, order]) => {
		const ada = new Laptop('Ada', 1);
		const made = ada.write([put({ lastName: 'Keller' })]);
		const [state, other] = [new PortfolioState(), new PortfolioState()];
		for (const changeset of made) for (const each of [state, other]) each.apply(changeset);
		const [one, copy] = [ada.copy('Ada', 5, state), ada.copy('Ada', 6, other)];
		const files = [
			[...made, ...one.write([put({ email: 'one@example.org' })])],
			[...made, ...copy.write([put({ email: 'two@example.org' })])]
		];
		const portfolio = await openPortfolio();
		for (const file of order(files)) good(await portfolio.merge(file, { name: 'file' }));
		expect(portfolio.get(at.kind, at.id)?.conflicts).toEqual(['email']);
		const { digest } = portfolio;
		const log = await Array.fromAsync(portfolio.log());
		expect(log.filter(({ copyOf }) => copyOf !== undefined)).toHaveLength(1);
		expect(good(await portfolio.rebuild()).digest).toBe(digest);
		portfolio.close();
		const again = await openPortfolio(portfolio.id);
		expect(again.digest).toBe(digest);
		expect(await Array.fromAsync(again.log())).toEqual(log);
		const newcomer = await openPortfolio();
		good(await newcomer.merge(log, { name: 'all' }));
		expect(newcomer.digest).toBe(digest);
	}
);

describe('where the log is laid anew by a file', () => {
	const other = { kind: 'partner', id: 'PARTNER000000001' } as const;

	/** What a browser wrote, and what a copy of it wrote after the same first changeset. */
	function copies(last: Change, seed: number): { readonly own: Changeset[]; readonly copied: Changeset[] } {
		const ada = new Laptop('Ada', 1);
		const made = ada.write([put({ lastName: 'Keller' })]);
		const [state, beside] = [new PortfolioState(), new PortfolioState()];
		for (const changeset of made) for (const each of [state, beside]) each.apply(changeset);
		const [one, copy] = [ada.copy('Ada', seed, state), ada.copy('Ada', seed + 1, beside)];
		const own = [...made, ...one.write([{ do: 'put', ...other, fields: { name: 'GSI' } }])];
		return { own, copied: [...made, ...copy.write([put({ email: secret })]), ...copy.write([last])] };
	}

	test.for([
		['writes', put({ firstName: 'Ada' })],
		['erases', erase]
	] as const)('which also %s, who follows the records that moved is told', async ([, last]) => {
		const moved = new Set<boolean>();
		for (const seed of [5, 6, 7, 8, 9, 10]) {
			const { own, copied } = copies(last, seed);
			const portfolio = await openPortfolio();
			good(await portfolio.merge(own, { name: 'own' }));
			const told = new Set<string>();
			portfolio.watch((touched) => touched.forEach(({ kind }) => told.add(kind)));
			good(await portfolio.merge(copied, { name: 'copied' }));
			const log = await Array.fromAsync(portfolio.log());
			const hasMoved = log[1]!.copyOf !== undefined;
			moved.add(hasMoved);
			expect(told).toEqual(new Set(hasMoved ? [at.kind, other.kind] : [at.kind]));
			const { digest } = portfolio;
			expect(good(await portfolio.rebuild()).digest).toBe(digest);
			portfolio.close();
			expect((await openPortfolio(portfolio.id)).digest).toBe(digest);
			if (last.do === 'erase') expect(await onDisk(portfolio)).not.toContain(secret);
		}
		expect(moved).toEqual(new Set([true, false]));
	});
});
