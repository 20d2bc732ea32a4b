import type { RandomBytes } from '../../src/lib/domain/base/id';
import type { Change, Changeset, Label } from '../../src/lib/domain/records/changeset';
import { composeChangesets } from '../../src/lib/domain/merge/compose';
import { PortfolioState } from '../../src/lib/domain/merge/state';
import { seedChanges } from '../../src/lib/domain/seed/seed-changes';
import { writePortfolioFile } from '../../src/lib/exchange/portfolio-file/write';
import { agreementSteps, illustrativeAgreements, obligations } from './agreements';
import { committee } from './committee';
import { budgetLines, contacts, envelopes, proposals, scores } from './illustrative';
import { agreements, figures, meetings, partners, projects, technologies } from './public';

/** The sample is a function of its sources alone: the same bytes at every build. */
const portfolio = { id: 'SAMP1E0000000000', name: 'CERN medical applications (sample)' };
const writer = { replica: 'SAMP1E0000000001', author: 'Isocentre', app: '0.1.0' };
const begun = Date.UTC(2026, 10, 22, 8);

interface Step {
	readonly name: string;
	readonly act: Label['act'];
	readonly changes: readonly Change[];
}

/** The actions that make the sample, in order. */
export function sampleSteps(): readonly Step[] {
	const imported = (name: string, changes: readonly Change[]): Step => ({ name, act: 'import', changes });
	return [
		{ name: '', act: 'seed', changes: seedChanges() },
		imported('technologies.csv', technologies()),
		imported('partners.csv', partners()),
		imported('projects.csv', projects()),
		imported('agreements.csv', agreements()),
		imported('meetings.csv', meetings()),
		imported('budget_facts.csv', figures()),
		imported('envelopes.csv', envelopes()),
		imported('budget_lines.csv', budgetLines()),
		imported('proposals.csv', proposals()),
		imported('scores.csv', scores()),
		imported('contacts.csv', contacts()),
		imported('illustrative agreements.csv', illustrativeAgreements()),
		imported('agreement_steps.csv', agreementSteps()),
		imported('obligations.csv', obligations()),
		imported('illustrative committee', committee())
	];
}

/** The log of the sample and the portfolio it folds to. */
export function sampleLog(): { readonly log: readonly Changeset[]; readonly state: PortfolioState } {
	const state = new PortfolioState();
	const random = seededBytes();
	const log = sampleSteps().flatMap(({ name, act, changes }, at) => {
		const label: Label = { act, ...(name === '' ? {} : { name }), count: changes.length };
		const instant = new Date(begun + at * 60_000).toISOString();
		const written = composeChangesets(state, writer, { label, changes, at: instant }, random);
		for (const changeset of written) {
			const applied = state.apply(changeset);
			if (applied.status !== 'applied') throw new Error(`${name}: ${applied.status}`);
		}
		return written;
	});
	return { log, state };
}

/** The bytes of the sample's portfolio file. */
export async function sampleFile(): Promise<Uint8Array> {
	const { replica, author, app } = writer;
	const about = { portfolio, writer: { replica, author }, app, written: new Date(begun).toISOString() };
	const { parts } = await writePortfolioFile(about, sampleLog().log);
	return Buffer.concat(parts);
}

/** Salts that are the same at every build: nothing in the sample is secret. Xorshift, 32 bits. */
function seededBytes(): RandomBytes {
	let state = 0x15_0c_e7_7e;
	return (bytes) => {
		for (let at = 0; at < bytes.length; at++) {
			state ^= state << 13;
			state ^= state >>> 17;
			state ^= state << 5;
			bytes[at] = state & 255;
		}
		return bytes;
	};
}
