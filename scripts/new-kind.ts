import { execFileSync } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { createKind } from './new-kind/create';

/**
 * Makes a kind of record: `npm run new:kind clinicalSite`. The definition, a test of its own and the line in
 * kinds/all.ts are all that a kind needs; words in both languages are then put right in the definition.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const made = createKind(`${root}src/lib/domain`, process.argv[2] ?? (await ask()));
if (made.ok) {
	execFileSync('npx', ['tsx', 'tests/contract/accept-schema.ts'], { cwd: root, stdio: 'inherit' });
	process.stdout.write(`${made.value.map((file) => `src/lib/domain/${file}`).join('\n')}\n`);
	process.stdout.write('Now give it its fields and its French words, then record them:\n');
	process.stdout.write('npx tsx tests/contract/accept-schema.ts\n');
} else {
	process.stderr.write(`${made.problem}\n`);
	process.exitCode = 1;
}

async function ask(): Promise<string> {
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	try {
		return await terminal.question('Name of the kind, singular, such as clinicalSite: ');
	} finally {
		terminal.close();
	}
}
