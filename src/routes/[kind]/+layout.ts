import { error, redirect, type LoadEvent } from '@sveltejs/kit';
import { kindAt } from '$lib/domain/kinds/all';

// Which records there are is known in the browser alone.
export const prerender = false;

/** `/partner/…` is another spelling of `/partners/…`. */
export function load({ params, url, untrack }: LoadEvent<{ kind: string }>) {
	const kind = kindAt(params.kind);
	if (!kind) error(404);
	if (kind.path !== params.kind) {
		const { pathname, search } = untrack(() => url);
		redirect(307, `/${kind.path}${pathname.slice(params.kind.length + 1)}${search}`);
	}
	return { kind };
}
