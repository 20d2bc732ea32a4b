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

/**
 * The last one to hear of errors. It shows the newest and keeps the page alive: what is saved is saved, and
 * the rest of the screen mostly still works.
 */
class LastResort {
	current: Mishap | undefined = $state.raw();

	/** Listens until the returned function is called. */
	listen(): () => void {
		const onerror = (event: ErrorEvent) => this.report(event.error ?? event.message);
		const onrejection = (event: PromiseRejectionEvent) => this.report(event.reason);
		addEventListener('error', onerror);
		addEventListener('unhandledrejection', onrejection);
		return () => {
			removeEventListener('error', onerror);
			removeEventListener('unhandledrejection', onrejection);
		};
	}

	report(cause: unknown): void {
		this.current = mishapOf(cause);
	}
}

export const lastResort = new LastResort();

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
