import { Inflate } from 'fflate';
import { joined } from '../bytes/views';
import type { Part } from './directory';

/** Packed bytes unpacked at once: even a bomb makes no more than a thousand times of them before it is stopped. */
const stride = 16 * 1024;

/** What is left of the bytes that all parts together may unpack to. */
export interface Allowance {
	bytes: number;
}

/**
 * The bytes of a part, taken off the allowance; undefined where it does not last, whatever the directory says of it.
 *
 * @throws where the part is no deflated stream
 */
export function unpack({ packed, deflated }: Part, allowance: Allowance): Uint8Array | undefined {
	if (!deflated) {
		allowance.bytes -= packed.length;
		return allowance.bytes < 0 ? undefined : packed;
	}
	const chunks: Uint8Array[] = [];
	const inflate = new Inflate((chunk) => {
		allowance.bytes -= chunk.length;
		if (allowance.bytes >= 0) chunks.push(chunk);
	});
	for (let at = 0; at === 0 || at < packed.length; at += stride) {
		inflate.push(packed.subarray(at, at + stride), at + stride >= packed.length);
		if (allowance.bytes < 0) return undefined;
	}
	return joined(chunks);
}
