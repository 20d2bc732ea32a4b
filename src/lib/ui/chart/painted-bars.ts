import { leastHeight } from './bar-room';
import type { Bars } from './bars';
import { paperPalette } from './palette';
import { textSize } from './text-size';
import type { Painted } from './picture';

/** The bars on white paper with every name whole, for a picture to save; as high as that takes, in pixels. */
export async function paintedBars(bars: Bars, width: number, least: number): Promise<Painted> {
	const { paintBars } = await import('./chart');
	const height = Math.max(least, leastHeight(bars, width, textSize));
	return paintBars(bars, paperPalette(), width, height);
}
