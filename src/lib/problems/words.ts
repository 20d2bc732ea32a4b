/** Words for every expected failure. Where a new type of problem has none, its map does not compile. */
export { calendarProblemWords, eventNoteWords } from './calendar-file';
export { fieldProblemWords } from './field';
export { mailProblemWords } from './mail-file';
export { plainProblemWords } from './plain-file';
export { portfolioFileProblemWords } from './portfolio-file';
export { storeProblemWords } from './store';
export { rowProblemWords, tableProblemWords } from './table-file';
export { vcardProblemWords } from './vcard-file';
export { workbookProblemWords } from './workbook-file';
export type { Wording } from '$lib/ui/problems/wording';
