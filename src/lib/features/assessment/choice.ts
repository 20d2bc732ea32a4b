/** What the screen shows, as its address says. */
export interface AssessmentChoice {
	/** The year of a selection round. */
	readonly round: number | undefined;
	/** Weights to try instead of those that are kept, by criterion. */
	readonly trial: ReadonlyMap<string, number>;
	/** The proposal whose scores stand beside the table. */
	readonly proposal: string | undefined;
	/** Whose scores of it are being written. */
	readonly assessor: string | undefined;
}

/** Reads the choice from an address; a round that is not there counts as not said, and then the newest is meant. */
export function readChoice(parameters: URLSearchParams, rounds: readonly number[]): AssessmentChoice {
	const round = Number(parameters.get('round'));
	const trial = (parameters.get('weights') ?? '').split(',').flatMap((pair) => {
		const [id = '', text = ''] = pair.split(':');
		const weight = Number(text);
		return id !== '' && text !== '' && Number.isFinite(weight) && weight >= 0 ? [[id, weight] as const] : [];
	});
	return {
		round: rounds.includes(round) ? round : rounds[0],
		trial: new Map(trial),
		proposal: parameters.get('proposal') ?? undefined,
		assessor: parameters.get('assessor') ?? undefined
	};
}

/** The address of the screen with another choice; what is not named stays. */
export function assessmentAddress(choice: AssessmentChoice, change: Partial<AssessmentChoice> = {}): string {
	const { round, trial, proposal, assessor } = { ...choice, ...change };
	const parameters = new URLSearchParams();
	if (round !== undefined) parameters.set('round', String(round));
	if (trial.size > 0) parameters.set('weights', [...trial].map((pair) => pair.join(':')).join());
	if (proposal !== undefined) parameters.set('proposal', proposal);
	if (assessor !== undefined) parameters.set('assessor', assessor);
	return `/scoring?${parameters}`;
}

/** No weights but those that are kept. */
export const noTrial: ReadonlyMap<string, number> = new Map();

/** The weights tried so far and one more. */
export function withWeight(
	trial: ReadonlyMap<string, number>,
	criterion: string,
	weight: number
): ReadonlyMap<string, number> {
	return new Map(trial).set(criterion, weight);
}
