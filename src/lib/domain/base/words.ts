/** A text of the definitions themselves (labels of kinds and fields) in both languages. */
export interface Words {
	readonly en: string;
	readonly fr: string;
}

export type Locale = keyof Words;
