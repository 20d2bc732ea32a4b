import { describe, expect, test } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import { forged, portfolioId, SigningLaptop } from '../../../../tests/support/signing-laptop';
import type { Change, Changeset } from '../../domain/records/changeset';
import { nothingSigned, Proofs, type Signed } from '../../domain/signature/proofs';
import type { Signature } from '../../domain/signature/signature';
import { withSigned } from '../../store/keys/signed';
import { signedBy } from '../../store/log/signing';
import { previewMerge, type PreviewGround } from '../preview/preview';
import { authorshipOf, isProvedCopy, type Authorship } from './authorship';
import { checkSignatures } from './check';

const put = (city: string, id = 'PARTNER000000001'): Change => ({
	do: 'put',
	kind: 'partner',
	id,
	fields: { name: 'GSI', city }
});

/** Ben's browser: what it holds, and what it knows of who signed. */
class Reader extends Laptop {
	signed: Signed = nothingSigned;
	own: Signature | undefined;

	get proofs(): Proofs {
		return new Proofs(this.state.knowledge, this.signed, this.replica);
	}

	/** What a preview of a file says of who wrote it. */
	async look(changesets: readonly Changeset[], signatures: unknown): Promise<Authorship> {
		return (await this.#staged(changesets, signatures)).authorship;
	}

	/** The preview, and then the file is taken in. */
	async take(changesets: readonly Changeset[], signatures: unknown): Promise<Authorship> {
		const { authorship, preview } = await this.#staged(changesets, signatures);
		const before = this.state;
		const known = before.knowledge;
		const news = signedBy(
			before,
			{ fresh: changesets, parked: this.waiting },
			authorship.checked,
			preview.copies.length > 0 ? this.own : undefined
		);
		if (news) this.signed = withSigned(known, this.signed, news);
		this.merge(changesets);
		return authorship;
	}

	async #staged(changesets: readonly Changeset[], signatures: unknown) {
		const { state, replica, signed, proofs, log: held } = this;
		const { kinds, conflicts } = state;
		async function* log() {
			yield* await Promise.resolve(held);
		}
		const table = (kind: string) => state.table(kind);
		const ground: PreviewGround = { replica, state, kinds, conflicts, parked: this.waiting, log, table };
		const preview = await previewMerge(ground, changesets);
		if (!preview.ok) throw new Error(preview.problem.type);
		const { knowledge } = state;
		const checked = await checkSignatures(signatures, {
			portfolio: portfolioId,
			changesets,
			knowledge,
			signed
		});
		const ownSignature = () => Promise.resolve(this.own);
		const authorship = await authorshipOf(
			{ replica, state, parked: this.waiting, signed, proofs, ownSignature },
			changesets,
			preview.value,
			checked
		);
		return { authorship, preview: preview.value };
	}
}

async function annaAndBen() {
	const anna = await SigningLaptop.of('Anna', 1);
	for (const city of ['Darmstadt', 'Wixhausen', 'Arheilgen']) anna.write([put(city)]);
	const ben = new Reader('Ben', 2);
	return { anna, ben };
}

/** Ben has met Anna, up to her second change. */
async function acquainted() {
	const { anna, ben } = await annaAndBen();
	await ben.take(anna.log.slice(0, 2), [await anna.sign(anna.log[1])]);
	return { anna, ben };
}

describe('a file that is signed', () => {
	test('proves the whole chain with one signature, and says whom one meets', async () => {
		const { anna, ben } = await annaAndBen();
		const { replica } = anna;
		const said = await ben.take(anna.log, [await anna.sign()]);
		expect(said).toMatchObject({ claims: [], proves: 0 });
		expect(said.met).toEqual([{ type: 'first', author: 'Anna', replica, seq: 1, proof: 'proved' }]);
		expect([1, 2, 3].map((seq) => ben.proofs.of(replica, seq))).toEqual(Array(3).fill('proved'));
		expect((await ben.look(anna.log, [await anna.sign()])).met).toEqual([]);
	});

	test('is passed on by others', async () => {
		const { anna, ben } = await annaAndBen();
		await ben.take(anna.log, [await anna.sign()]);
		const carl = new Reader('Carl', 3);
		expect((await carl.take(ben.log, ben.signed.signatures)).claims).toEqual([]);
		expect(carl.proofs.of(anna.replica, 3)).toBe('proved');
	});

	test('of a name that is known, with another key, says so', async () => {
		const { ben } = await acquainted();
		const eve = await SigningLaptop.of('Anna', 66);
		eve.write([put('Nowhere', 'PARTNER000000002')]);
		const { met, claims } = await ben.look(eve.log, [await eve.sign()]);
		expect(met).toMatchObject([{ type: 'key', author: 'Anna', replica: eve.replica }]);
		expect(claims).toEqual([]);
	});
});

