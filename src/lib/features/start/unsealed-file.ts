import { fail, type Result } from '$lib/domain/base/result';
import { unseal } from '$lib/exchange/seal/seal';
import { sealProblemText } from '$lib/problems/seal';

/** What is in a sealed file, or in words why it does not open. */
export async function unsealedFile(file: File, passphrase: string): Promise<Result<File, string>> {
	const opened = await unseal(file, passphrase);
	return opened.ok ? opened : fail(sealProblemText(opened.problem));
}
