const letters: Readonly<Record<string, string>> = {
	ß: 'ss',
	œ: 'oe',
	æ: 'ae',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ı: 'i'
};

/** Texts in which there is nothing but case to fold: most of them, and folding is done by the hundred thousand. */
const plain = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** A text for comparing names and words: no case, no accents, no ligatures, single spaces. */
export function fold(text: string): string {
	if (plain.test(text)) return text.toLowerCase();
	return text
		.normalize('NFKD')
		.replace(/[\p{M}\p{Default_Ignorable_Code_Point}]+/gu, '')
		.toLowerCase()
		.replace(/[ßœæøłđı]/g, (letter) => letters[letter] ?? letter)
		.replace(/[’ʼ‘]/g, "'")
		.replace(/\s+/g, ' ')
		.trim();
}
