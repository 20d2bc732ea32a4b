import { buildApp } from './build-app.js';
import { serve } from './serve.js';

const usualPort = Number(process.env.PORT ?? 4173);

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

say('Building Isocentre …');
const directory = await buildApp();
const server = await serve({ directory, port: usualPort }).catch((error) => {
	if (error.code !== 'EADDRINUSE') throw error;
	say(`Port ${usualPort} is taken, so another is used. A browser keeps a portfolio by address:`);
	say(`one made at http://localhost:${usualPort} is not seen at the other port.`);
	return serve({ directory });
});
say(`Isocentre is ready at ${server.url} (Ctrl-C ends it)`);
