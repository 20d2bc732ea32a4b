import type { CDPSession, Page } from '@playwright/test';

/** What a page holds once all that nobody refers to has been thrown away. */
export interface Held {
	/** Bytes of JavaScript. */
	readonly heap: number;
	/** Elements and texts of documents. */
	readonly nodes: number;
	readonly listeners: number;
}

/** Measures a page from outside it. */
export class Memory {
	private constructor(private readonly session: CDPSession) {}

	static async of(page: Page): Promise<Memory> {
		return new Memory(await page.context().newCDPSession(page));
	}

	async held(): Promise<Held> {
		// What a first sweep lets go of may have held more.
		for (let sweep = 0; sweep < 3; sweep++) await this.session.send('HeapProfiler.collectGarbage');
		const { usedSize } = await this.session.send('Runtime.getHeapUsage');
		const { nodes, jsEventListeners } = await this.session.send('Memory.getDOMCounters');
		return { heap: usedSize, nodes, listeners: jsEventListeners };
	}
}

/** The slope of the line that lies nearest to points (least squares), per unit of x. */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const [x0, y0] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
	const spread = points.reduce((sum, [x]) => sum + (x - x0) ** 2, 0);
	return points.reduce((sum, [x, y]) => sum + (x - x0) * (y - y0), 0) / spread;
}
