import { plainKey } from '$lib/ui/plain-key';

/** What a key means in a sheet. */
export type SheetCommand =
	| { readonly do: 'move'; readonly rows: number; readonly columns: number; readonly extend: boolean }
	/** To the next or the last cell before, over the ends of rows; out of the sheet at its end. */
	| { readonly do: 'step'; readonly by: 1 | -1 }
	| { readonly do: 'edge'; readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1; readonly extend: boolean }
	| { readonly do: 'page'; readonly direction: 1 | -1; readonly extend: boolean }
	| {
			readonly do:
				'edit' | 'clear' | 'fill-down' | 'fill-all' | 'choose-all' | 'undo' | 'redo' | 'open' | 'transfer';
	  };

/** How far somebody is in a cell: on it, writing over it, or within its text. */
export type Mode = 'ready' | 'over' | 'within';

/** The keys that move money of a cell to another year, as they are written. */
export const transferKeys = 'Alt+M';

const arrows: Readonly<Record<string, readonly [rows: -1 | 0 | 1, columns: -1 | 0 | 1]>> = {
	ArrowUp: [-1, 0],
	ArrowDown: [1, 0],
	ArrowLeft: [0, -1],
	ArrowRight: [0, 1]
};

/** The keys of spreadsheets, where a text of a cell does not need them itself. */
export function sheetCommand(event: KeyboardEvent, mode: Mode): SheetCommand | undefined {
	const key = plainKey(event);
	const [command, extend] = [event.ctrlKey || event.metaKey, event.shiftKey && mode === 'ready'];
	if (key === undefined) return undefined;
	if (event.altKey) {
		// On a Mac Alt makes another letter of it.
		if (/^[mµ]$/i.test(key) && !command) return { do: 'transfer' };
		return key === 'Enter' ? { do: 'open' } : undefined;
	}
	const arrow = arrows[key];
	if (arrow) {
		const [rows, columns] = arrow;
		if (mode === 'within' && rows === 0) return undefined;
		return command ? { do: 'edge', rows, columns, extend } : { do: 'move', rows, columns, extend };
	}
	switch (key) {
		case 'Enter':
			if (command) return { do: 'fill-all' };
			return { do: 'move', rows: event.shiftKey ? -1 : 1, columns: 0, extend: false };
		case 'Tab':
			return command ? undefined : { do: 'step', by: event.shiftKey ? -1 : 1 };
		case 'PageDown':
			return { do: 'page', direction: 1, extend };
		case 'PageUp':
			return { do: 'page', direction: -1, extend };
		case 'F2':
			return { do: 'edit' };
	}
	if (mode !== 'ready') return undefined;
	switch (key) {
		case 'Home':
			return { do: 'edge', rows: command ? -1 : 0, columns: -1, extend };
		case 'End':
			return { do: 'edge', rows: command ? 1 : 0, columns: 1, extend };
		case 'Delete':
			return { do: 'clear' };
	}
	return command ? commands[`${event.shiftKey ? 'shift ' : ''}${key.toLowerCase()}`] : undefined;
}

const commands: Readonly<Record<string, SheetCommand>> = {
	a: { do: 'choose-all' },
	d: { do: 'fill-down' },
	z: { do: 'undo' },
	y: { do: 'redo' },
	'shift z': { do: 'redo' }
};
