import type { Label } from '../../domain/records/changeset';

/**
 * A label as it may be written: one that names a record by its id names it by nothing else. The digest of a changeset
 * covers its label, so that a title in it could never be erased; see decisions 0046 and 0113.
 */
export function namelessLabel(label: Label): Label {
	const { name, of, ...rest } = label;
	const isOfFile = name !== undefined && label.id === undefined && label.kind === undefined;
	return { ...rest, ...(isOfFile ? { name } : {}), ...(of ? { of: namelessLabel(of) } : {}) };
}
