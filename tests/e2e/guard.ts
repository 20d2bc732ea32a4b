import type { BrowserContext } from '@playwright/test';

/**
 * Notes what must never happen in a browser, whatever the test is about: an error nobody handled, a message
 * on the console (violations of the content security policy come there), a request to another host.
 */
export class Guard {
	readonly #faults: string[] = [];
	/** That a worker is kept out is said by who keeps it out. */
	readonly #expected: RegExp[] = [/Service Worker registration blocked by Playwright/];

	async watch(context: BrowserContext, origin: string): Promise<void> {
		// A warning names a rule of the framework; where it was broken stands in the calls that led there.
		await context.addInitScript(() => {
			const { warn } = window.console;
			window.console.warn = (...said) => warn(...said, new Error().stack);
		});
		context.on('weberror', (error) =>
			this.#faults.push(`uncaught: ${error.error().stack ?? String(error.error())}`)
		);
		context.on('console', (message) => {
			if (message.type() === 'error' || message.type() === 'warning')
				this.#faults.push(`console ${message.type()} on ${message.page()?.url()}: ${message.text()}`);
		});
		context.on('request', (request) => {
			const url = new URL(request.url());
			if (url.protocol.startsWith('http') && url.origin !== origin)
				this.#faults.push(`request to ${url.href}`);
		});
	}

	/** For a test about a fault: messages like this one are part of it. */
	expect(fault: RegExp): void {
		this.#expected.push(fault);
	}

	get faults(): string[] {
		return this.#faults.filter((fault) => !this.#expected.some((expected) => expected.test(fault)));
	}
}
