/** A storage bucket: databases of the same origin in files of their own. Only some browsers have them. */
interface StorageBucket {
	readonly indexedDB: IDBFactory;
}

interface StorageBuckets {
	open(name: string, options?: { readonly persisted?: boolean }): Promise<StorageBucket>;
	keys(): Promise<readonly string[]>;
	delete(name: string): Promise<void>;
}

const bucketName = 'rescue';

function buckets(): StorageBuckets | undefined {
	return (navigator as { readonly storageBuckets?: StorageBuckets }).storageBuckets;
}

/**
 * Where the databases lie since the usual place could not be opened any more; undefined while they lie in the
 * usual one. Clearing the site's data in the browser removes the bucket too and cures the usual place.
 */
export async function placeInUse(): Promise<IDBFactory | undefined> {
	const names = await quietly(async () => buckets()?.keys());
	return names?.includes(bucketName) ? otherPlace() : undefined;
}

/** Makes the other place where the browser can, and it is in use from then on. */
export async function otherPlace(): Promise<IDBFactory | undefined> {
	const bucket = await quietly(async () => buckets()?.open(bucketName, { persisted: true }));
	return bucket?.indexedDB;
}

/** Goes back to the usual place, for when nothing could be written to the other one either. */
export async function leaveOtherPlace(): Promise<void> {
	await quietly(async () => buckets()?.delete(bucketName));
}

/** Undefined where the browser refuses: then there is no other place. */
async function quietly<T>(ask: () => Promise<T>): Promise<T | undefined> {
	try {
		return await ask();
	} catch (error) {
		if (error instanceof DOMException) return undefined;
		throw error;
	}
}
