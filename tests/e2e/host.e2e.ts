import { expect, test } from './test';

test('every answer carries the headers a policy in the page cannot say', async ({ request }) => {
	const { headers } = { headers: (await request.get('/')).headers() };
	expect(headers).toMatchObject({
		'content-security-policy': "frame-ancestors 'none'",
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-embedder-policy': 'require-corp',
		'cross-origin-resource-policy': 'same-origin',
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'no-referrer',
		'cache-control': 'no-cache'
	});
	expect(headers['permissions-policy']).toContain('camera=()');
});

test('an unknown address is the app, an unknown file is not found', async ({ request }) => {
	expect((await request.get('/no/such/screen')).status()).toBe(200);
	expect((await request.get('/no-such-file.png')).status()).toBe(404);
	expect((await request.get('/..%2f..%2fpackage.json')).status()).toBe(404);
	expect((await request.get('/%E0%A4%A')).status()).toBe(400);
	expect((await request.post('/')).status()).toBe(405);
});

test('the policy of the page stops what it should', async ({ page, guard }) => {
	guard.expect(/Content Security Policy|trusted ?Types|TrustedHTML|TrustedScript/i);
	await page.goto('/');
	const outcomes = await page.evaluate(async () => {
		const refused = async (attempt: () => unknown) => {
			try {
				await attempt();
				return false;
			} catch {
				return true;
			}
		};
		return {
			'markup from text': await refused(() => (document.body.innerHTML = '<b>a</b>')),
			'a policy of one’s own': await refused(() =>
				(
					window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
				).trustedTypes.createPolicy('x', {})
			),
			'another host': await refused(() => fetch('https://example.org/')),
			'a worker from text': await refused(() => new Worker('data:text/javascript,'))
		};
	});
	expect(outcomes).toEqual({
		'markup from text': true,
		'a policy of one’s own': true,
		'another host': true,
		'a worker from text': true
	});
});
