import { describe, expect, test } from 'vitest';
import { Laptop } from '../../../../tests/support/laptop';
import { verifyChain } from './chain';
import type { Changeset, Op } from '../records/changeset';
import { issuedAgain, lineId, originalOf } from './copies';
import { changesetDigest, opDigest } from './digest';
import { logDigest } from './log-digest';
import { PortfolioState } from './state';
import { waitingFor } from './waiting';

const kind = 'partner';
const id = '0123456789ABCDEF';
const put = (fields: Record<string, string>, at = id) => [{ do: 'put', kind, id: at, fields }] as const;

/** Anna with two changesets, and Ben, who has them and one of his own. */
function couple(): { anna: Laptop; ben: Laptop } {
	const [anna, ben] = [new Laptop('anna', 1), new Laptop('ben', 2)];
	anna.write(put({ name: 'GSI' }));
	anna.write(put({ city: 'Darmstadt' }));
	ben.merge(anna.log);
	ben.write(put({ note: 'Ben’s own' }));
	return { anna, ben };
}

/** What somebody writes who has seen a changeset and goes on under the name of its writer. */
function forgedAfter(last: Changeset, change: Partial<Changeset>): Changeset {
	const ops: readonly Op[] = [{ ...put({ city: 'hidden' })[0], salt: 'AAAAAAAAAAAAAAAA' }];
	return { ...last, seq: last.seq + 1, prev: changesetDigest(last), ops, ...change };
}

/** The log folds anew as it stands, and its chain holds. */
function expectSound({ log, state }: Laptop): void {
	const again = new PortfolioState();
	for (const changeset of log) expect(again.apply(changeset).status).toBe('applied');
	expect(again.digest()).toBe(state.digest());
	expect(verifyChain(log).ok).toBe(true);
}

/** Both hold the same once each has the other's files. */
function expectEqualAfterExchange(one: Laptop, other: Laptop): void {
	const files = [[...one.log], [...one.waiting], [...other.log], [...other.waiting]];
	for (const laptop of [one, other]) for (const file of files) laptop.merge(file);
	expect(one.state.digest()).toBe(other.state.digest());
}

