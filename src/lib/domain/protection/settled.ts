import { setting } from '../kinds/setting';
import { read } from '../reading/read';
import type { Source } from '../reading/source';
import { identityOf } from '../schema/identity';
import type { Settled } from '../schema/kind';

/** What an office says once for all people: who answers for their data, where to ask, and what a new person begins with. */
export const settledKeys = [
	'controllingService',
	'privacyContact',
	'contactPurpose',
	'contactLegalBasis'
] as const;

export type SettledKey = (typeof settledKeys)[number];

/** What an office has said; undefined where it has not. */
export function settledIn(source: Source, key: SettledKey): string | undefined {
	return read(source, setting).one(identityOf(setting, { key }))?.values.value || undefined;
}

/** What kinds ask an office for, of new records. */
export function settledOf(source: Source): Settled {
	return (key) => settledKeys.find((one) => one === key) && settledIn(source, key as SettledKey);
}
