/** A record by the title it has in the language of the pack. */
export interface Named {
	readonly id: string;
	readonly title: string;
}
