import type { Json } from '../../src/lib/domain/base/json';
import { newId } from '../../src/lib/domain/base/id';
import { maxSeq } from '../../src/lib/domain/merge/limits';
import type { Changeset, Op } from '../../src/lib/domain/records/changeset';
import { lineId, originalOf } from '../../src/lib/domain/merge/copies';
import { changesetDigest, opDigest } from '../../src/lib/domain/merge/digest';
import { anyDeed } from './deeds';
import type { Dice } from './dice';

/** What somebody makes of a log they got hold of. */
export function forgedFile(log: readonly Changeset[], dice: Dice): Changeset[] {
	const file = dice.chance(0.5) ? [...log] : log.filter(() => dice.chance(0.5));
	for (let n = 1 + dice.below(4); n > 0; n--) {
		const forged = anyForgery([...log, ...file], dice);
		const at = file.findIndex(({ replica, seq }) => replica === forged.replica && seq === forged.seq);
		// In the place of the genuine one, so that what follows it in the file no longer fits; or beside it.
		if (at >= 0 && dice.chance(0.5)) file[at] = forged;
		else file.push(forged);
	}
	return dice.chance(0.3) ? dice.shuffled(file) : file;
}

/** A changeset that no laptop wrote. */
function anyForgery(log: readonly Changeset[], dice: Dice): Changeset {
	if (log.length === 0 || dice.chance(0.15)) return stranger(dice);
	const base = dice.pick(log);
	const forge = dice.pick([next, next, sibling, copy, hollow, hollow, squatter, relabelled]);
	return forge(base, log, dice);
}

function bytesBy(dice: Dice): (bytes: Uint8Array) => Uint8Array {
	return (bytes) => bytes.map(() => dice.below(256));
}

function stranger(dice: Dice): Changeset {
	const replica = newId(bytesBy(dice));
	const label = { act: 'create', name: 'forged' } as const;
	return {
		replica,
		seq: 1,
		at: anyInstant(dice),
		author: 'anna',
		app: '1',
		label,
		prev: '',
		ops: anyOps(dice)
	};
}

/** Goes on where a replica ended, or seems to. */
function next(base: Changeset, log: readonly Changeset[], dice: Dice): Changeset {
	const digest = changesetDigest(base);
	const prev = dice.pick([
		digest,
		digest,
		digest.slice(0, 12) + '0'.repeat(52),
		'ab'.repeat(32),
		changesetDigest(originalOf(base))
	]);
	return sighted(
		{ ...base, seq: base.seq + 1 + (dice.chance(0.1) ? 1 : 0), prev, ops: anyOps(dice) },
		log,
		dice
	);
}

/** Another of the same number. */
function sibling(base: Changeset, log: readonly Changeset[], dice: Dice): Changeset {
	return sighted({ ...base, at: anyInstant(dice), ops: anyOps(dice) }, log, dice);
}

/** Calls itself a copy's. */
function copy(base: Changeset, log: readonly Changeset[], dice: Dice): Changeset {
	const original = originalOf(dice.chance(0.5) ? base : sibling(base, log, dice));
	const { seq, prev } = original;
	const replica = dice.pick([
		lineId(original.replica, changesetDigest(original)),
		dice.pick(log).replica,
		newId(bytesBy(dice))
	]);
	const origin = dice.pick([original.replica, dice.pick(log).replica, replica]);
	const begins = dice.chance(0.6);
	const copyOf = { replica: origin, seq, prev };
	const place = begins
		? { seq: 1, prev: '' }
		: { seq: 2 + dice.below(3), prev: changesetDigest(dice.pick(log)) };
	return { ...original, replica, ...place, copyOf };
}

/** The same without its content, and perhaps with a word that something was erased. */
function hollow(base: Changeset, log: readonly Changeset[], dice: Dice): Changeset {
	const other = dice.pick(dice.pick(log).ops);
	const ops = base.ops.map((op): Op => {
		if (op.do === 'erase') return op;
		const { kind, id } = dice.chance(0.3) ? other : op;
		return { do: 'gone', kind, id, digest: opDigest(op) };
	});
	return { ...base, ops };
}

/** Writes under the name that a line would get. */
function squatter(base: Changeset, log: readonly Changeset[], dice: Dice): Changeset {
	const { replica } = originalOf(base);
	const name = lineId(replica, changesetDigest(originalOf(dice.chance(0.7) ? base : dice.pick(log))));
	return { ...stranger(dice), replica: name };
}

/** Says something else about what it does. */
function relabelled(base: Changeset, log: readonly Changeset[], dice: Dice): Changeset {
	const { kind, id } = dice.pick(dice.pick(log).ops);
	return next({ ...base, label: { act: 'edit', kind, id, name: 'harmless' } }, log, dice);
}

/** Has seen, or says so, whatever it likes. */
function sighted(changeset: Changeset, log: readonly Changeset[], dice: Dice): Changeset {
	const { after: _after, saw: _saw, ...rest } = changeset;
	if (dice.chance(0.4)) return changeset;
	const seen = [dice.pick(log), dice.pick(log)].filter(({ replica }) => replica !== changeset.replica);
	if (seen.length === 0) return rest;
	const name = ({ replica }: Changeset): string => (dice.chance(0.1) ? newId(bytesBy(dice)) : replica);
	const names = seen.map((one) => [name(one), one] as const);
	const number = ({ seq }: Changeset): number => (dice.chance(0.1) ? dice.pick([seq + 5, maxSeq]) : seq);
	const mark = (one: Changeset): string =>
		changesetDigest(dice.chance(0.8) ? originalOf(one) : one).slice(0, 12);
	const after = Object.fromEntries(names.map(([name, one]) => [name, number(one)]));
	if (dice.chance(0.2)) return { ...rest, after };
	return { ...rest, after, saw: Object.fromEntries(names.map(([name, one]) => [name, mark(one)])) };
}

const strange: readonly Json[] = [
	7,
	-0,
	1e308,
	'',
	[],
	[[1]],
	{},
	{ amount: '5' },
	true,
	'x'.repeat(300),
	{ from: 5 }
];

function anyOps(dice: Dice): Op[] {
	return Array.from({ length: 1 + dice.below(2) }, (): Op => {
		const deed = anyDeed(dice);
		const odd =
			deed.do === 'put' && dice.chance(0.3) ? { ...deed, fields: { name: dice.pick(strange) } } : deed;
		return { ...odd, salt: newId(bytesBy(dice)) };
	});
}

function anyInstant(dice: Dice): string {
	return dice.pick(['0001-01-01T00:00:00.000Z', '2026-01-01T00:10:00.000Z', '9999-12-31T23:59:59.999Z']);
}
