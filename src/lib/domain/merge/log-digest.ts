import { canonicalJson } from '../json';
import { digestOf } from './digest';
import type { PortfolioState } from './state';

/**
 * SHA-256, in hex, of which changesets a state holds: equal on every laptop that holds the same. The newest
 * changeset of each replica vouches for all before it, so this costs nothing however long the log is.
 */
export function logDigest(state: PortfolioState): string {
	const newest = Object.keys(state.heads).map((replica) => [replica, state.newestDigest(replica)] as const);
	return digestOf(canonicalJson(Object.fromEntries(newest)));
}
