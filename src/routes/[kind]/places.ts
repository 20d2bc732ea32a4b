/** The kinds whose pages are places to work in: a record that stands open has most of the room beside its list. */
export const places: ReadonlySet<string> = new Set([
	'partner',
	'contact',
	'project',
	'technology',
	'country'
]);
