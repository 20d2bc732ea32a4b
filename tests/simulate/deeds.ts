import type { Json } from '../../src/lib/domain/base/json';
import type { Change } from '../../src/lib/domain/records/changeset';
import type { Dice } from './dice';

const ids = ['000000000000000A', '000000000000000B', '000000000000000C', '000000000000000D'];
const scalars = ['name', 'city', 'budget'];
const words: readonly Json[] = ['ion', 'dose', 'beam', 7, { amount: 5, currency: 'CHF' }, null];
const tags: readonly Json[] = ['a', 'b', 'c', 'd'];

/** Something that somebody does to one of a few records. */
export function anyDeed(dice: Dice): Change {
	const at = { kind: dice.chance(0.5) ? 'partner' : 'contact', id: dice.pick(ids) };
	const choice = dice.next();
	if (choice < 0.4) {
		const fields: Record<string, Json> = {};
		for (let i = 0; i <= dice.below(2); i++) fields[dice.pick(scalars)] = dice.pick(words);
		return { do: 'put', ...at, fields };
	}
	if (choice < 0.45) return { do: 'put', ...at, fields: { mergedInto: dice.pick([...ids, null]) } };
	if (choice < 0.55) return { do: 'put', ...at, fields: { tags: someTags(dice) } };
	if (choice < 0.57) return { do: 'put', ...at, fields: { tags: dice.pick(words) } };
	if (choice < 0.77) {
		const removed = dice.chance(0.5) ? someTags(dice) : [];
		return { do: 'set', ...at, field: 'tags', added: someTags(dice), removed };
	}
	if (choice < 0.89) return { do: 'drop', ...at };
	return { do: choice < 0.99 ? 'restore' : 'erase', ...at };
}

function someTags(dice: Dice): Json[] {
	return dice.shuffled(tags.filter(() => dice.chance(0.4)));
}