describe('a changeset that follows nothing that is here', () => {
	const last = (laptop: Laptop): Changeset => laptop.log.findLast(({ author }) => author === 'anna')!;
	const cases: [string, (anna: Changeset) => Changeset[]][] = [
		[
			'though the beginning of the digest is right',
			(anna) => [forgedAfter(anna, { prev: changesetDigest(anna).slice(0, 12) + '0'.repeat(52) })]
		],
		[
			'and calls itself a copy of somebody unheard of',
			(anna) => {
				const copyOf = { replica: 'NNNNNNNNNNNNNNNN', seq: 5, prev: 'a'.repeat(64) };
				return [anna, forgedAfter(anna, { prev: 'b'.repeat(64), copyOf })];
			}
		],
		[
			'and calls itself a copy of the same replica',
			(anna) => {
				const copyOf = { replica: anna.replica, seq: 3, prev: 'a'.repeat(64) };
				return [forgedAfter(anna, { copyOf })];
			}
		]
	];
	test.each(cases)('waits, %s', (_, forge) => {
		const { anna, ben } = couple();
		const before = ben.state.digest();
		ben.merge(forge(last(ben)));
		expect(ben.state.digest()).toBe(before);
		expect(ben.waiting).toHaveLength(1);
		expectSound(ben);
		anna.write(put({ website: 'https://gsi.de' }));
		ben.merge(anna.log);
		expect(ben.state.table(kind).get(id)?.values).toMatchObject({
			website: 'https://gsi.de',
			city: 'Darmstadt'
		});
		expectSound(ben);
		expectEqualAfterExchange(anna, ben);
	});

	test('a line bears the name that its digest gives, whatever the file calls it', () => {
		const { anna, ben } = couple();
		const rival = forgedAfter(anna.log[0]!, {});
		const renamed = issuedAgain(rival, 'FFFFFFFFFFFFFFFF', 1, '');
		ben.merge([renamed]);
		expect(Object.keys(ben.state.heads)).not.toContain('FFFFFFFFFFFFFFFF');
		const later = [rival, anna.log[1]!].map(changesetDigest).sort()[1]!;
		expect(ben.state.knowledge.lines).toMatchObject([{ line: lineId(anna.log[0]!.replica, later) }]);
		expectSound(ben);
	});

	test('a false name among changesets of another is looked at for itself', () => {
		const { anna, ben } = couple();
		const stranger = new Laptop('stranger', 9);
		const [own] = stranger.write(put({ name: 'x' }, '0123456789ABCDEG'));
		const again = issuedAgain(own!, anna.log[0]!.replica, 3, changesetDigest(anna.log[1]!));
		ben.merge([...anna.log, again]);
		expect(ben.state.heads).toMatchObject({ [stranger.replica]: 1, [anna.replica]: 2 });
		expect(ben.log.map(originalOf)).toContainEqual(own);
		expectSound(ben);
		expectEqualAfterExchange(anna, ben);
	});

	test.each([true, false])(
		'who writes under the name of a line takes nobody’s place; before it: %s',
		(early) => {
			const { anna, ben } = couple();
			const rival = forgedAfter(anna.log[0]!, {});
			const [, later] = [rival, anna.log[1]!].toSorted((a, b) =>
				changesetDigest(a) < changesetDigest(b) ? -1 : 1
			);
			const line = lineId(anna.log[0]!.replica, changesetDigest(later!));
			const squatter = { ...anna.log[0]!, replica: line, ops: forgedAfter(anna.log[0]!, {}).ops };
			const files = [[squatter], [rival]];
			for (const file of early ? files : files.toReversed()) ben.merge(file);
			expectSound(ben);
			expect(ben.log.map(originalOf).map(changesetDigest)).toEqual(
				expect.arrayContaining([rival, anna.log[1]!, squatter].map(changesetDigest))
			);
			const other = new Laptop('other', 8);
			for (const file of [ben.log, ...files, anna.log]) other.merge([...file]);
			expectSound(other);
			expect(other.state.digest()).toBe(ben.state.digest());
			expectEqualAfterExchange(anna, ben);
		}
	);
});

