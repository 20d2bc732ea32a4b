import { mkdirSync, writeFileSync } from 'node:fs';
import { publishedSchema } from '../src/lib/exchange/portfolio-file/schema';

/** Writes the published JSON Schema of the portfolio file anew from the code: `npm run schema`. */
const folder = new URL('../static/schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('portfolio-1.json', folder), publishedSchema());
