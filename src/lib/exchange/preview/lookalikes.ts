import { kindNamed } from '../../domain/kinds/all';
import type { PortfolioState } from '../../domain/merge/state';
import { isPlainlyWritten, KnownTexts, nameSkeleton } from '../../domain/base/text/skeleton';
import { presented } from '../../domain/withheld/presented';
import type { Locale } from '../../domain/base/words';
import { lensOf } from '../../domain/reading/lens';
import type { Slices } from '../slices';
import type { Difference } from './differences';

/** A name that arrives and looks like one that is known here, but is written with other letters. */
export interface Lookalike {
	/** Of a record, its kind; undefined for the name of a person who writes. */
	readonly kind: string | undefined;
	readonly text: string;
	readonly known: string;
}

/** What arrives, and what it arrives at. */
export interface Compared {
	/** The portfolio as it is, and as it would be. */
	readonly before: PortfolioState;
	readonly after: PortfolioState;
	readonly differences: readonly Difference[];
	/** Names of writers that stand in no changeset: the reader's own, and the one who wrote the file. */
	readonly reader: string;
	readonly writer?: string;
}

/** How many titles are looked at between two looks at the clock. */
const stride = 500;

/** The names of a file that are likely to be taken for others: of people who write, then of records. */
export async function lookalikesOf(compared: Compared, locale: Locale, slices: Slices): Promise<Lookalike[]> {
	return [...authorsOf(compared), ...(await titlesOf(compared, locale, slices))];
}

function authorsOf({ before, after, reader, writer }: Compared): Lookalike[] {
	const known = new KnownTexts([reader, ...before.stamps.authors.texts], nameSkeleton);
	return [...new Set([...after.stamps.authors.texts, ...(writer === undefined ? [] : [writer])])].flatMap(
		(text) => {
			const other = known.lookalikeOf(text);
			return other === undefined ? [] : [{ kind: undefined, text, known: other }];
		}
	);
}

/** Only titles with letters that may deceive are compared with those that are here: most files have none. */
async function titlesOf(
	{ before, after, differences }: Compared,
	locale: Locale,
	slices: Slices
): Promise<Lookalike[]> {
	const then = presented(after);
	const lens = lensOf(then, locale);
	const found: Lookalike[] = [];
	const known = new Map<string, KnownTexts>();
	for (const [at, { kind: name, id, type }] of differences.entries()) {
		if (at % stride === 0) await slices.pause();
		const kind = kindNamed(name);
		const record = then.table(name).get(id);
		if (!kind || !record || record.withheld || type === 'dropped' || type === 'erased') continue;
		const text = kind.ownTitle(record.values, lens);
		if (isPlainlyWritten(text)) continue;
		let texts = known.get(name);
		if (!texts) known.set(name, (texts = await titlesIn(before, name, locale, slices)));
		const other = texts.lookalikeOf(text);
		if (other !== undefined) found.push({ kind: name, text, known: other });
	}
	return found;
}

async function titlesIn(
	state: PortfolioState,
	name: string,
	locale: Locale,
	slices: Slices
): Promise<KnownTexts> {
	const tables = presented(state);
	const lens = lensOf(tables, locale);
	const texts = new KnownTexts([]);
	for (const [at, { values }] of tables.table(name).all().entries()) {
		if (at % stride === 0) await slices.pause();
		texts.add(kindNamed(name)!.ownTitle(values, lens));
	}
	return texts;
}
