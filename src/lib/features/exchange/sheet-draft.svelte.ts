import { countRead } from '$lib/exchange/table/columns';
import type { ReadSheet } from '$lib/exchange/table/read-sheet';
import { targetKey } from '$lib/exchange/table/columns';
import { targetNamed, withTarget } from '$lib/exchange/table/targets';
import { kinds } from '$lib/domain/kinds/all';
import type { Kind } from '$lib/domain/schema/kind';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import type { OpenSheet } from './formats/open-table';
import { knownShape, proposedReading } from './shapes';

/** What somebody is about to say of one sheet: what its rows are, and what its columns are. */
export class SheetDraft {
	readonly sheet: OpenSheet;
	/** The kinds its rows may be about, the likeliest first. */
	readonly kinds: readonly Kind[];
	read: ReadSheet = $state.raw()!;
	/** Nothing of it is read. */
	out = $state(false);
	readonly #portfolio: Portfolio;

	constructor(
		portfolio: Portfolio,
		sheet: OpenSheet,
		{
			wanted,
			again
		}: { wanted: Kind | undefined; again?: { readonly read: ReadSheet | undefined } | undefined }
	) {
		this.#portfolio = portfolio;
		this.sheet = sheet;
		const before = kinds.find(({ name }) => name === knownShape(sheet.table)?.kind);
		const first = [again?.read?.reading.kind, wanted, before, ...sheet.kinds];
		this.kinds = [...first.filter((kind) => kind !== undefined), ...kinds].filter(
			(kind, at, all) => all.indexOf(kind) === at
		);
		this.out = again ? again.read === undefined : sheet.kinds.length === 0 && before === undefined;
		this.read = again?.read ?? proposedReading(portfolio, sheet.table, this.kinds[0]!);
	}

	/** The name of the kind, or nothing where the sheet is left out. */
	get kind(): string {
		return this.out ? '' : this.read.reading.kind.name;
	}

	set kind(name: string) {
		const kind = kinds.find((one) => one.name === name);
		this.out = kind === undefined;
		if (kind) this.read = proposedReading(this.#portfolio, this.sheet.table, kind);
	}

	/** Something of it would be read. */
	get says(): boolean {
		return !this.out && countRead(this.read.reading.columns) > 0;
	}

	targetAt(position: number): string {
		return targetKey(this.read.reading.columns[position]?.is ?? 'unknown');
	}

	setTarget(position: number, key: string): void {
		const { reading, table } = this.read;
		const target = targetNamed(reading.kind, key);
		if (target === undefined) return;
		this.read = { table, reading: { ...reading, columns: withTarget(reading.columns, position, target) } };
	}

	setEverywhere(key: string, text: string): void {
		const { reading, table } = this.read;
		this.read = { table, reading: { ...reading, everywhere: { ...reading.everywhere, [key]: text } } };
	}

	setRestToNotes(restToNotes: boolean): void {
		const { reading, table } = this.read;
		this.read = { table, reading: { ...reading, restToNotes } };
	}
}