describe('what is not signed', () => {
	test('is asked about before, marked after, and proved by the signature that comes later', async () => {
		const { anna, ben } = await acquainted();
		const { replica } = anna;
		const said = await ben.take(anna.log, []);
		expect(said.claims).toEqual([{ replica, authors: ['Anna'], changesets: 1, unfit: false }]);
		expect(ben.proofs.unproved).toEqual([{ replica, from: 3, to: 3 }]);
		const later = await ben.take(anna.log, [await anna.sign()]);
		expect(later).toMatchObject({ claims: [], proves: 1 });
		expect(ben.proofs.unproved).toEqual([]);
	});

	test('a forged continuation stands apart from the true one', async () => {
		const { anna, ben } = await acquainted();
		const false3 = forged(anna.log[1], anna.log[2]!, { city: 'Nowhere' });
		const said = await ben.take([...anna.log.slice(0, 2), false3], [await anna.sign(anna.log[1])]);
		expect(said.claims).toMatchObject([{ replica: anna.replica, changesets: 1 }]);
		const genuine = await ben.take(anna.log, [await anna.sign()]);
		expect(genuine.claims).toEqual([]);
		expect(ben.proofs.unproved).toHaveLength(1);
		const [{ replica, from } = { replica: '', from: 0 }] = ben.proofs.unproved;
		const marked = ben.log.find((one) => one.replica === replica && one.seq === from);
		expect(marked?.ops[0]).toMatchObject({ fields: { city: 'Nowhere' } });
		anna.write([put('Kranichstein')]);
		await ben.take(anna.log, [await anna.sign()]);
		expect(ben.proofs.unproved).toHaveLength(1);
		expect(ben.log).toHaveLength(5);
	});

	test('a contradiction of what is signed is a claim', async () => {
		const { anna, ben } = await acquainted();
		const false2 = forged(anna.log[0], anna.log[1]!, { city: 'Nowhere' });
		const { claims } = await ben.look([anna.log[0]!, false2], [await anna.sign(anna.log[1])]);
		expect(claims).toMatchObject([{ replica: anna.replica, changesets: 1 }]);
	});

	test('a claim that has to wait is told too', async () => {
		const { anna, ben } = await annaAndBen();
		await ben.take(anna.log.slice(0, 1), [await anna.sign(anna.log[0])]);
		const { claims } = await ben.look([anna.log[2]!], []);
		expect(claims).toMatchObject([{ replica: anna.replica, changesets: 1 }]);
		expect((await ben.look([anna.log[2]!], [await anna.sign()])).claims).toEqual([]);
	});

	test('of somebody who never signed is nothing to ask about', async () => {
		const { ben } = await acquainted();
		const marc = new Laptop('Marc', 9);
		marc.write([put('Genève', 'PARTNER000000002')]);
		const said = await ben.take(marc.log, undefined);
		expect(said).toMatchObject({ claims: [], met: [{ type: 'first', author: 'Marc', proof: 'unsigned' }] });
		expect(ben.proofs.of(marc.replica, 1)).toBe('unsigned');
	});
});

