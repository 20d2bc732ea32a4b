import { readFileSync, statSync } from 'node:fs';
import { finished } from '../src/lib/domain/base/steps';
import { bestSet } from '../src/lib/domain/optimum/best-set';
import { clashOf } from '../src/lib/domain/optimum/clash';
import { whyIn, whyOut, type Change } from '../src/lib/domain/optimum/why';
import { readModel, type ModelFile } from './select/model-file';

/**
 * Solves a model of `docs/selection.md` with the code of the application and prints what it finds as JSON:
 * `npm run select -- FILE.json`, with `--why` for the reasons.
 */
const [path, ...flags] = process.argv.slice(2);
const read = path === undefined ? ['Name a file: npm run select -- FILE.json'] : readFile(path);
if ('model' in read) process.stdout.write(`${JSON.stringify(solved(read), undefined, 2)}\n`);
else {
	process.stderr.write(`${read.join('\n')}\n`);
	process.exitCode = 1;
}

function readFile(file: string): ModelFile | readonly string[] {
	if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return [`There is no file ${file}.`];
	return readModel(readFileSync(file, 'utf8'));
}

function solved({ model, scale }: ModelFile): object {
	const best = finished(bestSet(model, { steps: 200_000_000 }));
	const { choice, isProven } = best;
	if (!choice) {
		const clash = isProven ? finished(clashOf(model)) : undefined;
		const raises = clash?.raises.map(({ envelope, by }) => ({ envelope, by: by / scale.money }));
		return { feasible: isProven ? false : 'not known', clash: clash && { ...clash, raises } };
	}
	const answer = {
		feasible: true,
		proven: isProven,
		value: best.value / scale.value,
		atMost: best.most / scale.value,
		chosen: model.candidates.flatMap(({ id }) => {
			const way = choice.get(id);
			return way ? [{ id, way: way.name }] : [];
		})
	};
	if (!flags.includes('--why') || !isProven) return answer;
	const why = model.candidates.map(({ id }) => {
		if (choice.has(id)) return { id, ...valued(finished(whyIn(model, best, id))) };
		const out = finished(whyOut(model, best, id, 1));
		return { id, ...valued(out), changes: out.changes.map(told) };
	});
	return { ...answer, why };

	/** Of none without it, or with it, nothing can be said. */
	function valued<T extends { readonly lost: number | undefined }>(of: T): object {
		return { ...of, lost: of.lost === undefined ? null : of.lost / scale.value };
	}

	function told(change: Change): Change {
		return { ...change, by: change.by / (change.type === 'worth' ? scale.value : scale.money) };
	}
}
