/** The parameter of a form or an import that says which screen it came from, and goes back to. */
export const backParameter = 'back';

/** An address that leads back to another once its work is done. */
export function withBack(address: string, back: string): string {
	const [path = '', hash] = address.split('#');
	const parameter = new URLSearchParams({ [backParameter]: back });
	return `${path}${path.includes('?') ? '&' : '?'}${parameter}${hash === undefined ? '' : `#${hash}`}`;
}

/** Where to go back to; undefined where nothing is said, or an address that is not one of the app. */
export function backOf(parameters: URLSearchParams): string | undefined {
	const back = parameters.get(backParameter);
	return back !== null && /^\/(?![/\\])/.test(back) ? back : undefined;
}
