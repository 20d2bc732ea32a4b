import type { Locale } from '$lib/domain/base/words';
import {
	baseLocale,
	extractLocaleFromNavigator,
	isLocale,
	localStorageKey,
	overwriteGetLocale
} from '$lib/paraglide/runtime';
import { Preference } from './preferences.svelte';

export const languages: readonly { readonly locale: Locale; readonly name: string }[] = [
	{ locale: 'en', name: 'English' },
	{ locale: 'fr', name: 'Français' }
];

/** The language on screen: the reader's choice, else the browser's, else English. */
export const language: Preference<Locale> = new Preference<Locale>(
	localStorageKey,
	extractLocaleFromNavigator() ?? baseLocale,
	isLocale
);

// Messages ask this, so a text in a template changes with the language and no page is loaded anew.
overwriteGetLocale(() => language.current);
