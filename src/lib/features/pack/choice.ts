import type { Locale } from '$lib/domain/base/words';
import { choicePreference, textPreference } from '$lib/ui/preferences.svelte';
import { language } from '$lib/ui/language.svelte';

/** The language of the packs made here: the one chosen last, at first that of the screen. */
const chosen = choicePreference('pack-language', ['screen', 'en', 'fr'], 'screen');

export const packLanguage = {
	get current(): Locale {
		return chosen.current === 'screen' ? language.current : chosen.current;
	},
	set current(locale: Locale) {
		chosen.current = locale;
	}
};

/** Ids of agenda items, of all meetings, that are left out; the oldest are forgotten. */
const left = textPreference('pack-without');
const kept = 200;

export const leftOut = {
	get current(): ReadonlySet<string> {
		return new Set(left.current.split(' ').filter(Boolean));
	},
	change(item: string, out: boolean): void {
		const others = [...this.current].filter((id) => id !== item);
		left.current = (out ? [...others, item] : others).slice(-kept).join(' ');
	}
};
