/**
 * The order of the code, in one table: dependency-cruiser, the check of components and the picture in
 * docs/architecture.md all read it.
 *
 * `may` names the layers a layer imports besides itself, `packages` the npm packages and the framework's own
 * modules. A layer that is `apart` is made of folders that do not import each other; one of `rooms`, of folders that
 * do not import each other in a circle. `knows` names the rooms of a layer that another may know, where not all.
 *
 * @typedef {object} Layer
 * @property {string} name
 * @property {string} path
 * @property {string} holds what lives there, in words
 * @property {readonly string[]} may
 * @property {readonly string[]} packages
 * @property {boolean} [apart]
 * @property {boolean} [rooms]
 * @property {Readonly<Record<string, readonly string[]>>} [knows]
 * @property {boolean} [generated] not ours to order
 */

/** @type {readonly Layer[]} */
export const layers = [
	{
		name: 'messages',
		path: 'src/lib/paraglide',
		holds: 'words for people, compiled from messages/',
		may: [],
		packages: [],
		generated: true
	},
	{
		name: 'domain',
		path: 'src/lib/domain',
		holds: 'kinds, fields, merge, roll-ups: pure',
		may: [],
		packages: ['zod', '@noble/hashes'],
		rooms: true
	},
	{
		name: 'store',
		path: 'src/lib/store',
		holds: 'the log in IndexedDB and the portfolio in memory',
		may: ['domain'],
		packages: ['dexie', 'svelte', '@noble/curves'],
		rooms: true
	},
	{
		name: 'exchange',
		path: 'src/lib/exchange',
		holds: 'files in and out',
		may: ['domain', 'store'],
		packages: ['papaparse', 'hucre', 'fflate', 'ical.js', 'age-encryption', 'postal-mime', '@noble/hashes'],
		rooms: true
	},
	{
		name: 'ui',
		path: 'src/lib/ui',
		holds: 'dumb components',
		may: ['domain', 'messages'],
		packages: ['svelte', 'chart.js', '$app'],
		rooms: true,
		knows: { domain: ['base', 'days', 'schema', 'fields'] }
	},
	{
		name: 'problems',
		path: 'src/lib/problems',
		holds:
			'what several screens need of records: words for failures, findings, labels, records, and small parts of them',
		may: ['domain', 'store', 'exchange', 'ui', 'messages'],
		packages: ['svelte']
	},
	{
		name: 'features',
		path: 'src/lib/features',
		holds: 'screens, a folder to a capability',
		may: ['domain', 'store', 'exchange', 'ui', 'problems', 'messages'],
		packages: ['svelte', '$app', 'workbox-window'],
		apart: true
	},
	{
		name: 'routes',
		path: 'src/routes',
		holds: 'addresses and assembly',
		may: ['domain', 'store', 'exchange', 'ui', 'problems', 'features', 'messages'],
		packages: ['svelte', '@sveltejs/kit', '$app', '@fontsource-variable/inter']
	},
	{
		name: 'worker',
		path: 'src/service-worker',
		holds: 'the offline shell',
		may: [],
		packages: ['$service-worker', 'workbox-core', 'workbox-precaching', 'workbox-routing']
	}
];

/** Packages that one place alone imports, so that they can be replaced there. */
export const confined = [
	{ package: 'dexie', to: 'src/lib/store/' },
	{ package: '@noble/curves', to: 'src/lib/store/keys/' },
	{ package: 'chart.js', to: 'src/lib/ui/chart/chart.ts' },
	{ package: 'papaparse', to: 'src/lib/exchange/csv/' },
	{ package: 'hucre', to: 'src/lib/exchange/workbook/' },
	{ package: 'fflate', to: 'src/lib/exchange/workbook/' },
	{ package: 'ical.js', to: 'src/lib/exchange/calendar/' },
	{ package: 'postal-mime', to: 'src/lib/exchange/mail/' },
	{ package: 'age-encryption', to: 'src/lib/exchange/seal/' }
];
