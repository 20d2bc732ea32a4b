import type { Bars } from './bars';
import { paperPalette } from './palette';
import type { Painted } from './picture';

/** The bars on white paper, for a picture to save. */
export async function paintedBars(bars: Bars, width: number, height: number): Promise<Painted> {
	const { paintBars } = await import('./chart');
	return { canvas: paintBars(bars, paperPalette(), width, height), width, height };
}
