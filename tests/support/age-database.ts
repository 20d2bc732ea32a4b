/**
 * Runs in a page of the app's address: makes of a portfolio's database one that an earlier version of the app could
 * have left, of a version before the first and without the tables of undo.
 */
export async function ageDatabase(name: string): Promise<void> {
	const db = await asked(indexedDB.open(name));
	const kept = [...db.objectStoreNames].filter((table) => table !== 'undo' && table !== 'inverses');
	const reading = db.transaction(kept);
	const tables = await Promise.all(
		kept.map(async (table) => {
			const store = reading.objectStore(table);
			return { table, keyPath: store.keyPath, rows: await asked(store.getAll() as IDBRequest<object[]>) };
		})
	);
	db.close();
	await asked(indexedDB.deleteDatabase(name));
	const opening = indexedDB.open(name, 5);
	opening.onupgradeneeded = () => {
		for (const { table, keyPath } of tables) opening.result.createObjectStore(table, { keyPath });
	};
	const old = await asked(opening);
	const writing = old.transaction(kept, 'readwrite');
	for (const { table, rows } of tables) for (const row of rows) writing.objectStore(table).put(row);
	await new Promise((resolve) => writing.addEventListener('complete', resolve));
	old.close();

	function asked<T>(request: IDBRequest<T>): Promise<T> {
		return new Promise((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error!);
		});
	}
}
