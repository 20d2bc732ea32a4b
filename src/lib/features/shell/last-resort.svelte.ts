import { mishapOf, type Mishap } from './mishap';

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
