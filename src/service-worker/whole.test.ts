import { expect, test } from 'vitest';
import { isWhole } from './whole';

const answer = (status: number, type: string) =>
	new Response('', { status, headers: { 'content-type': type } });

test.each([
	['/_app/immutable/a.js', answer(200, 'text/javascript'), true],
	['/200.html', answer(200, 'text/html; charset=utf-8'), true],
	['/_app/immutable/a.js', answer(200, 'text/html; charset=utf-8'), false],
	['/_app/immutable/a.js', answer(503, 'text/javascript'), false],
	['/_app/immutable/a.js', answer(404, 'text/html'), false],
	['/200.html', answer(503, 'text/html'), false]
])('%s answered with %o: %s', (path, response, whole) => {
	expect(isWhole(`https://isocentre.example${path}`, response)).toBe(whole);
});
