import { shownText } from '$lib/domain/base/text/shown-name';

/** Something to do, or a place to go. */
export type ToastAction =
	{ readonly label: string; run(): unknown } | { readonly label: string; readonly href: string };

export interface Toast {
	readonly text: string;
	/** One thing that can be done about it, mostly Undo. */
	readonly action?: ToastAction;
	/** `bad` stays until it is put away; all else leaves by itself. */
	readonly tone?: 'plain' | 'ok' | 'warn' | 'bad';
}

const quietAfter = 8_000;

/** The quiet line at the bottom: one at a time, the newest wins. */
export class Toasts {
	#current: Toast | undefined = $state.raw();
	#timer: ReturnType<typeof setTimeout> | undefined;

	get current(): Toast | undefined {
		return this.#current;
	}

	show(toast: Toast): void {
		this.#current = { ...toast, text: shownText(toast.text) };
		this.release();
	}

	dismiss(): void {
		clearTimeout(this.#timer);
		this.#current = undefined;
	}

	/** Keeps it while somebody points at it or has the focus in it. */
	hold(): void {
		clearTimeout(this.#timer);
	}

	/** Lets it leave after a while again. */
	release(): void {
		clearTimeout(this.#timer);
		if (this.#current && this.#current.tone !== 'bad') {
			this.#timer = setTimeout(() => this.dismiss(), quietAfter);
		}
	}
}

export const toasts = new Toasts();
