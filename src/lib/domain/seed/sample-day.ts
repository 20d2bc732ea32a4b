/**
 * The day on which the sample that comes with the app is shown, whenever it is opened: its story ends there, so that
 * nothing in it grows old. No stamp of its log is later. See decision 0138.
 */
export const sampleDay = '2026-11-27';
