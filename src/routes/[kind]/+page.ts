import { kinds } from '$lib/domain/kinds/all';

// The address of each list is a file of its own, for hosts that know no fallback page.
export const prerender = true;

export const entries = () => kinds.map(({ path }) => ({ kind: path }));
