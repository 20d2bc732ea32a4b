import type { Lens } from '../../domain/schema/field';

/** A reader who knows of no records: for cells that are read without a portfolio. */
export const noRecords: Lens = { locale: 'en', title: () => undefined, options: () => [], named: () => [] };
