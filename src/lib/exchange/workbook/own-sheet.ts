/** Hidden sheets of a workbook of ours: the lists that its cells are chosen from, and what its rows are of. */
export const ownSheet = 'isocentre';
export const listedSheet = 'isocentre-rows';
