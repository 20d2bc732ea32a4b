import { listedSheet, ownSheet } from './own-sheet';

const longest = 31;

/** Names that a workbook takes for its sheets: short, without signs that mean something in formulas, each its own. */
export function sheetNames(names: readonly string[]): readonly string[] {
	const taken = new Set([ownSheet, listedSheet]);
	return names.map((name) => {
		const bare = name.replace(/[[\]:*?/\\'\p{Cc}\s]+/gu, ' ').trim() || 'Sheet';
		let own = bare.slice(0, longest).trim();
		for (let turn = 2; taken.has(own.toLowerCase()); turn++)
			own = `${bare.slice(0, longest - 4).trim()} (${turn})`;
		taken.add(own.toLowerCase());
		return own;
	});
}
