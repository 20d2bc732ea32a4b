import { describe, expect, test } from 'vitest';
import { forged, SigningLaptop } from '../../../../tests/support/signing-laptop';
import { Laptop } from '../../../../tests/support/laptop';
import type { Change } from '../records/changeset';
import { needed, nothingSigned, Proofs } from './proofs';

const put = (city: string): Change => ({
	do: 'put',
	kind: 'partner',
	id: 'PARTNER000000001',
	fields: { name: 'GSI', city }
});

async function anna(changes = 3) {
	const laptop = await SigningLaptop.of('Anna', 1);
	for (let i = 1; i <= changes; i++) laptop.write([put(`City ${i}`)]);
	return laptop;
}

const stand = ({ state }: Laptop, signed = nothingSigned) => new Proofs(state.knowledge, signed, 'OWN');

describe('what is proved', () => {
	test('is everything up to what is signed; nothing is expected of who never signs', async () => {
		const writer = await anna();
		const { replica, written } = writer;
		const plain = new Laptop('Marc', 9);
		plain.write([put('Genève')]);
		writer.merge(plain.log);
		const proofs = stand(writer, { signatures: [await writer.sign(written[1])], doubted: {} });
		expect([1, 2, 3].map((seq) => proofs.of(replica, seq))).toEqual(['proved', 'proved', 'unproved']);
		expect(proofs.of(plain.replica, 1)).toBe('unsigned');
		expect(proofs.unproved).toEqual([{ replica, from: 3, to: 3 }]);
		expect(new Proofs(writer.state.knowledge, nothingSigned, replica).of(replica, 1)).toBe('own');
		expect(stand(writer).of(replica, 1)).toBe('unsigned');
	});

	test('goes through the lines of copies, and stops where a forged one left', async () => {
		const writer = await anna();
		const [first, second] = writer.written;
		const false3 = forged(second, second!, { city: 'Nowhere' });
		const reader = new Laptop('Ben', 2);
		reader.merge(writer.log.slice(0, 2));
		reader.merge([first!, second!, false3]);
		reader.merge(writer.log);
		const proofs = stand(reader, { signatures: [await writer.sign()], doubted: {} });
		expect(proofs.unproved).toHaveLength(1);
		const [span] = proofs.unproved;
		const [falseOne] = reader.log.filter(
			({ ops }) => ops[0]!.do === 'put' && ops[0]!.fields['city'] === 'Nowhere'
		);
		expect(span).toMatchObject({ replica: falseOne!.replica, from: falseOne!.seq, to: falseOne!.seq });
		for (const { replica, seq } of reader.log)
			if (replica !== falseOne!.replica || seq !== falseOne!.seq)
				expect(proofs.of(replica, seq)).toBe('proved');
	});

	test('a doubt concerns what came with it, until a signature covers that', async () => {
		const writer = await anna();
		const { replica } = writer;
		expect(stand(writer, { signatures: [], doubted: { [replica]: 1 } }).unproved).toEqual([
			{ replica, from: 2, to: 3 }
		]);
		const signed = { signatures: [await writer.sign()], doubted: { [replica]: 1 } };
		expect(stand(writer, signed).unproved).toEqual([]);
	});
});

test('the newest signature of a line is enough', async () => {
	const writer = await anna();
	const all = await Promise.all(writer.written.map((changeset) => writer.sign(changeset)));
	expect(needed(writer.state.knowledge, all)).toEqual([all[2]]);
	// One of a changeset that has not come yet may be the newest one day.
	const reader = new Laptop('Ben', 2);
	reader.merge(writer.log.slice(0, 2));
	expect(needed(reader.state.knowledge, all)).toEqual([all[1], all[2]]);
});
