import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { append, joined } from './views';

/** More than this is not kept in memory for the browser's own digest, which takes everything at once. */
export const mostKept = 64 * 1024 * 1024;

/**
 * SHA-256 of bytes that come in pieces. The browser's own is several times faster and works beside the page,
 * so the pieces are kept for it. Where there is none, as without https, or the bytes are too many to keep,
 * they are digested here, piece by piece.
 */
export class BodyDigest {
	#pieces: Uint8Array[] = [];
	#size = 0;
	#hash: ReturnType<typeof sha256.create> | undefined;

	/** @param expected how many bytes will come, as far as is known */
	constructor(
		expected = 0,
		private readonly most = mostKept
	) {
		if (!globalThis.crypto?.subtle || expected > most) this.#hash = sha256.create();
	}

	/** Takes a piece, which must not change any more. */
	add(piece: Uint8Array): void {
		if (this.#hash) {
			this.#hash.update(piece);
			return;
		}
		append(this.#pieces, piece);
		this.#size += piece.length;
		if (this.#size > this.most) this.#digestHere();
	}

	/** The digest in hex. */
	async hex(): Promise<string> {
		if (this.#hash) return bytesToHex(this.#hash.digest());
		const whole = joined(this.#pieces);
		this.#pieces = [];
		return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', whole)));
	}

	#digestHere(): void {
		this.#hash = sha256.create();
		for (const piece of this.#pieces) this.#hash.update(piece);
		this.#pieces = [];
	}
}
