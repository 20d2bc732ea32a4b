import { changesetSchema } from '../../domain/merge/changeset-schema';
import { z } from '../../domain/base/zod';
import { footerSchema, headerSchema } from './header';

/** The written-out contract of a portfolio file as one JSON document. */
export const portfolioFileSchema = z
	.strictObject({ header: headerSchema, changesets: z.array(changesetSchema), footer: footerSchema })
	.meta({ title: 'Isocentre portfolio file, version 1', description: 'See docs/exchange-format.md.' });

/** The text of the published JSON Schema (draft 2020-12). */
export function publishedSchema(): string {
	return JSON.stringify(z.toJSONSchema(portfolioFileSchema), null, '\t') + '\n';
}
