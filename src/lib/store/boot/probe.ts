/** What an open that must not create anything finds in the place of a database. */
export type Probe =
	| { readonly state: 'there'; readonly db: IDBDatabase }
	/** `lost` where the browser says that it threw away what was there. */
	| { readonly state: 'missing'; readonly lost: boolean }
	| { readonly state: 'failed'; readonly detail: string }
	/** No answer in time. */
	| { readonly state: 'hung' };

/** Milliseconds after which a database that has not answered counts as hung. */
const patience = 5000;

/**
 * Opens a database as it is, at whatever version. One that is not there is not made: that would put an empty
 * one in the place of a lost one, and nobody would ever know.
 */
export function probe(factory: IDBFactory, name: string, wait = patience): Promise<Probe> {
	return inTime(
		new Promise<Probe>((resolve) => {
			const request = factory.open(name);
			let missing: Probe | undefined;
			request.onupgradeneeded = (event) => {
				// Chromium alone says so, and nowhere else.
				const loss = 'dataLoss' in event ? event.dataLoss : 'none';
				missing = { state: 'missing', lost: loss !== 'none' };
				request.transaction!.abort();
			};
			request.onsuccess = () => resolve({ state: 'there', db: request.result });
			request.onerror = (event) => {
				event.preventDefault();
				resolve(missing ?? { state: 'failed', detail: String(request.error?.message ?? '') });
			};
		}),
		wait,
		{ state: 'hung' }
	);
}

/** What work comes to, or something else when that takes too long. */
export function inTime<T, U>(work: Promise<T>, wait: number, otherwise: U): Promise<T | U> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => resolve(otherwise), wait);
		work.then(resolve, reject).finally(() => clearTimeout(timer));
	});
}

/** The outcome of a request, as a promise. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = (event) => {
			event.preventDefault();
			reject(request.error as DOMException);
		};
	});
}
