/** The hidden sheet of a workbook of ours, on which lie the lists that its cells are chosen from. */
export const ownSheet = 'isocentre';
