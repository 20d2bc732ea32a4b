import { plainKey } from '../plain-key';

/** What a key means in the grid. */
export type GridCommand =
	| { readonly do: 'move'; readonly rows: number; readonly columns: number; readonly extend: boolean }
	| { readonly do: 'page'; readonly direction: 1 | -1 }
	| { readonly do: 'edge'; readonly edge: 'row-start' | 'row-end' | 'first' | 'last' }
	| { readonly do: 'open' }
	| { readonly do: 'edit'; readonly typed?: string }
	| { readonly do: 'clear' }
	| { readonly do: 'select' }
	| { readonly do: 'select-all' };

const arrows: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
	ArrowUp: [-1, 0],
	ArrowDown: [1, 0],
	ArrowLeft: [0, -1],
	ArrowRight: [0, 1]
};

/** The keys of the grid pattern of the WAI-ARIA practices, with editing as spreadsheets have it. */
export function gridCommand(event: KeyboardEvent): GridCommand | undefined {
	const command = event.ctrlKey || event.metaKey;
	const key = plainKey(event);
	if (event.altKey || key === undefined) return undefined;
	const arrow = arrows[key];
	if (arrow && !command) return { do: 'move', rows: arrow[0], columns: arrow[1], extend: event.shiftKey };
	switch (key) {
		case 'PageDown':
			return { do: 'page', direction: 1 };
		case 'PageUp':
			return { do: 'page', direction: -1 };
		case 'Home':
			return { do: 'edge', edge: command ? 'first' : 'row-start' };
		case 'End':
			return { do: 'edge', edge: command ? 'last' : 'row-end' };
	}
	if (command) return key.toLowerCase() === 'a' ? { do: 'select-all' } : undefined;
	switch (key) {
		case 'Enter':
			return { do: 'open' };
		case 'F2':
			return { do: 'edit' };
		case ' ':
			return { do: 'select' };
		case 'Delete':
		case 'Backspace':
			return { do: 'clear' };
	}
	return undefined;
}
