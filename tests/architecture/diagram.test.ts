import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diagram } from './diagram';
import { root } from './sources';

it('docs/architecture.md shows the layers as they are', () => {
	expect(readFileSync(join(root, 'docs/architecture.md'), 'utf8')).toContain(diagram());
});
