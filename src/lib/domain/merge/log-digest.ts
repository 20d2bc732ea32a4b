import { canonicalJson, type Json } from '../base/json';
import { digestOf } from './digest';
import type { PortfolioState } from './state';

/**
 * SHA-256, in hex, of which changesets a state holds, and of what in them has been erased: equal on every laptop that
 * holds the same. The newest changeset of each replica vouches for all before it, so this costs nothing however long
 * the log is; but not for what they have lost, which leaves every digest as it was.
 */
export function logDigest(state: PortfolioState): string {
	const newest = Object.fromEntries(
		Object.keys(state.heads).map((replica) => [replica, state.newestDigest(replica)])
	);
	const { hollow } = state;
	if (hollow.length === 0) return digestOf(canonicalJson(newest));
	return digestOf(canonicalJson([newest, hollow] as unknown as Json));
}
