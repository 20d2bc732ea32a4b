import { fail, ok, type Result } from '../../domain/base/result';
import type { WorkbookProblem } from './problems';

/** A part of an archive, as its directory has it. */
export interface Part {
	readonly name: string;
	/** The bytes as they are packed. */
	readonly packed: Uint8Array;
	/** Packed by deflate; otherwise as they are. */
	readonly deflated: boolean;
}

const [endSign, entrySign, localSign] = [0x06054b50, 0x02014b50, 0x04034b50];
const endLength = 22;
/** The longest remark an archive may end with. */
const longestRemark = 0xffff;
/** No workbook has a tenth of these parts. */
const mostParts = 4_000;

/** Reads the directory of a zip archive, of which nothing is unpacked. Part names are compared without case. */
export function readDirectory(bytes: Uint8Array): Result<readonly Part[], WorkbookProblem> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endOf(view);
	if (end === undefined) return fail({ type: 'broken' });
	const count = view.getUint16(end + 10, true);
	if (count > mostParts) return fail({ type: 'broken' });
	const names = new Set<string>();
	const parts: Part[] = [];
	let at = view.getUint32(end + 16, true);
	for (let read = 0; read < count; read++) {
		if (at + 46 > end || view.getUint32(at, true) !== entrySign) return fail({ type: 'broken' });
		const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
		const [size, nameLength] = [view.getUint32(at + 20, true), view.getUint16(at + 28, true)];
		const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
		if ((flags & 1) === 1) return fail({ type: 'encrypted' });
		if (names.has(name.toLowerCase())) return fail({ type: 'doubled', part: name.slice(0, 80) });
		names.add(name.toLowerCase());
		const packed = packedAt(bytes, view, view.getUint32(at + 42, true), size);
		if (!packed || (method !== 0 && method !== 8)) return fail({ type: 'broken' });
		parts.push({ name, packed, deflated: method === 8 });
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return ok(parts);
}

function endOf(view: DataView): number | undefined {
	const last = view.byteLength - endLength;
	for (let at = last; at >= 0 && at >= last - longestRemark; at--)
		if (view.getUint32(at, true) === endSign) return at;
	return undefined;
}

function packedAt(bytes: Uint8Array, view: DataView, at: number, size: number): Uint8Array | undefined {
	if (at + 30 > bytes.length || view.getUint32(at, true) !== localSign) return undefined;
	const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
	return start + size <= bytes.length ? bytes.subarray(start, start + size) : undefined;
}
