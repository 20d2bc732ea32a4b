/**
 * Why nothing can be written into a portfolio, though it can be read.
 *
 * - `stale`: a newer version of the app has taken the database over while this tab had it open.
 * - `newer`: the database was written by a newer version of the app than this one.
 * - `past`: it is shown as it was at a moment of the past.
 * - `closed`: the database is gone: removed in another tab, or closed by the browser.
 */
export type ReadOnlyReason = 'stale' | 'newer' | 'past' | 'closed';
