/**
 * What is made here lives on when the screen that made it has gone: what was typed there is still written, and reads
 * what stands by then.
 */
export function outlasting<T>(make: () => T): T {
	let made: { readonly it: T } | undefined;
	$effect.root(() => {
		made = { it: make() };
	});
	return made!.it;
}
