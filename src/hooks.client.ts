import type { HandleClientError } from '@sveltejs/kit';

/** What a screen could not be shown for; `+error.svelte` says it in words. */
export const handleError: HandleClientError = ({ error, message }) => ({
	message,
	detail: error instanceof Error ? (error.stack ?? error.message) : String(error)
});
