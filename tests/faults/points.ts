import type { BrowserContext, Page } from '@playwright/test';

/** A moment within the next transaction that writes: after so many of its writes, or once it is complete. */
export type Point = number | 'complete';

interface Armed {
	point: Point;
	/** Whether the page stands still from there, so that nothing comes after it. */
	hold: boolean;
}

declare global {
	var armed: Armed | undefined;
	function reached(): void;
}

/** Watches the writes of every page of a browser to come, as the disk sees them; the app is as it always is. */
export class Points {
	#arrive: () => void = () => {};

	async watch(context: BrowserContext): Promise<void> {
		await context.exposeFunction('reached', () => this.#arrive());
		await context.addInitScript(watchWrites);
	}

	/** Arms the page; what is returned resolves when the point is reached. */
	async arm(page: Page, point: Point, hold: boolean): Promise<{ reached: Promise<void> }> {
		const reached = new Promise<void>((resolve) => (this.#arrive = resolve));
		await page.evaluate((armed) => void (globalThis.armed = armed), { point, hold });
		return { reached };
	}
}

function watchWrites(): void {
	const { transaction } = IDBDatabase.prototype;
	const { put, add } = IDBObjectStore.prototype;
	const writes = new WeakMap<IDBTransaction, number>();

	IDBDatabase.prototype.transaction = function (...given) {
		const opened = transaction.apply(this, given);
		if (opened.mode !== 'readonly') opened.addEventListener('complete', () => pass('complete'));
		return opened;
	};
	IDBObjectStore.prototype.put = function (...given) {
		const request = put.apply(this, given);
		count(this.transaction);
		return request;
	};
	IDBObjectStore.prototype.add = function (...given) {
		const request = add.apply(this, given);
		count(this.transaction);
		return request;
	};

	function count(of: IDBTransaction): void {
		const written = (writes.get(of) ?? 0) + 1;
		writes.set(of, written);
		pass(written);
	}

	function pass(point: Point): void {
		if (globalThis.armed?.point !== point) return;
		const { hold } = globalThis.armed;
		globalThis.armed = undefined;
		globalThis.reached();
		const end = performance.now() + 10_000;
		while (hold && performance.now() < end);
	}
}
