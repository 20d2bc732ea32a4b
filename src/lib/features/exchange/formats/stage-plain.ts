import { planPlain } from '$lib/exchange/plain/plan';
import { readPlain } from '$lib/exchange/plain/read';
import { fail, ok, type Result } from '$lib/domain/base/result';
import { plainProblemWords, type Wording } from '$lib/problems/words';
import { shownLens } from '$lib/problems/shown-lens';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { browserSurroundings } from '$lib/store/base/surroundings';
import { arrivingIn } from './arriving-in';
import { importingInto } from './importing-into';
import { stagePlans } from './stage-plans';
import type { StageOptions } from './format';
import type { Staged } from './staged';

/** Works out what taking in the plain records of another program would change. */
export async function stagePlain(
	portfolio: Portfolio,
	file: File,
	{ signal, progress }: StageOptions
): Promise<Result<Staged, Wording>> {
	const read = readPlain(new Uint8Array(await file.arrayBuffer()));
	if (!read.ok) return fail(plainProblemWords(read.problem));
	const ground = {
		lens: shownLens(portfolio),
		random: browserSurroundings.random,
		table: await importingInto(portfolio),
		arrival: arrivingIn(portfolio, file.name)
	};
	const plans = await planPlain(read.value, ground, { signal, progress });
	const unknown = [
		...read.value.unknownKinds,
		...plans.flatMap(({ kind, unknownColumns }) => unknownColumns.map((key) => `${kind}.${key}`))
	];
	const columns = [
		...plans.map(({ kind }) => ({ column: kind, known: true })),
		...unknown.map((column) => ({ column, known: false }))
	];
	return ok(await stagePlans(portfolio, file.name, plans, { of: 'record', columns }, signal));
}
