import { Reach } from '../../src/lib/domain/records/stamps';
import type { Changeset } from '../../src/lib/domain/records/changeset';
import type { Checkpoint } from '../../src/lib/domain/merge/checkpoint';
import type { Missing } from '../../src/lib/domain/merge/knowledge';
import { forkedOrigins } from '../../src/lib/domain/merge/incoming';
import { PortfolioState } from '../../src/lib/domain/merge/state';
import { finished } from '../../src/lib/domain/base/steps';
import { Laptop } from '../support/laptop';

/** A reach that shifts what each replica was seen to have written. */
class Shifted extends PortfolioState {
	protected by = 0;

	protected override reachOf(changeset: Changeset, ordinal: number): Reach {
		const seen = this.knowledge.reachOf(changeset).map((seq) => seq + this.by);
		return new Reach(this.stamps, ordinal, seen, changeset.seq - 1 + this.by);
	}
}

/** Believes that everything in a portfolio was known to whoever writes next: the last to arrive wins. */
class LastToArriveWins extends PortfolioState {
	protected override reachOf(changeset: Changeset, ordinal: number): Reach {
		const seen = this.stamps.replicas.texts.map((replica) => this.heads[replica] ?? 0);
		return new Reach(this.stamps, ordinal, seen);
	}
}

/** Forgets what writers had seen of others. */
class NoContext extends PortfolioState {
	protected override reachOf(_: Changeset, ordinal: number): Reach {
		return new Reach(this.stamps, ordinal, []);
	}
}

/** Forgets that a writer knows its own earlier writes. */
class NoOwnWrites extends PortfolioState {
	protected override reachOf(changeset: Changeset, ordinal: number): Reach {
		return new Reach(this.stamps, ordinal, this.knowledge.reachOf(changeset), 0);
	}
}

/** `>=` for `>`: takes the next write of each replica for one that was known. */
class SeenTooMuch extends Shifted {
	protected override by = 1;
}

/** `>` for `>=`: takes the last write that was known of each replica for one that was not. */
class SeenTooLittle extends Shifted {
	protected override by = -1;
}

/** Applies a changeset without what its writer had seen. */
class IgnoresWhatIsMissing extends PortfolioState {
	protected override missingFor(changeset: Changeset): Missing | undefined {
		const missing = super.missingFor(changeset);
		return missing?.replica === changeset.replica ? missing : undefined;
	}
}

/** Takes the next number of a replica for the newest, whatever lies between. */
class SkipsGaps extends PortfolioState {
	protected override missingFor(): undefined {
		return undefined;
	}

	override newestDigest(replica: string): string {
		return this.prevExpected ?? super.newestDigest(replica);
	}

	private prevExpected: string | undefined;

	override apply(changeset: Changeset): ReturnType<PortfolioState['apply']> {
		this.prevExpected = changeset.seq > this.knowledge.head(changeset.replica) ? changeset.prev : undefined;
		const applied = super.apply(changeset);
		this.prevExpected = undefined;
		return applied;
	}
}

/** Shows of two writes of one time the one that came first here. */
class KeepsOwnOnTie extends PortfolioState {
	constructor(from?: Checkpoint) {
		super(from);
		const { stamps } = this;
		stamps.compare = (a, b) => stamps.atOf[a]! - stamps.atOf[b]! || b - a;
	}
}

/** Keeps in a checkpoint what is shown and forgets the other writes. */
class ForgetsSiblings extends PortfolioState {
	override toCheckpoint(): Checkpoint {
		const checkpoint = super.toCheckpoint();
		const tables = checkpoint.tables.map(([kind, rows]) => {
			const columns = rows.columns.map(([field, column]) => [field, { ...column, cells: [] }] as const);
			return [kind, { ...rows, columns }] as const;
		});
		return { ...checkpoint, tables };
	}
}

/** Keeps in a checkpoint the heads and forgets what writers had seen. */
class ForgetsSights extends PortfolioState {
	override toCheckpoint(): Checkpoint {
		const checkpoint = super.toCheckpoint();
		return { ...checkpoint, knowledge: checkpoint.knowledge.map((row) => ({ ...row, sights: [] })) };
	}
}

/** Takes a changeset for known or present by its number, whichever browser of that name wrote it. */
class TrustsNumbers extends PortfolioState {
	constructor(from?: Checkpoint) {
		super(from);
		const { knowledge } = this;
		knowledge.find = ({ replica, seq }) => (knowledge.head(replica) >= seq ? { replica, seq } : undefined);
	}
}

/** Forgets what the writer of a copied browser had seen before it was copied. */
class ForgetsBeforeTheCopy extends PortfolioState {
	protected override reachOf(changeset: Changeset, ordinal: number): Reach {
		if (!changeset.copyOf) return super.reachOf(changeset, ordinal);
		return new Reach(this.stamps, ordinal, []);
	}
}

/** Merges with one deliberate fault each. The simulator is worth something only if it finds every one. */
export const brokenStates = {
	LastToArriveWins,
	NoContext,
	NoOwnWrites,
	SeenTooMuch,
	SeenTooLittle,
	IgnoresWhatIsMissing,
	SkipsGaps,
	KeepsOwnOnTie,
	ForgetsSiblings,
	ForgetsSights,
	TrustsNumbers,
	ForgetsBeforeTheCopy
};

/** Passes over what a copy of a browser wrote under a number it has. */
class KeepsOneOfTwo extends Laptop {
	override merge(incoming: readonly Changeset[], make?: () => PortfolioState): number {
		const origins = finished(forkedOrigins(this.state, { waiting: [], incoming }));
		const known = origins.ok ? origins.value : new Set<string>();
		return super.merge(
			incoming.filter(({ replica }) => !known.has(replica)),
			make
		);
	}
}

/** Calls the line that came first by the name, and the other by the name of the copy. */
class FirstComesFirst extends Laptop {
	override merge(incoming: readonly Changeset[], make?: () => PortfolioState): number {
		const before = [...this.log];
		const merged = super.merge(incoming, make);
		const moved = before.some(
			({ replica, seq }, i) => this.log[i]?.replica !== replica || this.log[i].seq !== seq
		);
		if (moved) this.log = [...before, ...this.log.slice(before.length)];
		return merged;
	}
}

/** Laptops with one deliberate fault each in how they deal with copies of a browser. */
export const brokenLaptops = { KeepsOneOfTwo, FirstComesFirst };
