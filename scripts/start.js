import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const usualPort = Number(process.env.PORT ?? 4173);

const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], {
	cwd: root,
	stdio: ['ignore', 'ignore', 'inherit']
});
if (status !== 0) process.exit(status ?? 1);

const directory = join(root, 'build');
const server = await serve({ directory, port: usualPort }).catch((error) => {
	if (error.code !== 'EADDRINUSE') throw error;
	process.stdout.write(
		`Port ${usualPort} is taken, so another is used. A browser keeps a portfolio by address: one made at\n` +
			`http://localhost:${usualPort} is not seen at the other port.\n`
	);
	return serve({ directory });
});
process.stdout.write(`\nIsocentre is ready at ${server.url}\nStop it with Ctrl-C.\n`);
