import { fold } from '../base/fold';
import type { Changeset, Label } from '../records/changeset';

/**
 * Whether a label holds the name of a record that this action, or the one it takes back, was about: earlier versions
 * wrote it there, and the digest of the changeset keeps it from being taken out.
 */
export function isNamedIn(
	{ label }: Changeset,
	ids: ReadonlySet<string>,
	callings: readonly string[]
): boolean {
	const isNamed = ({ id, name, of }: Label): boolean =>
		(name !== undefined &&
			((id !== undefined && ids.has(id)) || callings.some((calling) => fold(name).includes(calling)))) ||
		(of !== undefined && isNamed(of));
	return isNamed(label);
}
