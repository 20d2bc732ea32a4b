import { zipSync } from 'fflate';
import { fail, ok, type Result } from '../../domain/base/result';
import { readDirectory, type Part } from './directory';
import type { WorkbookProblem } from './problems';
import { sizeProblem } from './size';
import { unpack } from './unpack';

/** What all parts together may unpack to: some million cells. */
const maxUnpacked = 192 * 1024 * 1024;

/** A workbook that is safe to hand to a reader: only the parts with cells, unpacked and counted. */
export interface Guarded {
	readonly format: 'xlsx' | 'ods';
	/** An archive of those parts, not packed. */
	readonly bytes: Uint8Array;
}

const cellParts =
	/^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml|mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml)$/i;

/**
 * Checks a file before any reader of workbooks sees it, and keeps of it what holds cells: no macros, links or pictures.
 *
 * @param most bytes that these may unpack to, together
 */
export function guardWorkbook(
	bytes: Uint8Array,
	most: number = maxUnpacked
): Result<Guarded, WorkbookProblem> {
	const sized = sizeProblem(bytes.length);
	if (sized) return fail(sized);
	if (isContainer(bytes)) return fail({ type: holdsPackage(bytes) ? 'encrypted' : 'old' });
	const directory = readDirectory(bytes);
	if (!directory.ok) return directory;
	const format = formatOf(directory.value);
	if (!format) return fail({ type: 'no-workbook' });
	const allowance = { bytes: most };
	const kept: Record<string, Uint8Array> = {};
	for (const part of directory.value.filter(({ name }) => cellParts.test(name))) {
		const unpacked = unpackedOf(part, allowance);
		if (unpacked === 'broken') return fail({ type: 'broken' });
		if (!unpacked) return fail({ type: 'unpacks-too-large', max: most });
		if (definesEntities(unpacked)) return fail({ type: 'entities', part: part.name.slice(0, 80) });
		kept[part.name] = unpacked;
	}
	if (format === 'ods' && saysEncrypted(kept['META-INF/manifest.xml'])) return fail({ type: 'encrypted' });
	return ok({ format, bytes: zipSync(kept, { level: 0 }) });
}

function unpackedOf(part: Part, allowance: { bytes: number }): Uint8Array | 'broken' | undefined {
	try {
		return unpack(part, allowance);
	} catch {
		return 'broken';
	}
}

function formatOf(parts: readonly Part[]): Guarded['format'] | undefined {
	if (parts.some(({ name }) => name.toLowerCase() === 'xl/workbook.xml')) return 'xlsx';
	const type = parts.find(({ name }) => name === 'mimetype');
	const said = type && new TextDecoder().decode(type.packed.subarray(0, 80));
	return said?.startsWith('application/vnd.oasis.opendocument.spreadsheet') ? 'ods' : undefined;
}

/** The container of Office documents before 2007, and of encrypted ones since. */
function isContainer(bytes: Uint8Array): boolean {
	return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}

/** Names in the container are in UTF-16; that of an encrypted workbook is always the same. */
function holdsPackage(bytes: Uint8Array): boolean {
	const name = new TextEncoder().encode([...'EncryptedPackage'].join('\0'));
	for (let at = bytes.indexOf(name[0]!); at >= 0; at = bytes.indexOf(name[0]!, at + 1))
		if (name.every((byte, place) => bytes[at + place] === byte)) return true;
	return false;
}

/** A definition of the document's own stands before its first element: no workbook needs one. */
function definesEntities(part: Uint8Array): boolean {
	const text = new TextDecoder('latin1').decode(part.subarray(0, 256 * 1024)).replaceAll('\0', '');
	return /<!(?:DOCTYPE|ENTITY)/i.test(text);
}

function saysEncrypted(manifest: Uint8Array | undefined): boolean {
	return manifest !== undefined && new TextDecoder().decode(manifest).includes('encryption-data');
}
