import type { Json } from '$lib/domain/base/json';
import type { AnyValues } from '$lib/domain/schema/kind';

/**
 * What a form says, apart from the field that the mover of its kind changes: that is asked for once the rest
 * is saved, so that its checks see it.
 *
 * @returns `to` is undefined where the form does not change that field, null where it empties it
 */
export function withoutMove(
	values: AnyValues,
	moved: string | undefined
): { readonly to: Json | null | undefined; readonly values: AnyValues } {
	if (moved === undefined || values[moved] === undefined) return { to: undefined, values };
	const { [moved]: to, ...rest } = values;
	return { to, values: rest };
}
