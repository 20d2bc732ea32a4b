/** An error that nothing else has caught, as it is shown and can be sent on. */
export interface Mishap {
	readonly at: string;
	readonly message: string;
	readonly stack: string;
}

/** Whatever was thrown, with the time of now. */
export function mishapOf(cause: unknown): Mishap {
	const error = cause instanceof Error ? cause : undefined;
	return {
		at: new Date().toISOString(),
		message: error ? `${error.name}: ${error.message}` : String(cause),
		stack: error?.stack ?? ''
	};
}

/** Everything a person who mends the app needs, and nothing of the portfolio. */
export function detailsOf(mishap: Mishap): string {
	const lines = [
		`Isocentre ${__APP_VERSION__}`,
		mishap.at,
		location.pathname,
		navigator.userAgent,
		'',
		mishap.message,
		mishap.stack
	];
	return lines.join('\n');
}
