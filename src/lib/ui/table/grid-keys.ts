/** What a key means in the grid. */
export type GridCommand =
	| { readonly do: 'move'; readonly rows: number; readonly columns: number; readonly extend: boolean }
	| { readonly do: 'page'; readonly direction: 1 | -1 }
	| { readonly do: 'edge'; readonly edge: 'row-start' | 'row-end' | 'first' | 'last' }
	| { readonly do: 'open' }
	| { readonly do: 'edit'; readonly typed?: string }
	| { readonly do: 'clear' }
	| { readonly do: 'select' }
	| { readonly do: 'select-all' }
	| { readonly do: 'leave' };

interface Pressed {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
	readonly shiftKey: boolean;
}

const arrows: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
	ArrowUp: [-1, 0],
	ArrowDown: [1, 0],
	ArrowLeft: [0, -1],
	ArrowRight: [0, 1]
};

/** The keys of the grid pattern of the WAI-ARIA practices, with editing as spreadsheets have it. */
export function gridCommand(event: Pressed): GridCommand | undefined {
	const command = event.ctrlKey || event.metaKey;
	if (event.altKey) return undefined;
	const arrow = arrows[event.key];
	if (arrow && !command) return { do: 'move', rows: arrow[0], columns: arrow[1], extend: event.shiftKey };
	switch (event.key) {
		case 'PageDown':
			return { do: 'page', direction: 1 };
		case 'PageUp':
			return { do: 'page', direction: -1 };
		case 'Home':
			return { do: 'edge', edge: command ? 'first' : 'row-start' };
		case 'End':
			return { do: 'edge', edge: command ? 'last' : 'row-end' };
		case 'Escape':
			return { do: 'leave' };
	}
	if (command) return event.key.toLowerCase() === 'a' ? { do: 'select-all' } : undefined;
	switch (event.key) {
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
