import { getContext, setContext } from 'svelte';
import type { Sheet } from '$lib/domain/base/sheet';

/** Saves a sheet as a workbook among the downloads, under a name without its ending. */
export type SheetSaver = (name: string, sheet: Sheet) => Promise<void>;

const key = Symbol('saves sheets');

/** Lets charts below save their figures as workbooks; they know no files themselves. */
export function provideSheetSaver(save: SheetSaver): void {
	setContext(key, save);
}

/** How workbooks are saved here; undefined where nobody provides for it. */
export function sheetSaver(): SheetSaver | undefined {
	return getContext<SheetSaver | undefined>(key);
}
