import type { JsonObject } from '../../domain/base/json';
import { instantForm } from '../../domain/days/instant';
import * as limits from '../../domain/merge/limits';
import { fail, ok, type Result } from '../../domain/base/result';
import { signatureSchema } from '../../domain/signature/signature';
import { z } from '../../domain/base/zod';
import {
	formatName,
	formatVersion,
	maxPortfolioName,
	type PortfolioFooter,
	type PortfolioHeader
} from './format';
import type { PortfolioFileProblem } from './problems';
import { pathOf } from '../json/scan';

const id = z.string().regex(limits.idForm);
const count = z.int().min(0);
const heads = z.record(id, z.int().min(1));
const portfolioName = z.string().max(maxPortfolioName);

/** Keys of a later minor version are let through. */
export const headerSchema = z.looseObject({
	format: z.literal(formatName),
	version: z.string().regex(/^1\.\d{1,4}$/),
	portfolio: z.strictObject({ id, name: portfolioName }),
	writer: z.strictObject({ replica: id, author: z.string().max(limits.maxAuthor) }),
	app: z.string().max(limits.maxApp),
	written: z.string().regex(instantForm),
	since: heads,
	heads,
	counts: z.strictObject({ changesets: count, operations: count }),
	waiting: count.optional(),
	signatures: z.array(signatureSchema).optional()
});

export const footerSchema = z.strictObject({
	changesets: count,
	digest: z.string().regex(limits.digestForm)
});

/** A header and what a later minor version has put beside it. */
export interface ReadHeader {
	readonly header: Omit<PortfolioHeader, 'signatures'>;
	/** As they stand: what is wrong with one of them is no reason to refuse the file. */
	readonly signatures: unknown;
	readonly unknown: JsonObject;
}

const readSchema = headerSchema.omit({ signatures: true });
const knownKeys = new Set(Object.keys(headerSchema.shape));
const readKeys = new Set(Object.keys(readSchema.shape));

/** Reads the header's JSON value, of this major version. */
export function readHeader(value: unknown): Result<ReadHeader, PortfolioFileProblem> {
	const version = versionOf(value);
	if (version && Number(version.split('.')[0]) > Number(formatVersion.split('.')[0]))
		return fail({ type: 'newer-version', version, reads: formatVersion });
	const read = readSchema.safeParse(value);
	if (!read.success) {
		const path = pathOf(['header', ...stepsOf(read.error)]);
		return fail({ type: 'bad-header', place: { line: 1, path } });
	}
	const replicas = Math.max(...[read.data.heads, read.data.since].map((heads) => Object.keys(heads).length));
	if (replicas > limits.maxReplicas) return fail({ type: 'too-many-replicas', max: limits.maxReplicas });
	const entries = Object.entries(read.data);
	return ok({
		header: Object.fromEntries(entries.filter(([key]) => readKeys.has(key))) as unknown as PortfolioHeader,
		signatures: read.data['signatures'],
		unknown: Object.fromEntries(entries.filter(([key]) => !knownKeys.has(key))) as JsonObject
	});
}

/** Reads the footer's JSON value; undefined when it is none. */
export function readFooter(value: unknown): PortfolioFooter | undefined {
	return footerSchema.safeParse(value).data;
}

function versionOf(value: unknown): string | undefined {
	const read = z.looseObject({ version: z.string().regex(/^\d{1,4}\.\d{1,4}$/) }).safeParse(value);
	return read.data?.version;
}

function stepsOf(error: z.ZodError): (string | number)[] {
	return (error.issues[0]?.path ?? []).map((step) => (typeof step === 'number' ? step : String(step)));
}
