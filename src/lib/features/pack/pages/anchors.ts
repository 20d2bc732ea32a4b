/** Where the sheet of a project stands in the document, by its place in the pack. */
export const anchorOf = (place: number): string => `project-${place + 1}`;
