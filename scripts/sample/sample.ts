import type { RandomBytes } from '../../src/lib/domain/base/id';
import type { Changeset } from '../../src/lib/domain/records/changeset';
import { composeChangesets } from '../../src/lib/domain/merge/compose';
import { PortfolioState } from '../../src/lib/domain/merge/state';
import { seedChanges } from '../../src/lib/domain/seed/seed-changes';
import { writePortfolioFile } from '../../src/lib/exchange/portfolio-file/write';
import { agreementSteps, illustrativeAgreements, obligations } from './agreements';
import { committees } from './committee';
import { conversations } from './conversations';
import { desk } from './desk';
import { readiness, shares } from './measures';
import { actions, meetings } from './meetings';
import { milestones } from './milestones';
import { money } from './money';
import { moneyMoves } from './money-moves';
import { moves } from './moves';
import { contacts, scores } from './people';
import { outcomes } from './outcomes';
import { delegateFiles } from './delegates';
import { enquiries, experts, expertsAsked, partnerSteps } from './partnering';
import { proposals } from './proposals';
import { delegates, interests, needs, topics } from './states';
import { publicFacts } from './public';
import { instantOn, marked, writerOf, type Act } from './story';

/** The sample is a function of its sources alone: the same bytes at every build. */
const portfolio = { id: 'SAMP1E0000000000', name: 'CERN medical applications (sample)' };

/** All that was done in the two years of the sample, in order. */
export function story(): readonly Act[] {
	const acts = [
		seeded,
		...publicFacts(),
		...money(),
		...contacts(),
		...committees(),
		...proposals(),
		...moves(),
		...milestones(),
		...moneyMoves(),
		...meetings(),
		...actions(),
		...scores(),
		...illustrativeAgreements(),
		...agreementSteps(),
		...obligations(),
		...conversations(),
		...readiness(),
		...shares(),
		...delegates(),
		...interests(),
		...topics(),
		...needs(),
		...outcomes(),
		...experts(),
		...enquiries(),
		...expertsAsked(),
		...delegateFiles(),
		...partnerSteps(),
		...desk()
	];
	// Of acts of one instant the order above decides.
	return acts.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

const seeded: Act = {
	at: instantOn('2024-12-02', 0),
	by: 'Isocentre',
	label: { act: 'seed' },
	invented: false,
	changes: seedChanges
};

/** The log of the sample and the portfolio it folds to. */
export function sampleLog(): { readonly log: readonly Changeset[]; readonly state: PortfolioState } {
	const state = new PortfolioState();
	const random = seededBytes();
	const write = ({ at, by, laptop, label, invented, changes }: Act) => {
		const made = changes(state);
		if (made.length === 0) return [];
		const action = { label, changes: invented ? marked(state, made) : made, at };
		return composeChangesets(state, writerOf(by, laptop), action, random);
	};
	const log = together(story()).flatMap((acts) => {
		const written = acts.flatMap(write);
		for (const changeset of written) {
			const { status } = state.apply(changeset);
			if (status !== 'applied') throw new Error(`${changeset.at} ${changeset.author}: ${status}`);
		}
		return written;
	});
	return { log, state };
}

/** Acts that do not know of each other, in one; all others alone. */
function together(acts: readonly Act[]): Act[][] {
	const parts: Act[][] = [];
	for (const act of acts) {
		if (act.laptop) parts.at(-1)!.push(act);
		else parts.push([act]);
	}
	return parts;
}

/** The bytes of the sample's portfolio file. */
export async function sampleFile(): Promise<Uint8Array> {
	const { replica, author, app } = writerOf('Isocentre');
	const { log } = sampleLog();
	const about = { portfolio, writer: { replica, author }, app, written: log.at(-1)!.at };
	const { parts } = await writePortfolioFile(about, log);
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