describe('content that is missing', () => {
	const gone = (changeset: Changeset, as = id): Changeset => ({
		...changeset,
		ops: changeset.ops.map((op) => ({ do: 'gone', kind, id: as, digest: opDigest(op) }))
	});
	const erase = [{ do: 'erase', kind, id }] as const;

	test('waits while nobody says that it was erased, and comes with the genuine file', () => {
		const { anna, ben } = couple();
		anna.write(put({ city: 'Frankfurt' }));
		anna.write(put({ website: 'https://gsi.de' }));
		ben.merge([...anna.log.slice(0, 2), gone(anna.log[2]!), anna.log[3]!]);
		expect(ben.state.table(kind).get(id)?.values['city']).toBe('Darmstadt');
		expect(waitingFor(ben.state.knowledge, ben.waiting)).toEqual([
			{ missing: { replica: anna.replica, seq: 3 }, hollow: true, changesets: 2, authors: ['anna'] }
		]);
		ben.merge(anna.log);
		expect(ben.waiting).toEqual([]);
		expect(ben.state.table(kind).get(id)?.values).toMatchObject({
			city: 'Frankfurt',
			website: 'https://gsi.de'
		});
		expectSound(ben);
		expectEqualAfterExchange(anna, ben);
	});

	test('is taken where the erasure comes in the same file, behind it', () => {
		const { anna, ben } = couple();
		anna.write(put({ city: 'Frankfurt' }));
		anna.write(erase);
		ben.merge([gone(anna.log[0]!), gone(anna.log[1]!), gone(anna.log[2]!), anna.log[3]!]);
		expect(ben.waiting).toEqual([]);
		expect(ben.state.table(kind).get(id)?.state).toBe('erased');
		const newcomer = new Laptop('new', 5);
		newcomer.merge([gone(anna.log[0]!), gone(anna.log[1]!), gone(anna.log[2]!), anna.log[3]!]);
		expect(newcomer.state.table(kind).get(id)?.state).toBe('erased');
		expect(newcomer.waiting).toEqual([]);
	});

	test('waits where the erasure in the same file waits itself', () => {
		const { anna } = couple();
		const cara = new Laptop('cara', 4);
		cara.merge(anna.log);
		const [seen] = cara.write(put({ note: 'x' }));
		anna.merge([seen!]);
		anna.write(erase);
		const newcomer = new Laptop('new', 5);
		newcomer.merge([gone(anna.log[0]!), anna.log[1]!, anna.log[3]!]);
		expect(newcomer.log).toEqual([]);
		expect(newcomer.waiting).toHaveLength(3);
	});

	test('under the name of another record that was erased comes back with the genuine file, and shows in the code', () => {
		const other = '0123456789ABCDEG';
		const { anna, ben } = couple();
		anna.write(put({ name: 'to go' }, other));
		anna.write([{ do: 'erase', kind, id: other }]);
		ben.merge(anna.log);
		const before = logDigest(ben.state);
		anna.write(put({ city: 'Frankfurt' }));
		ben.merge([gone(anna.log[4]!, other)]);
		expect(ben.state.table(kind).get(id)?.values['city']).toBe('Darmstadt');
		const damaged = logDigest(ben.state);
		expect(damaged).not.toBe(before);
		const whole = new PortfolioState();
		for (const changeset of ben.log.slice(0, -1)) whole.apply(changeset);
		whole.apply(anna.log[4]!);
		expect(damaged).not.toBe(logDigest(whole));
		ben.merge(anna.log);
		expect(ben.state.table(kind).get(id)?.values['city']).toBe('Frankfurt');
		expectSound(ben);
		expectEqualAfterExchange(anna, ben);
	});

	test('of what was erased, under the name of another record, waits until somebody says the right one', () => {
		const other = '0123456789ABCDEG';
		const { anna, ben } = couple();
		const old = [...anna.log];
		anna.write(erase);
		anna.write(put({ name: 'next' }, other));
		const given = [...old.map((changeset) => gone(changeset)), ...anna.log.slice(2)];
		const ways: [string, readonly Changeset[]][] = [
			['a file from before the erasure', old],
			['a file from after it', given]
		];
		for (const [name, files] of ways) {
			const cara = new Laptop('cara', 6);
			cara.merge([gone(old[0]!, other)]);
			expect(cara.waiting, name).toHaveLength(1);
			cara.merge(ben.log);
			cara.merge(anna.log.slice(2));
			cara.merge(files);
			expect(cara.waiting, name).toEqual([]);
			expect(cara.state.table(kind).get(other)?.values['name'], name).toBe('next');
			expectSound(cara);
			const newcomer = new Laptop('new', 5);
			newcomer.merge([gone(old[0]!, other)]);
			newcomer.merge(given);
			expect(newcomer.waiting, name).toEqual([]);
			expect(newcomer.state.table(kind).get(id)?.state, name).toBe('erased');
			expectSound(newcomer);
		}
	});

	test('of what was erased does not come back with an older file', () => {
		const { anna, ben } = couple();
		const old = [...anna.log];
		anna.write(erase);
		ben.merge([...old.map((changeset) => gone(changeset)), anna.log[2]!]);
		const newcomer = new Laptop('new', 5);
		newcomer.merge([...old.map((changeset) => gone(changeset)), anna.log[2]!]);
		newcomer.merge(old);
		expect(JSON.stringify(newcomer.log)).not.toContain('Darmstadt');
	});
});
