/** The day of an instant by this laptop's calendar, as a date of the domain: 2026-11-22. */
export function localDay(instant: string): string {
	const at = new Date(instant);
	const two = (value: number) => String(value).padStart(2, '0');
	return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
