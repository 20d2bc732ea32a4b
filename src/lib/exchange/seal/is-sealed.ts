/** How sealed files begin, as bytes and as text. */
const beginnings = ['age-encryption.org/', '-----BEGIN AGE'];

/** Whether a file is sealed, by its first bytes: asked where nothing else of reading files is at hand yet. */
export async function isSealed(file: Blob): Promise<boolean> {
	const start = await file
		.slice(0, 32)
		.text()
		.catch(() => '');
	return beginnings.some((beginning) => start.startsWith(beginning));
}
