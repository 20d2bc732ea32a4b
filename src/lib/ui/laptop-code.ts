const groups = 2;
const letters = 4;

/** By what a laptop is told from others, whatever its owner is called: the start of its id, in groups of four. */
export function laptopCode(replica: string): string {
	return Array.from({ length: groups }, (_, at) => replica.slice(at * letters, (at + 1) * letters))
		.join(' ')
		.trim();
}
