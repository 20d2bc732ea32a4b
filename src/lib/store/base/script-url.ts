/** The browser's gate for addresses of scripts, where it has one; the types of TypeScript do not know it yet. */
interface TrustedTypes {
	createPolicy(
		name: string,
		rules: { createScriptURL(url: string): string }
	): { createScriptURL(url: string): string };
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

const policy = trustedTypes?.createPolicy('app-url', { createScriptURL: ownScript });

/** Vouches for the address of a script of this app; the content security policy lets no other run. */
export function scriptUrl(path: string): string {
	return policy ? policy.createScriptURL(path) : ownScript(path);
}

function ownScript(path: string): string {
	const url = new URL(path, location.origin);
	if (url.origin !== location.origin) throw new TypeError(`No script of this app: ${url.origin}`);
	return url.href;
}
