import { z } from '../base/zod';
import { maxOps } from '../records/changeset';
import { instantForm, isInstant } from '../days/instant';
import * as limits from './limits';

const id = z.string().regex(limits.idForm).describe('16 characters of Crockford’s base 32');
const digest = z.string().regex(limits.digestForm).describe('SHA-256, in hex');
const prev = z.union([z.literal(''), digest]);
const seq = z.int().min(1).max(limits.maxSeq);
const name = z
	.string()
	.regex(limits.nameForm)
	.refine((text) => !limits.isReserved(text), 'reserved name');
const instant = z
	.string()
	.regex(instantForm)
	.refine(isInstant, 'no such instant')
	.describe('ISO 8601, UTC, with milliseconds');

/** Any JSON value within the limits; how deep and with which keys is asked of the changeset as a whole. */
const value: z.ZodType = z
	.lazy(() =>
		z.union([
			z.null(),
			z.boolean(),
			z.number(),
			z.string().max(limits.maxText),
			z.array(value).max(limits.maxMembers),
			z.record(z.string(), value)
		])
	)
	.meta({ id: 'value' });

const label = z
	.strictObject({
		act: z.string().regex(limits.actForm),
		kind: name.optional(),
		id: id.optional(),
		name: z.string().max(limits.maxLabelName).optional(),
		count: z.int().min(0).max(limits.maxSeq).optional(),
		get of() {
			return label.optional();
		}
	})
	.meta({ id: 'label', description: 'What was done, for people' });

const place = { kind: name, id };
const salted = { ...place, salt: id };
const elements = z.array(value).max(limits.maxMembers);

const op = z
	.discriminatedUnion('do', [
		z.strictObject({ do: z.literal('put'), ...salted, fields: z.record(name, value) }),
		z.strictObject({ do: z.literal('set'), ...salted, field: name, added: elements, removed: elements }),
		z.strictObject({ do: z.literal('drop'), ...salted }),
		z.strictObject({ do: z.literal('restore'), ...salted }),
		z.strictObject({ do: z.literal('erase'), ...salted }),
		z.strictObject({ do: z.literal('gone'), ...place, digest })
	])
	.meta({ id: 'operation' });

const fields = z.strictObject({
	replica: id,
	seq,
	at: instant,
	author: z.string().max(limits.maxAuthor),
	app: z.string().max(limits.maxApp),
	label,
	group: id.optional(),
	after: z.record(id, seq).optional(),
	saw: z.record(id, z.string().regex(limits.markForm)).optional(),
	prev,
	ops: z.array(op).min(1).max(maxOps),
	copyOf: z.strictObject({ replica: id, seq, prev }).optional()
});

/**
 * The written-out contract of a changeset: the published JSON Schema is made from it. Use `checkChangeset` to
 * check one, its verdict is the same.
 */
export const changesetSchema = z
	.unknown()
	.refine((value) => isPlain(value, 1), 'too deep, too large or with a reserved name')
	.pipe(
		fields
			.refine(({ seq, prev }) => (seq === 1) === (prev === ''), 'prev is empty for the first alone')
			.refine(
				({ copyOf }) => !copyOf || (copyOf.seq === 1) === (copyOf.prev === ''),
				'prev is empty for the first alone'
			)
			.refine(
				({ after, saw }) => Object.keys(saw ?? {}).every((other) => after && Object.hasOwn(after, other)),
				'saw marks what after names'
			)
			.refine(
				({ replica, after, copyOf }) => !after || !Object.hasOwn(after, copyOf?.replica ?? replica),
				'after names its writer'
			)
	)
	.meta({ id: 'changeset', description: 'One action of one person' });

/** What zod does not see: depth, the number of members, and names that every object has already. */
function isPlain(value: unknown, depth: number): boolean {
	if (typeof value !== 'object' || value === null) return true;
	const keys = Object.keys(value);
	if (depth > limits.maxDepth || keys.length > limits.maxMembers) return false;
	if (!Array.isArray(value) && keys.some(limits.isReserved)) return false;
	return Object.values(value).every((inner) => isPlain(inner, depth + 1));
}
