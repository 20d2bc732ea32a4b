import type { Workbox } from 'workbox-window';
import { reloadPage } from '$lib/ui/reload';
import { scriptUrl } from '$lib/store/base/script-url';

const hour = 3_600_000;

/**
 * Keeps the app on this laptop, so that it starts without a network, and says when a newer version has been
 * fetched. The version in use stays until the person agrees to the new one; then all tabs load it together.
 */
export class Updates {
	/** A newer version is here, whole, and waits. */
	ready = $state(false);
	applying = $state(false);
	#workbox: Workbox | undefined;
	/** Whether a version was in charge before: then a change of it is an update and not the first start. */
	#controlled = false;
	#reloading = false;

	/** Registers the service worker and looks for newer versions until the returned function is called. */
	async start(): Promise<() => void> {
		if (!('serviceWorker' in navigator)) return () => {};
		this.#controlled = navigator.serviceWorker.controller !== null;
		const { Workbox } = await import('workbox-window');
		const workbox = new Workbox(scriptUrl('/service-worker.js'), { updateViaCache: 'none' });
		this.#workbox = workbox;
		workbox.addEventListener('waiting', () => (this.ready = true));
		const onchange = () => this.#taken();
		navigator.serviceWorker.addEventListener('controllerchange', onchange);
		// Without a network, or in a window that forbids it, the app runs as it is.
		await workbox.register().catch(() => undefined);
		const timer = setInterval(() => void workbox.update().catch(() => undefined), hour);
		return () => {
			clearInterval(timer);
			navigator.serviceWorker.removeEventListener('controllerchange', onchange);
		};
	}

	/** This version has opened the databases: what was kept of the one before may go. */
	opened(): void {
		navigator.serviceWorker?.controller?.postMessage({ type: 'OPENED' });
	}

	/**
	 * Lets the newer version take over, here and in all other tabs.
	 *
	 * @param before done first, once
	 */
	async apply(before?: () => Promise<void>): Promise<void> {
		this.applying = true;
		try {
			await before?.();
		} finally {
			this.applying = false;
		}
		this.#workbox?.messageSkipWaiting();
	}

	#taken(): void {
		// Withdrawn by the host, or thrown away by a browser whose disk is full: what is loaded goes on as it is.
		if (navigator.serviceWorker.controller === null) return;
		if (this.#controlled && !this.#reloading) {
			this.#reloading = true;
			reloadPage();
		}
		this.#controlled = true;
	}
}

export const updates = new Updates();
