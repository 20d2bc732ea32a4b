/** The name a laptop writes under, as people compare it by voice: four groups of four. It is the print of its key. */
export function laptopWords(replica: string): string {
	return replica.replace(/(.{4})(?=.)/g, '$1-');
}
