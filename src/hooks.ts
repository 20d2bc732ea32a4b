import type { Reroute } from '@sveltejs/kit';

/** An address that cannot be decoded, such as `/%E0%A4%A`, is answered like any other that names no screen. */
export const reroute: Reroute = ({ url }) => {
	try {
		decodeURI(url.pathname);
		return url.pathname;
	} catch {
		return '/undecodable';
	}
};
