import type { Lens } from '$lib/domain/schema/field';
import { countTaken, type TakingAway } from '$lib/exchange/preview/taking-away';
import { m } from '$lib/paraglide/messages';
import type { Touched } from '$lib/store/base/receipts';
import { formatList, formatNumber } from '$lib/ui/format';
import { fieldWords, kindWords, recordTitle } from '$lib/problems/record-words';
import type { TakenGroup } from '$lib/ui/taken/taken';

type Said = (input: { count: string; kind: string }) => string;

/**
 * What would go, by what happens to it and by kind.
 *
 * @param here calls the records by the names they have before
 */
export function takenGroups({ erased, dropped, joined, cleared }: TakingAway, here: Lens): TakenGroup[] {
	const title = ({ kind, id }: Touched) => recordTitle(kind, id, here);
	return [
		...byKind(erased, m.problems_taking_erased, title, true),
		...byKind(dropped, m.problems_taking_dropped, title),
		...byKind(joined, m.problems_taking_joined, (one) =>
			m.problems_taking_into({ title: title(one), into: title({ kind: one.kind, id: one.into }) })
		),
		...byKind(cleared, m.problems_taking_cleared, (one) =>
			m.problems_taking_fields({
				title: title(one),
				fields: formatList(one.fields.map((field) => fieldWords(one.kind, field)))
			})
		)
	];
}

/** What has to be typed, and why. */
export function typedWords(taking: TakingAway): string {
	const count = countTaken(taking);
	const said = { count: formatNumber(count), of: formatNumber(taking.of), type: count };
	const { length } = taking.erased;
	return length === 0
		? m.problems_taking_much(said)
		: m.problems_taking_for_good({ ...said, erased: formatNumber(length) });
}

function byKind<T extends Touched>(
	records: readonly T[],
	say: Said,
	nameOf: (record: T) => string,
	forGood = false
): TakenGroup[] {
	const kinds = new Map<string, T[]>();
	for (const record of records) {
		const held = kinds.get(record.kind);
		if (held) held.push(record);
		else kinds.set(record.kind, [record]);
	}
	return [...kinds].map(([kind, of]) => ({
		heading: say({ count: formatNumber(of.length), kind: kindWords(kind, of.length).toLocaleLowerCase() }),
		forGood,
		count: of.length,
		nameAt: (at) => nameOf(of[at]!)
	}));
}
