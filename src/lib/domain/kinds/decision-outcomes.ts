/** Outcomes by which a project may go on; the list itself is data, these keys are what the seeds call them. */
const granting: ReadonlySet<unknown> = new Set(['approved', 'conditions']);

/** Whether a decision of this outcome grants what was asked, with or without conditions. */
export function grants(outcome: unknown): boolean {
	return granting.has(outcome);
}
