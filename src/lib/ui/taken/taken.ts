/** Records of one kind to which one thing happens, by their names. */
export interface TakenGroup {
	/** What happens to them, and how many they are. */
	readonly heading: string;
	/** It cannot be taken back. */
	readonly forGood: boolean;
	readonly count: number;
	/** The name of one of them, counted from 0; there may be too many to make all names at once. */
	nameAt(at: number): string;
}
