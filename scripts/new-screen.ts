import { fileURLToPath } from 'node:url';
import { createScreen } from './new-screen/create';

/**
 * Makes a screen: `npm run new:screen clinical-sites`. A component with a heading and an empty state, its address, its
 * words, its place in the sidebar and the palette, and its line among the screens that the tests walk.
 */
const made = createScreen(fileURLToPath(new URL('..', import.meta.url)), process.argv[2] ?? '');
if (made.ok) {
	process.stdout.write(`${made.value.join('\n')}\n`);
	process.stdout.write('Now give it what it shows and its words, and its place in the sidebar.\n');
} else {
	process.stderr.write(`${made.problem}\n`);
	process.exitCode = 1;
}
