/** The address of what changed since a moment, up to another or up to now, perhaps of one kind alone. */
export function compareHref(from: string, to?: string, kind?: string): string {
	return `/changes?${new URLSearchParams({ from, ...(to && { to }), ...(kind && { kind }) })}`;
}