describe('a signature that does not fit', () => {
	const spoilt: Record<string, (signature: Signature, anna: SigningLaptop) => unknown> = {
		'is malformed': (signature) => ({ ...signature, signature: 'short' }),
		'has a key more': (signature) => ({ ...signature, note: 'x' }),
		'is of other bytes': (signature) => ({ ...signature, signature: `A${signature.signature.slice(1)}` }),
		'is said to be of another number': (signature) => ({ ...signature, seq: 2 }),
		'is of a changeset that is not there': (signature) => ({ ...signature, digest: 'ab'.repeat(32) })
	};
	for (const [what, spoil] of Object.entries(spoilt))
		test(`because it ${what}`, async () => {
			const { anna, ben } = await annaAndBen();
			const { replica } = anna;
			const said = await ben.take(anna.log, [spoil(await anna.sign(), anna)]);
			expect(said.claims).toEqual([{ replica, authors: ['Anna'], changesets: 3, unfit: true }]);
			expect(ben.proofs.unproved).toEqual([{ replica, from: 1, to: 3 }]);
		});

	test('because another key made it', async () => {
		const { anna, ben } = await acquainted();
		const eve = await SigningLaptop.of('Eve', 66);
		const false3 = forged(anna.log[1], anna.log[2]!, { city: 'Nowhere' });
		const by = { ...(await eve.sign(false3)), replica: anna.replica };
		const { claims } = await ben.look([...anna.log.slice(0, 2), false3], [by]);
		expect(claims).toMatchObject([{ replica: anna.replica, changesets: 1, unfit: true }]);
	});

	test('because it is of another portfolio', async () => {
		const { anna, ben } = await annaAndBen();
		const { claims } = await ben.look(anna.log, [await anna.sign(anna.newest, 'PF00000000000002')]);
		expect(claims).toMatchObject([{ changesets: 3, unfit: true }]);
	});

	test('because it is an old one, put to what came later', async () => {
		const { anna, ben } = await acquainted();
		const old = await anna.sign(anna.log[1]);
		const false3 = forged(anna.log[1], anna.log[2]!, { city: 'Nowhere' });
		const { claims } = await ben.look([...anna.log.slice(0, 2), false3], [old]);
		expect(claims).toMatchObject([{ changesets: 1 }]);
	});

	test('takes nothing from what is here', async () => {
		const { anna, ben } = await acquainted();
		const marc = new Laptop('Marc', 9);
		marc.write([put('Genève', 'PARTNER000000002')]);
		await ben.take(marc.log, undefined);
		const junk = { ...(await anna.sign()), replica: marc.replica };
		await ben.take([...anna.log, ...marc.log], [await anna.sign(), junk]);
		expect(ben.proofs.of(marc.replica, 1)).toBe('unsigned');
		expect(ben.proofs.unproved).toEqual([]);
	});

	test('is no reason to stop: anything may stand there', async () => {
		const { anna, ben } = await annaAndBen();
		for (const found of [null, 7, 'x', {}, [null, 7, [], { replica: 3 }]])
			expect((await ben.look(anna.log, found)).checked).toEqual({ sound: [], unfit: [] });
	});
});

describe('two who write under one name', () => {
	async function copied() {
		const anna = await SigningLaptop.of('Anna', 1);
		anna.write([put('Darmstadt')]);
		const ben = new Reader('Ben', 2);
		const copy = await SigningLaptop.of('Anna', 1);
		copy.read(anna.log);
		anna.write([put('Wixhausen')]);
		await ben.take(anna.log, [await anna.sign()]);
		return { anna, ben, copy };
	}

	test('are a copied browser where the key of that name signed both', async () => {
		const { ben, copy } = await copied();
		copy.write([put('Genève')]);
		const authorship = await ben.take(copy.log, [await copy.sign()]);
		expect(authorship.claims).toEqual([]);
		expect(ben.proofs.unproved).toEqual([]);
		const copies = { replica: copy.replica, common: 1, ours: false };
		const lines = [copy.replica, ...ben.state.knowledge.lines.map(({ line }) => line)];
		const sides = lines.map((replica) => ({
			replica,
			authors: ['Anna'],
			changesets: 1,
			from: '',
			to: '',
			here: true
		}));
		expect(isProvedCopy({ ...copies, sides }, authorship.proofs)).toBe(true);
		expect(isProvedCopy({ ...copies, sides: [] }, authorship.proofs)).toBe(false);
	});

	test('are perhaps forged where it did not', async () => {
		const { anna, ben } = await copied();
		const false2 = forged(anna.log[0], anna.log[1]!, { city: 'Nowhere' });
		const { claims, proofs } = await ben.look([anna.log[0]!, false2], [await anna.sign(anna.log[0])]);
		expect(claims).toMatchObject([{ changesets: 1 }]);
		expect(proofs.unproved).toHaveLength(1);
	});
});

test('twenty thousand signatures can be given up while they are verified', async () => {
	const { anna, ben } = await annaAndBen();
	const one = await anna.sign();
	const many = Array.from({ length: 20_000 }, (_, seq) => ({ ...one, seq: seq + 1 }));
	const stop = new AbortController();
	const { knowledge } = ben.state;
	const ground = { portfolio: portfolioId, changesets: anna.log, knowledge, signed: nothingSigned };
	const checking = checkSignatures(many, ground, stop.signal);
	setTimeout(() => stop.abort(), 5);
	await expect(checking).rejects.toThrow();
});
