import type { Lens } from '$lib/domain/schema/field';
import type { Json } from '$lib/domain/base/json';
import type { AnyValues, Kind } from '$lib/domain/schema/kind';
import { presetPrefix } from '$lib/ui/table/view-address';

/** The values an address gives to a new record; what a field cannot read is left out. */
export function presetsOf(parameters: URLSearchParams, kind: Kind, lens: Lens): AnyValues {
	const values: Record<string, Json> = {};
	for (const [name, text] of parameters) {
		if (!name.startsWith(presetPrefix)) continue;
		const field = name.slice(presetPrefix.length);
		if (!Object.hasOwn(kind.fields, field)) continue;
		const read = kind.fields[field]!.type.parse(text, lens);
		if (read.ok && read.value !== null) values[field] = read.value;
	}
	return values;
}
