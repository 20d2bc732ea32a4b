import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { fitted } from '../../domain/base/fitted';
import type { Changeset, Heads } from '../../domain/records/changeset';
import { changesetDigest } from '../../domain/merge/digest';
import { maxAuthor } from '../../domain/merge/limits';
import type { Signature } from '../../domain/signature/signature';
import { Slices } from '../slices';
import { caps, formatName, formatVersion, frame, maxPortfolioName, type PortfolioHeader } from './format';
import { inFileOrder } from './order';

/** What the header says that the changesets do not. */
export type FileAbout = Pick<PortfolioHeader, 'portfolio' | 'writer' | 'app' | 'written'> & {
	readonly since?: Heads;
	/** What waits for others here: it belongs to the portfolio as much as what has been applied. */
	readonly parked?: readonly Changeset[];
	/** The signatures that go with what is in the file. */
	readonly signatures?: (log: readonly Changeset[]) => Promise<readonly Signature[]>;
};

export interface WriteOptions {
	readonly signal?: AbortSignal;
	/** Called with the share done, 0 to 1. */
	readonly progress?: (done: number) => void;
}

/** A written file: its bytes in parts, and the digest its footer carries. */
export interface WrittenFile {
	readonly header: PortfolioHeader;
	readonly digest: string;
	readonly parts: readonly Uint8Array<ArrayBuffer>[];
}

const partSize = 1024 * 1024;

/**
 * Writes a portfolio file. The same changesets give the same lines on every laptop; only the header's
 * `writer`, `app` and `written` tell who wrote it and when.
 *
 * @param log in any order in which the changesets of one replica ascend
 * @throws the signal's reason when cancelled
 */
export async function writePortfolioFile(
	about: FileAbout,
	log: AsyncIterable<Changeset> | Iterable<Changeset>,
	options: WriteOptions = {}
): Promise<WrittenFile> {
	const slices = new Slices(options.signal);
	const changesets: Changeset[] = [];
	for await (const changeset of log) changesets.push(changeset);
	const waiting = about.parked ?? [];
	const signatures = (await about.signatures?.(changesets)) ?? [];
	const ordered = [...inFileOrder(changesets), ...waiting.toSorted(byNumber)];

	const body = new Parts();
	const heads: Record<string, number> = { ...about.since };
	let operations = 0;
	for (let i = 0; i < ordered.length; i++) {
		const changeset = ordered[i]!;
		heads[changeset.replica] = Math.max(heads[changeset.replica] ?? 0, changeset.seq);
		operations += changeset.ops.length;
		body.push(JSON.stringify(changeset) + (i < ordered.length - 1 ? ',\n' : '\n'));
		const rest = slices.pause();
		if (rest) {
			await rest;
			options.progress?.((i + 1) / ordered.length);
		}
	}
	body.push(`${frame.close}\n`);

	const header: PortfolioHeader = {
		format: formatName,
		version: formatVersion,
		portfolio: { id: about.portfolio.id, name: fitted(about.portfolio.name, maxPortfolioName) },
		writer: { replica: about.writer.replica, author: fitted(about.writer.author, maxAuthor) },
		app: about.app,
		written: about.written,
		since: sorted(about.since ?? {}),
		heads: sorted(heads),
		counts: { changesets: ordered.length, operations },
		...(waiting.length > 0 ? { waiting: waiting.length } : {})
	};
	const head = new Parts();
	head.push(`${frame.header}${JSON.stringify(withSignatures(header, signatures))},\n${frame.changesets}\n`);

	const parts = [...head.all(), ...body.all()];
	const hash = sha256.create();
	for (const part of parts) {
		hash.update(part);
		await slices.pause();
	}
	const digest = bytesToHex(hash.digest());
	const foot = new Parts();
	foot.push(`${frame.footer}${JSON.stringify({ changesets: ordered.length, digest })}}\n`);
	return { header, digest, parts: [...parts, ...foot.all()] };
}

/** The header with as many of the signatures as its line holds. */
function withSignatures(header: PortfolioHeader, signatures: readonly Signature[]): PortfolioHeader {
	if (signatures.length === 0) return header;
	const taken = new TextEncoder().encode(JSON.stringify(header)).length + frame.header.length;
	const each = JSON.stringify({ ...signatures[0], seq: Number.MAX_SAFE_INTEGER }).length + 1;
	const most = Math.floor((caps.line - taken - 64) / each);
	return { ...header, signatures: signatures.slice(0, Math.max(0, most)) };
}

/** Packs the parts of a file with gzip, as `.gz`. */
export async function packed(parts: readonly Uint8Array<ArrayBuffer>[]): Promise<Blob> {
	const stream = new Blob([...parts]).stream().pipeThrough(new CompressionStream('gzip'));
	return new Response(stream).blob();
}

function sorted(heads: Heads): Heads {
	return Object.fromEntries(Object.entries(heads).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Copies of a browser may have written several of one number: their digests put them in order. */
function byNumber(a: Changeset, b: Changeset): number {
	if (a.replica !== b.replica) return a.replica < b.replica ? -1 : 1;
	return a.seq - b.seq || (changesetDigest(a) < changesetDigest(b) ? -1 : 1);
}

/** Text gathered into byte parts of about a megabyte. */
class Parts {
	readonly #encoder = new TextEncoder();
	readonly #parts: Uint8Array<ArrayBuffer>[] = [];
	#text = '';

	push(text: string): void {
		this.#text += text;
		if (this.#text.length > partSize) this.#flush();
	}

	all(): readonly Uint8Array<ArrayBuffer>[] {
		this.#flush();
		return this.#parts;
	}

	#flush(): void {
		if (this.#text) this.#parts.push(this.#encoder.encode(this.#text));
		this.#text = '';
	}
}
