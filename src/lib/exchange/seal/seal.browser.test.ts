import { expect, test } from 'vitest';
import { seal, sealedEnding, unseal } from './seal';

test('a file is sealed and opened beside the page, with the work of the app', async () => {
	const content = new Blob(['{"header":{}}']);
	const sealed = await seal(content, 'three beams in the morning');
	if (!sealed.ok) throw new Error(sealed.problem.type);
	const file = new File([sealed.value], `ours.isocentre.json.gz${sealedEnding}`);
	const wrong = await unseal(file, 'four beams in the morning');
	expect(wrong).toEqual({ ok: false, problem: { type: 'wrong-passphrase' } });
	const opened = await unseal(file, 'three beams in the morning');
	if (!opened.ok) throw new Error(opened.problem.type);
	expect(opened.value.name).toBe('ours.isocentre.json.gz');
	expect(await opened.value.text()).toBe('{"header":{}}');
}, 60_000);
