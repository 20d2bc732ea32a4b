import type { Times } from '../report';
import type { EngineName } from './engine';
import type { Verdict } from './judge';

/** How one engine fared, or in which phase it was stopped after so many seconds. */
export type Result =
	| {
			readonly engine: EngineName;
			/** Processor time of the merge, in milliseconds. */
			readonly cpu: Times;
			/** The same of `JSON.parse` of our file. */
			readonly parse: Times;
			readonly peak: number;
			readonly bytes: number;
			readonly verdict: Verdict;
	  }
	| { readonly engine: EngineName; readonly stopped: 'make' | 'merge'; readonly limit: number };

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

const columns: readonly [heading: string, cell: (result: Exclude<Result, { stopped: string }>) => string][] =
	[
		['engine', ({ engine }) => engine],
		['CPU ms', ({ cpu }) => cpu.median.toFixed(0)],
		['range', ({ cpu }) => `${cpu.min.toFixed(0)}-${cpu.max.toFixed(0)}`],
		['/ JSON.parse', ({ cpu, parse }) => (cpu.median / parse.median).toFixed(1)],
		['memory', ({ peak }) => megabytes(peak)],
		['file', ({ bytes }) => megabytes(bytes)],
		['conflicts', ({ verdict }) => `${verdict.named} of ${verdict.planted}`],
		['invented', ({ verdict }) => String(verdict.invented)],
		['lost', ({ verdict }) => String(verdict.lost)],
		['revived', ({ verdict }) => String(verdict.revived)],
		[
			'deleted or edited: gone/whole/partial',
			({ verdict: { races, whole, partial } }) => `${races - whole - partial}/${whole}/${partial}`
		],
		['of these named', ({ verdict }) => String(verdict.contested)],
		['records', ({ verdict }) => String(verdict.records)]
	];

/** The results in lines and columns. */
export function tableText(results: readonly Result[]): string {
	const rows = [
		columns.map(([heading]) => heading),
		...results.map((result) =>
			'stopped' in result
				? [result.engine, `did not finish in ${result.limit} s (${result.stopped})`]
				: columns.map(([, cell]) => cell(result))
		)
	];
	const widths = columns.map((_, at) =>
		Math.max(...rows.flatMap((row) => (row.length === columns.length ? [row[at]!.length] : [])))
	);
	return rows
		.map((row) =>
			row
				.map((cell, at) => cell.padEnd(widths[at]!))
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}
