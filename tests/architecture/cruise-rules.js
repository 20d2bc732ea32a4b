import { confined, layers } from './layers.js';

/** @param {string} text */
const literal = (text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** How a package looks once resolved, or, for modules of the framework, as it is written. */
const packagePath = (/** @type {string} */ name) =>
	`(^|/)node_modules/${literal(name)}/|^${literal(name)}(/|$)`;

const tests = '\\.test\\.ts$';
/** The contracts written out for others; a script publishes them, the app uses hand-written checks. */
const published = '^src/lib/(domain/merge/changeset-schema|exchange/portfolio-file/schema)[.]ts$';

/** The rooms of the domain on which all others stand. */
const ground = ['base', 'days', 'schema', 'fields', 'records'];

/** What runs beside the page is named by its address, not imported. */
const workers = '^src/lib/exchange/workbook/(worker|read|guarded|directory|unpack)[.]ts$';

/** @param {import('./layers.js').Layer} layer */
function layerRules(layer) {
	const from = { path: `^${literal(layer.path)}`, pathNot: tests };
	const allowed = [layer, ...layers.filter(({ name }) => layer.may.includes(name))];
	const rules = [
		{
			name: `${layer.name}-direction`,
			severity: 'error',
			comment: `${layer.path} may import ${['itself', ...layer.may].join(', ')}: move the shared part down.`,
			from,
			to: { path: '^(src|tests|scripts)/', pathNot: allowed.map(({ path }) => `^${literal(path)}`) }
		},
		{
			name: `${layer.name}-packages`,
			severity: 'error',
			comment: `${layer.path} may import the packages ${layer.packages.join(', ') || '(none)'}.`,
			from,
			to: { pathNot: ['^(\\.\\./)*(src|tests|scripts)/', ...layer.packages.map(packagePath)] }
		}
	];
	for (const [other, rooms] of Object.entries(layer.knows ?? {})) {
		const { path } = layers.find(({ name }) => name === other) ?? layer;
		rules.push({
			name: `${layer.name}-knows`,
			severity: 'error',
			comment: `Of ${path}, ${layer.path} may import ${rooms.join(', ')}: what needs more belongs to a higher layer.`,
			from,
			to: { path: `^${literal(path)}/`, pathNot: rooms.map((room) => `^${literal(path)}/${room}/`) }
		});
	}
	if (layer.apart) {
		rules.push({
			name: `${layer.name}-apart`,
			severity: 'error',
			comment: `Folders of ${layer.path} do not import each other: what two need belongs to a lower layer.`,
			from: { path: `^${literal(layer.path)}/([^/]+)/`, pathNot: tests },
			to: { path: `^${literal(layer.path)}/`, pathNot: [`^${literal(layer.path)}/$1/`] }
		});
	}
	return rules;
}

/** The table of layers as rules for dependency-cruiser. */
export const forbidden = [
	...layers.filter(({ generated }) => !generated).flatMap(layerRules),
	...confined.map(({ package: name, to }) => ({
		name: `${name}-in-one-place`,
		severity: 'error',
		comment: `Only ${to} imports ${name}.`,
		from: { path: '^src/', pathNot: [`^${literal(to)}`, tests] },
		to: { path: packagePath(name) }
	})),
	{
		name: 'records-know-no-kind',
		severity: 'error',
		comment: `What records are made of (${ground.join(', ')}) knows no kind, no merge and no figure: it is told.`,
		from: { path: `^src/lib/domain/(${ground.join('|')})/`, pathNot: tests },
		to: { path: '^src/lib/domain/', pathNot: `^src/lib/domain/(${ground.join('|')})/` }
	},
	{
		name: 'no-cycle',
		severity: 'error',
		comment: 'Two modules that need each other are one idea in two files, or hide a third.',
		from: { path: '^src/' },
		to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
	},
	{
		name: 'no-tests-in-the-app',
		severity: 'error',
		comment: 'The app does not import tests or their support.',
		from: { path: '^src/', pathNot: tests },
		to: { path: `^tests/|${tests}` }
	},
	{
		name: 'no-dead-module',
		severity: 'error',
		comment: 'No address leads to this module: use it or delete it.',
		from: { path: '^src/(routes/|service-worker)' },
		to: { path: '^src/lib/', pathNot: ['^src/lib/paraglide/', published, workers, tests], reachable: false }
	}
];
