import { writeFileSync } from 'node:fs';
import { sampleFile } from './sample';

/** Writes the sample portfolio that the app offers at first start. Run by `npm run sample`. */
const bytes = await sampleFile();
writeFileSync(new URL('../../static/sample.isocentre.json', import.meta.url), bytes);
process.stdout.write(`static/sample.isocentre.json: ${bytes.length} bytes\n`);
