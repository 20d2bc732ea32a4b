import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyHistory, play } from '../../../../tests/simulate/history';
import { exchange } from '../../../../tests/support/laptop';
import type { Changeset } from '../../domain/records/changeset';
import { Horizon } from '../../domain/merge/horizon';
import { writePortfolioFile } from './write';

const day = (of: number) => new Date(Date.UTC(2026, 0, of, 12)).toISOString();

async function fileOf(log: readonly Changeset[]): Promise<string> {
	const about = {
		portfolio: { id: '000000000000000P', name: 'Test' },
		writer: { replica: '000000000000000W', author: 'Anna' },
		app: '1.0.0',
		written: day(1)
	};
	return new Blob([...(await writePortfolioFile(about, log)).parts]).text();
}

test('the log up to a day is, byte for byte, the file that was exported on that day', async () => {
	await fc.assert(
		fc.asyncProperty(anyHistory, fc.nat(14), async (steps, stop) => {
			const timed = steps.map((step, at) => ('reads' in step ? step : { ...step, at: day(at + 1) }));
			const then = play(timed.slice(0, stop));
			const later = play(timed);
			exchange(...then);
			exchange(...later);
			const saved = await fileOf(then[0].log);
			for (const { log } of later) {
				const horizon = new Horizon(day(stop));
				expect(await fileOf(log.filter((changeset) => horizon.takes(changeset)))).toBe(saved);
			}
		}),
		{ numRuns: 50 }
	);
});
