import type { BrowserContext, Page } from '@playwright/test';

/**
 * A moment at which something happens to a page: within the next transaction of an action, after so many of its
 * writes or once it is complete; or while a database is made anew for this version of the app, after so many of its
 * tables or once that is done.
 */
export type Point = number | 'complete' | `table ${number}` | 'upgraded';

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
		const reached = this.#next();
		await page.evaluate(setArmed, { point, hold });
		return { reached };
	}

	/** Arms the page for when it is next opened, to stand still at the point. */
	async armStart(page: Page, point: Point): Promise<{ reached: Promise<void> }> {
		const reached = this.#next();
		await page.addInitScript(setArmed, { point, hold: true });
		return { reached };
	}

	#next(): Promise<void> {
		return new Promise<void>((resolve) => (this.#arrive = resolve));
	}
}

function setArmed(armed: Armed): void {
	globalThis.armed = armed;
}

function watchWrites(): void {
	const { transaction, createObjectStore } = IDBDatabase.prototype;
	const { put, add } = IDBObjectStore.prototype;
	const { open } = IDBFactory.prototype;
	const writes = new WeakMap<IDBTransaction, number>();
	let tables = 0;

	IDBDatabase.prototype.transaction = function (...given) {
		const opened = transaction.apply(this, given);
		// An action concerns nearly all tables; what the app does by itself when it is idle, three at most.
		if (opened.mode === 'readonly' || opened.objectStoreNames.length <= 3) return opened;
		writes.set(opened, 0);
		opened.addEventListener('complete', () => pass('complete'));
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
	IDBDatabase.prototype.createObjectStore = function (...given) {
		const made = createObjectStore.apply(this, given);
		pass(`table ${++tables}`);
		return made;
	};
	IDBFactory.prototype.open = function (...given) {
		const request = open.apply(this, given);
		let upgraded = false;
		request.addEventListener('upgradeneeded', () => (upgraded = true));
		request.addEventListener('success', () => upgraded && pass('upgraded'));
		return request;
	};

	function count(of: IDBTransaction): void {
		const before = writes.get(of);
		if (before === undefined) return;
		writes.set(of, before + 1);
		pass(before + 1);
	}

	function pass(point: Point): void {
		if (globalThis.armed?.point !== point) return;
		const { hold } = globalThis.armed;
		globalThis.armed = undefined;
		globalThis.reached();
		// Longer than a slow machine takes to pull the plug.
		const end = performance.now() + 60_000;
		while (hold && performance.now() < end);
	}
}
