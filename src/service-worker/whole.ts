/**
 * Whether a response is the file that was asked for. A host that answers every address it does not know with the
 * page of the app would otherwise put that page in the place of a script it has not been given yet.
 */
export function isWhole(url: string, { ok, headers }: Response): boolean {
	const isPage = headers.get('content-type')?.startsWith('text/html') ?? false;
	return ok && isPage === new URL(url).pathname.endsWith('.html');
}
