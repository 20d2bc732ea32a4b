import type { AnswerKit } from '../answer/page';
import type { AnsweredCorrection, AnsweredInterest, AnsweredProposal, DelegatePageData } from './format';

/**
 * What runs in a delegate's file, on what `answerKit` gives. The text of this function is put into the file, so it may
 * use nothing from outside itself: no import, no constant, no helper. It never makes markup from a text.
 */
export function delegatePage({ data, all, begin, change, save }: AnswerKit): void {
	type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
	const rows = all<HTMLElement>('[data-row]');
	const people = all<HTMLElement>('[data-person]');
	const blocks = all<HTMLElement>('[data-proposal]');
	const clean = (input: Input | null | undefined) => input?.value.normalize('NFC').trim() ?? '';
	const part = (name: string, within: ParentNode) => within.querySelector<Input>(`[data-is="${name}"]`);

	function interestOf(row: HTMLElement): AnsweredInterest | undefined {
		const strength = part('strength', row)!.value;
		const topic = clean(part('topic', row));
		if (strength === (row.dataset['was'] ?? '')) return undefined;
		const of = row.dataset['row']!;
		return { [of]: row.dataset['id']!, strength, ...(topic !== '' && { topic }) };
	}

	function correctionOf(person: HTMLElement): AnsweredCorrection | undefined {
		const changed = all<Input>('[data-is]', person).filter(
			(input) => clean(input) !== (input.dataset['was'] ?? '')
		);
		if (changed.length === 0) return undefined;
		const fields = Object.fromEntries(changed.map((input) => [input.dataset['is']!, clean(input)]));
		return { person: person.dataset['person']!, fields };
	}

	function proposalOf(block: HTMLElement): AnsweredProposal | undefined {
		const filled = (selector: string) =>
			Object.fromEntries(
				all<Input>(selector, block).flatMap((input) => {
					const text = clean(input);
					return text === '' ? [] : [[input.dataset['is'] ?? input.dataset['of']!, text]];
				})
			);
		const values = filled('[data-is]');
		const person = filled('[data-of]');
		if (Object.keys(values).length + Object.keys(person).length === 0) return undefined;
		return { name: '', ...values, ...(Object.keys(person).length > 0 && { person }) };
	}

	const isUsed = (block: HTMLElement) => all<Input>('input, select, textarea', block).some(clean);

	function payload() {
		return {
			interests: rows.flatMap((row) => interestOf(row) ?? []),
			corrections: people.flatMap((person) => correctionOf(person) ?? []),
			proposals: blocks.flatMap((block) => proposalOf(block) ?? [])
		};
	}

	/** An organisation that has no name, or somebody there, is asked for them before it is saved. */
	function lacking(): Input | undefined {
		return blocks
			.filter(isUsed)
			.flatMap((block) => {
				const person = all<Input>('[data-of]', block);
				const needed = person.some((input) => clean(input) !== '') ? ['name', 'lastName'] : ['name'];
				return all<Input>('[data-is="name"], [data-of="lastName"]', block).filter((input) =>
					needed.includes(input.dataset['is'] ?? input.dataset['of']!)
				);
			})
			.find((input) => clean(input) === '');
	}

	function show(): void {
		for (const row of rows) {
			const said = part('strength', row)!.value !== (row.dataset['was'] ?? '');
			row.classList.toggle('said', said);
			const topic = part('topic', row);
			if (topic) topic.hidden = !said;
		}
		for (const person of people) person.classList.toggle('said', correctionOf(person) !== undefined);
		const last = blocks.findLastIndex(isUsed);
		for (const [at, block] of blocks.entries()) block.hidden = block.hidden && at > Math.max(0, last);
		const { interests, corrections, proposals } = payload();
		document.getElementById('said')!.textContent = String(
			interests.length + corrections.length + proposals.length
		);
		const missing = lacking();
		const need = document.getElementById('need')!;
		if (!missing) need.hidden = true;
	}

	const find = document.getElementById('find') as HTMLInputElement | null;
	const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	find?.addEventListener('input', () => {
		const words = folded(find.value).split(/\s+/);
		for (const row of all<HTMLElement>('#technologies [data-row]')) {
			const text = folded(row.querySelector('label')!.textContent);
			row.hidden = !words.every((word) => text.includes(word)) && !row.classList.contains('said');
		}
	});

	document.getElementById('another')!.addEventListener('click', () => {
		const next = blocks.find((block) => block.hidden);
		if (!next) return;
		next.hidden = false;
		part('name', next)!.focus();
		if (!blocks.some((block) => block.hidden)) document.getElementById('another')!.hidden = true;
		change();
	});

	begin(show);
	document.getElementById('save')!.addEventListener('click', () => {
		const missing = lacking();
		document.getElementById('need')!.hidden = !missing;
		if (missing) missing.focus();
		else save({ shown: (data as DelegatePageData).shown, ...payload() });
	});
}
