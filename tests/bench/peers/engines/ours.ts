import { project } from '../../../../src/lib/domain/kinds/project';
import type { Change, Changeset, Heads } from '../../../../src/lib/domain/records/changeset';
import { composeChangesets } from '../../../../src/lib/domain/merge/compose';
import { finished } from '../../../../src/lib/domain/base/steps';
import { PortfolioState } from '../../../../src/lib/domain/merge/state';
import { forkedOrigins, planIncoming } from '../../../../src/lib/domain/merge/incoming';
import { readPortfolioFile } from '../../../../src/lib/exchange/portfolio-file/read';
import type { KnownPassages } from '../../../../src/lib/exchange/portfolio-file/passages';
import type { PortfolioFile } from '../../../../src/lib/exchange/portfolio-file/reader';
import { vouched } from '../../../../src/lib/exchange/portfolio-file/vouch';
import { writePortfolioFile } from '../../../../src/lib/exchange/portfolio-file/write';
import { seeded } from '../../page/random';
import type { Engine, Merged } from '../engine';
import { cellOf, type Deed, type Fields } from '../workload';

const kind = project.name;
const portfolio = { id: 'PPPPPPPPPPPPPPPP', name: 'Bench' };
const people = { base: 'RRRRRRRRRRRRRRRR', mine: 'AAAAAAAAAAAAAAAA', theirs: 'BBBBBBBBBBBBBBBB' };
const start = Date.parse('2026-11-22T10:00:00.000Z');

function changeOf(deed: Deed): Change {
	const { id } = deed;
	if (deed.do === 'delete') return { do: 'drop', kind, id };
	return { do: 'put', kind, id, fields: deed.do === 'edit' ? { [deed.field]: deed.value } : deed.fields };
}

/** A laptop whose every deed is a changeset of its own, as one edit after another in the app is. */
class Laptop {
	readonly log: Changeset[] = [];
	readonly state = new PortfolioState();
	readonly #replica: string;
	readonly #random = seeded(29);

	constructor(replica: string, log: readonly Changeset[]) {
		this.#replica = replica;
		for (const changeset of log) this.#keep(changeset);
	}

	act(changes: readonly Change[]): void {
		const written = composeChangesets(
			this.state,
			{ replica: this.#replica, author: this.#replica, app: 'bench' },
			{ label: { act: 'edit', kind }, changes, at: new Date(start + this.log.length * 1000).toISOString() },
			(bytes) => bytes.map(() => Math.floor(this.#random() * 256))
		);
		for (const changeset of written) this.#keep(changeset);
	}

	async file(): Promise<Uint8Array> {
		const writer = { replica: this.#replica, author: this.#replica };
		const about = { portfolio, writer, app: 'bench', written: '2026-11-22T20:00:00.000Z' };
		const { parts } = await writePortfolioFile(about, this.log);
		return new Uint8Array(await new Blob([...parts]).arrayBuffer());
	}

	#keep(changeset: Changeset): void {
		this.state.apply(changeset);
		this.log.push(changeset);
	}
}

async function read(file: Uint8Array<ArrayBuffer>, known: KnownPassages): Promise<PortfolioFile> {
	const read = await readPortfolioFile(new Blob([file]), { ours: portfolio, known });
	if (!read.ok) throw new Error(JSON.stringify(read.problem));
	return read.value;
}

/** Passages of a file taken in, as the app keeps them to know them again. */
function known(state: PortfolioState, file: PortfolioFile, before: Heads): KnownPassages {
	const passages = finished(vouched(state, file, before));
	return new Map(passages.map((passage) => [passage.digest, passage]));
}

/**
 * The merge of the app without the disk: the file is read and checked line by line, but for what was read and
 * verified in an earlier one, its digest compared, what is new here folded in with its chain verified, and what is
 * in conflict listed.
 */
function mergeInto(state: PortfolioState, changesets: readonly Changeset[]): void {
	const arrival = { waiting: state.parked, incoming: changesets };
	const origins = finished(forkedOrigins(state, arrival));
	if (!origins.ok || origins.value.size > 0) throw new Error('Not the same portfolio.');
	const planned = planIncoming(state, arrival);
	if (!planned.ok || planned.value.parked.length > 0) throw new Error('Something is missing.');
	for (const [i, changeset] of planned.value.fresh.entries())
		if (state.apply(changeset, planned.value.digests[i]).status !== 'applied')
			throw new Error('A changeset does not apply.');
	void state.conflicts;
}

function look(state: PortfolioState): Merged {
	const table = state.table(kind);
	const conflicts = new Set<string>();
	const contested = new Set<string>();
	for (const conflict of state.conflicts) {
		if (conflict.type === 'field') conflicts.add(cellOf(conflict.id, conflict.field));
		else contested.add(conflict.id);
	}
	return {
		records: new Map(table.all().map(({ id, values }) => [id, values as Fields])),
		conflicts,
		contested
	};
}

export default async function ours(): Promise<Engine> {
	return {
		async make({ base, mine, theirs }) {
			const common = new Laptop(people.base, []);
			common.act(base.map(({ id, fields }) => changeOf({ do: 'create', id, fields })));
			const laptops = [new Laptop(people.mine, common.log), new Laptop(people.theirs, common.log)] as const;
			for (const deed of mine) laptops[0].act([changeOf(deed)]);
			for (const deed of theirs) laptops[1].act([changeOf(deed)]);
			return { mine: await laptops[0].file(), theirs: await laptops[1].file() };
		},
		async open(file) {
			const state = new PortfolioState();
			const earlier = await read(file, new Map());
			for (const changeset of earlier.changesets) state.apply(changeset);
			const passages = known(state, earlier, {});
			return {
				async merge(theirs) {
					const before = state.heads;
					const arrived = await read(theirs, passages);
					mergeInto(state, arrived.changesets);
					known(state, arrived, before);
				},
				look: () => look(state)
			};
		}
	};
}
