import type { SealProblem } from '$lib/exchange/seal/problems';
import type { Weakness } from '$lib/exchange/seal/strength';
import { m } from '$lib/paraglide/messages';
import { formatBytes } from '$lib/ui/format';

/** Why a sealed file is not opened, in a sentence or two. */
export function sealProblemText(problem: SealProblem): string {
	switch (problem.type) {
		case 'wrong-passphrase':
			return m.seal_wrong();
		case 'seal-damaged':
			return m.seal_damaged();
		case 'sealed-for-keys':
			return m.seal_keys();
		case 'seal-failed':
			return m.seal_failed();
		case 'seal-too-large':
			return m.seal_too_large({ max: formatBytes(problem.max) });
	}
}

/** Why a passphrase is weak, and what would hold. */
export const weaknessWords: Readonly<Record<Weakness, () => string>> = {
	'too-short': m.seal_too_short,
	'too-plain': m.seal_too_plain,
	'too-known': m.seal_too_known
};
