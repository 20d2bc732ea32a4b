import { country } from '$lib/domain/kinds/country';
import { countryStatus } from '$lib/domain/kinds/country-status';
import type { Field, Lens } from '$lib/domain/schema/field';
import { fund } from '$lib/domain/kinds/fund';
import type { Json } from '$lib/domain/base/json';
import { partner } from '$lib/domain/kinds/partner';
import { statusKey, type StatusAnswer } from '$lib/domain/participation/status';
import { international } from '$lib/domain/participation/seat';
import { countryIds } from '$lib/domain/participation/read';
import type { Locale } from '$lib/domain/base/words';
import { m } from '$lib/paraglide/messages';
import type { Source } from '$lib/domain/reading/source';

/** The language of a pack, which need not be that of the screen: messages take it as their options. */
export interface Voice {
	readonly locale: Locale;
	readonly lens: Lens;
	/** The currency of all totals. */
	readonly currency: string;
	fundName(id: string): string;
	countryName(code: string): string;
}

export function voiceOf(source: Source, lens: Lens, currency: string): Voice {
	const countries = countryIds(source);
	const { locale } = lens;
	return {
		locale,
		lens,
		currency,
		fundName: (id) => lens.title(fund.name, id) ?? m.budget_no_fund({}, { locale }),
		countryName: (code) =>
			code === ''
				? m.memberstates_without_country({}, { locale })
				: code === international
					? m.memberstates_international({}, { locale })
					: nameOf(code)
	};

	function nameOf(code: string): string {
		return (
			lens.title(country.name, countries.get(code) ?? '') ?? partner.fields.country.type.show(code, lens)
		);
	}
}

/** A status on a day in words, with a mark where its date is not known exactly. */
export function statusWords(voice: Voice, answer: StatusAnswer): string {
	const key = statusKey(answer);
	if (key === 'none') return m.memberstates_no_status({}, voice);
	if (key === 'unknown') return m.memberstates_unknown_status({}, voice);
	const status = countryStatus.fields.status.type.show(key as never, voice.lens);
	const doubtful = typeof answer !== 'string' && answer.doubtful;
	return doubtful ? m.memberstates_about({ status }, voice) : status;
}

/** What a field shows of a value, in the language of the pack; nothing for none. */
export function shown(voice: Voice, field: Field<never> | Field, value: Json | undefined): string {
	if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return '';
	const { type } = field as Field;
	return type.check(value) ? JSON.stringify(value) : type.show(value, voice.lens);
}
