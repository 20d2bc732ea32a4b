import type { Field } from '../schema/field';
import { fold } from '../base/fold';
import { kindNamed, kinds } from '../kinds/all';
import type { Label } from '../records/changeset';
import type { EntityRecord } from '../schema/record';
import { lensOf } from '../reading/lens';
import type { Source } from '../reading/source';
import { read } from '../reading/read';

/** What is asked of a portfolio to know which names not to show. */
export interface Withholding extends Source {
	readonly revealed: Source;
	/** The same list until it changes. */
	withheld(kind: string): readonly EntityRecord[];
}

/** The same for the same label: who watches for a new one compares the objects. */
const nameless = new WeakMap<Label, Label>();
const names = new WeakMap<readonly EntityRecord[], readonly string[]>();

/**
 * A label without names of withheld records, in what it undoes too; the same label where it has none. Labels were
 * written with the title of their time, and the title of a record may name others.
 */
export function shownLabel(label: Label | undefined, portfolio: Withholding): Label | undefined {
	if (!label) return undefined;
	const { kind, id, name, of: undone, ...rest } = label;
	const own = name !== undefined && (isOfWithheld(label, portfolio) || holdsName(name, portfolio));
	const of = shownLabel(undone, portfolio);
	if (!own && of === undone) return label;
	let shown = nameless.get(label);
	if (!shown) {
		const place = { ...(kind === undefined ? {} : { kind }), ...(id === undefined ? {} : { id }) };
		shown = { ...rest, ...place, ...(own || name === undefined ? {} : { name }), ...(of ? { of } : {}) };
		nameless.set(label, shown);
	}
	return shown;
}

/** Whether it is about a withheld record, or about one that refers to such a one. */
function isOfWithheld({ kind: name, id }: Label, portfolio: Withholding): boolean {
	const kind = name === undefined ? undefined : kindNamed(name);
	const record = kind && id !== undefined ? read(portfolio, kind).inAnyState(id) : undefined;
	if (!kind || !record) return false;
	if (record.withheld) return true;
	return Object.entries(record.values).some(([field, value]) => {
		const type = (kind.fields[field] as Field | undefined)?.type;
		if (type?.to === undefined || value === undefined || type.check(value)) return false;
		return type.references(value).some((one) => portfolio.table(one.kind).get(one.id)?.withheld);
	});
}

function holdsName(text: string, portfolio: Withholding): boolean {
	const words = wordsOf(text);
	return kinds.some(
		(kind) => kind.withheld && namesOf(portfolio, kind.name).some((name) => words.includes(name))
	);
}

function namesOf(portfolio: Withholding, kindName: string): readonly string[] {
	const records = portfolio.withheld(kindName);
	let found = names.get(records);
	if (!found) {
		const lens = lensOf(portfolio.revealed, 'en');
		found = records.map(({ values }) => wordsOf(kindNamed(kindName)!.ownTitle(values, lens)));
		names.set(records, found);
	}
	return found;
}

/** Folded, with one space before and after every word: a short name is not found within a longer word. */
function wordsOf(text: string): string {
	return ` ${fold(text)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()} `;
}
