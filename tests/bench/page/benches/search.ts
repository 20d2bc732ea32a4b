import MiniSearch from 'minisearch';
import { project } from '$lib/domain/kinds/project';
import { searchDocument } from '$lib/domain/search/document';
import { SearchIndex, type SearchDocument } from '$lib/domain/search/search-index';
import { keep, type Contest } from '../contest';
import { prefixes, projects } from '../projects';
import { lens } from '../surroundings';

const size = 100_000;

const textOf = ({ title, texts }: SearchDocument) => [title, ...texts].join(' ').toLowerCase();

/** The 95th of a hundred times of one query each, and the median. */
function times(queries: readonly string[], ask: (query: string) => unknown): { p95: number; median: number } {
	const sorted = queries
		.map((query) => {
			const began = performance.now();
			keep(ask(query));
			return performance.now() - began;
		})
		.sort((a, b) => a - b);
	return { p95: sorted[Math.floor(sorted.length * 0.95)]!, median: sorted[sorted.length >> 1]! };
}

/** How many documents with a word that begins so are found, of all there are, in percent. */
function recall(index: SearchIndex, texts: ReadonlyMap<string, string>, queries: readonly string[]): number {
	let there = 0;
	let found = 0;
	for (const query of queries) {
		const beginning = new RegExp(`\\b${query}`);
		const hits = new Set(index.find(query, size).map(({ key }) => key));
		for (const [key, text] of texts) {
			if (!beginning.test(text)) continue;
			there++;
			if (hits.has(key)) found++;
		}
	}
	return (100 * found) / there;
}

const without = (word: string, at: number) => word.slice(0, at) + word.slice(at + 1);

/** How many of some misspelt words lead to a document with the right one among the first fifty hits. */
function forgiven(
	words: readonly string[],
	texts: ReadonlyMap<string, string>,
	ask: (query: string) => string[]
): number {
	return words.filter((word) => ask(without(word, 2)).some((key) => texts.get(key)!.includes(word))).length;
}

export default function search(): Promise<Contest> {
	const documents = projects(size).map(({ id, values }) => searchDocument(id, project, values, lens));
	const texts = new Map(documents.map((document) => [document.key, textOf(document)]));
	const haystack = [...texts.values()];

	const build = () => {
		const index = new SearchIndex();
		for (const document of documents) index.put(document);
		return index;
	};
	const buildPeer = () => {
		const peer = new MiniSearch<SearchDocument>({
			idField: 'key',
			fields: ['title', 'texts'],
			extractField: (document, name) =>
				name === 'texts' ? document.texts.join(' ') : document[name as 'key' | 'title'],
			searchOptions: { prefix: true, combineWith: 'AND' }
		});
		peer.addAll(documents);
		return peer;
	};

	const index = build();
	const peer = buildPeer();
	const one = prefixes(100);
	const two = one.slice(0, 20).map((word, at) => `${word} ${one[at + 20]!}`);
	const queries = [...one.slice(0, 80), ...two];
	const misspelt = one.filter((word) => word.length >= 6).slice(0, 40);
	const percent = recall(index, texts, one.slice(0, 10));
	const ours = forgiven(misspelt, texts, (query) => index.find(query).map(({ key }) => key));
	const theirs = forgiven(misspelt, texts, (query) =>
		peer
			.search(query, { fuzzy: 1, prefix: true })
			.slice(0, 50)
			.map(({ id }) => id as string)
	);

	return Promise.resolve({
		contenders: {
			'find, p95': () => times(queries, (query) => index.find(query)).p95,
			'plain includes, median': () =>
				times(queries.slice(0, 20), (query) => haystack.filter((text) => text.includes(query)).length).median,
			'MiniSearch, p95': () => times(queries, (query) => peer.search(query).slice(0, 50)).p95,
			'index build': () => keep(build()),
			'MiniSearch addAll': () => keep(buildPeer())
		},
		ratios: [
			{
				id: 'G10',
				name: 'search-p95-over-includes',
				goal: 0.25,
				ours: 'find, p95',
				anchor: 'plain includes, median'
			},
			{
				id: 'G10b',
				name: 'search-p95-over-minisearch',
				goal: 0.2,
				ours: 'find, p95',
				anchor: 'MiniSearch, p95'
			},
			{
				id: 'G11',
				name: 'search-build-over-minisearch',
				goal: 0.3,
				ours: 'index build',
				anchor: 'MiniSearch addAll'
			}
		],
		facts: [
			{
				type: 'fact',
				id: 'G12',
				name: 'search-recall',
				value: percent,
				unit: '% of words that begin so',
				goal: '100',
				good: percent === 100
			},
			{
				type: 'fact',
				id: 'G12',
				name: 'search-misspelt-found',
				value: ours,
				unit: `of ${misspelt.length}`,
				goal: `>= ${theirs}, as MiniSearch`,
				good: ours >= theirs
			}
		]
	});
}
