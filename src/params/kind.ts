import type { ParamMatcher } from '@sveltejs/kit';
import { kindAt } from '$lib/domain/kinds';

/** The first part of an address that lists records: the path of a kind, or its name. */
export const match: ParamMatcher = (part) => kindAt(part) !== undefined;
