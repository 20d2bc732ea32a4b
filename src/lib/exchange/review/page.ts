import type { Answer, AnsweredScore, ReviewPageData } from './format';

/**
 * What runs in an adviser's file. The text of this function is put into the file, so it may use nothing from
 * outside itself: no import, no constant, no helper. It never makes markup from a text.
 */
export function reviewPage(): void {
	const data = JSON.parse(document.getElementById('review')!.textContent) as ReviewPageData;
	const root = document.documentElement;
	const draftKey = `isocentre-review ${data.request}`;
	const all = <T extends Element>(selector: string, within: ParentNode = document) => [
		...within.querySelectorAll<T>(selector)
	];
	const inputs = all<HTMLInputElement | HTMLTextAreaElement>('main [name]');
	const sections = all<HTMLElement>('[data-project]');
	/** The answer is saved as it stands. */
	let saved = false;

	const valueOf = (name: string, within: ParentNode) =>
		within
			.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-is="${name}"]`)
			?.value.normalize('NFC')
			.trim() ?? '';
	const stepsOut = (section: ParentNode) =>
		section.querySelector<HTMLInputElement>('[data-is="recused"]')!.checked;

	function scoreOf(field: HTMLElement): AnsweredScore | undefined {
		const checked = field.querySelector<HTMLInputElement>('input:checked');
		const comment = valueOf('comment', field);
		if (!checked && comment === '') return undefined;
		return {
			criterion: field.dataset['criterion']!,
			...(checked && { score: Number(checked.value) }),
			...(comment !== '' && { comment })
		};
	}

	function answerOf(section: HTMLElement): Answer | undefined {
		const project = section.dataset['project']!;
		if (stepsOut(section)) {
			const reason = valueOf('reason', section);
			return { project, recused: true, ...(reason !== '' && { reason }) };
		}
		const scores = all<HTMLElement>('[data-criterion]', section).flatMap((field) => scoreOf(field) ?? []);
		const comment = valueOf('whole', section);
		if (scores.length === 0 && comment === '') return undefined;
		return { project, ...(comment !== '' && { comment }), scores };
	}

	const isDone = (section: HTMLElement) =>
		stepsOut(section) ||
		all('[data-criterion]', section).every((field) => field.querySelector('input:checked'));

	function show(): void {
		for (const section of sections) {
			const out = stepsOut(section);
			section.classList.toggle('out', out);
			section.classList.toggle('done', isDone(section));
			for (const field of all<HTMLFieldSetElement>('fieldset', section)) field.disabled = out;
		}
		document.getElementById('done')!.textContent = String(sections.filter(isDone).length);
	}

	/** A page from disk may not be allowed to keep anything; then it says so. */
	function kept(use: (storage: Storage) => void): void {
		try {
			use(localStorage);
		} catch {
			document.getElementById('unkept')!.hidden = false;
		}
	}

	/** A draft lies where other pages from this disk can read it: it goes once the answer is saved. */
	function forget(): void {
		saved = true;
		kept((storage) => storage.removeItem(draftKey));
	}

	function keep(): void {
		if (saved) return;
		const draft: Record<string, string> = { language: root.lang };
		for (const input of inputs) {
			const choice = input.type === 'radio' || input.type === 'checkbox';
			if (choice ? (input as HTMLInputElement).checked : input.value !== '') draft[input.name] = input.value;
		}
		kept((storage) => storage.setItem(draftKey, JSON.stringify(draft)));
	}

	function restore(): void {
		kept((storage) => {
			const draft = JSON.parse(storage.getItem(draftKey) ?? '{}') as Record<string, string>;
			root.lang = draft['language'] ?? root.lang;
			for (const input of inputs) {
				const value = draft[input.name];
				if (value === undefined) continue;
				if (input.type === 'radio' || input.type === 'checkbox')
					(input as HTMLInputElement).checked = input.value === value;
				else input.value = value;
			}
		});
	}

	function speak(language: string): void {
		root.lang = language;
		for (const button of all<HTMLElement>('[data-say]'))
			button.setAttribute('aria-pressed', String(button.dataset['say'] === language));
	}

	/** Keys in order and no spaces, as the office's app writes what it hashes. */
	function canonical(value: unknown): string {
		if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
		if (typeof value !== 'object' || value === null) return JSON.stringify(value);
		const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
		return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join()}}`;
	}

	/** SHA-256 by FIPS 180-4: what browsers offer for it is not there for every page from disk. */
	function sha256(text: string): string {
		const primes: number[] = [];
		for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
		const fraction = (root: number) => Math.floor((root % 1) * 2 ** 32) | 0;
		const keys = primes.map((prime) => fraction(Math.cbrt(prime)));
		const state = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
		const bytes = [...new TextEncoder().encode(text)];
		const bits = bytes.length * 8;
		bytes.push(128);
		while (bytes.length % 64 !== 56) bytes.push(0);
		for (let shift = 56; shift >= 0; shift -= 8) bytes.push(Math.floor(bits / 2 ** shift) % 256);
		const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));
		for (let at = 0; at < bytes.length; at += 64) {
			const words: number[] = [];
			for (let i = 0; i < 64; i++) {
				if (i < 16) {
					const [a, b, c, d] = bytes.slice(at + i * 4, at + i * 4 + 4) as [number, number, number, number];
					words.push((a << 24) | (b << 16) | (c << 8) | d);
					continue;
				}
				const [early, late] = [words[i - 15]!, words[i - 2]!];
				const first = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
				const second = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
				words.push((words[i - 16]! + first + words[i - 7]! + second) | 0);
			}
			let [a, b, c, d, e, f, g, h] = state as [
				number,
				number,
				number,
				number,
				number,
				number,
				number,
				number
			];
			for (let i = 0; i < 64; i++) {
				const one = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
				const next = (h + one + ((e & f) ^ (~e & g)) + keys[i]! + words[i]!) | 0;
				const two = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
				const other = (two + ((a & b) ^ (a & c) ^ (b & c))) | 0;
				[h, g, f, e, d, c, b, a] = [g, f, e, (d + next) | 0, c, b, a, (next + other) | 0];
			}
			[a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = (state[i]! + word) | 0));
		}
		return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
	}

	function save(): void {
		const { format, version, portfolio, request, token, assessor, content } = data;
		const written = new Date().toISOString();
		const answers = sections.flatMap((section) => answerOf(section) ?? []);
		const about = { format, version, portfolio, request, token, assessor, content, written, answers };
		const text = JSON.stringify({ ...about, digest: sha256(canonical(about)) }, null, 1);
		const link = document.createElement('a');
		link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
		link.download = `${data.fileName}-${written.slice(0, 10)}.json`;
		link.click();
		setTimeout(() => URL.revokeObjectURL(link.href), 60000);
		forget();
		document.getElementById('saved')!.hidden = false;
	}

	/** The criterion at hand, else the first without a score. */
	function criterionAtHand(): HTMLElement | undefined {
		const fields = all<HTMLFieldSetElement>('[data-criterion]').filter((field) => !field.disabled);
		return (
			fields.find((field) => field.contains(document.activeElement)) ??
			fields.find((field) => !field.querySelector('input:checked'))
		);
	}

	function type(event: KeyboardEvent): void {
		const writes = (event.target as HTMLElement).matches('textarea, input[type="text"]');
		if (
			writes ||
			event.isComposing ||
			event.ctrlKey ||
			event.metaKey ||
			event.altKey ||
			!/^[1-5]$/.test(event.key)
		)
			return;
		const field = criterionAtHand();
		const radio = field?.querySelector<HTMLInputElement>(`input[value="${event.key}"]`);
		if (!field || !radio) return;
		event.preventDefault();
		radio.checked = true;
		radio.focus();
		const fields = all<HTMLFieldSetElement>('[data-criterion]').filter((one) => !one.disabled);
		fields[fields.indexOf(field as HTMLFieldSetElement) + 1]?.querySelector('input')?.focus();
		change();
	}

	function change(): void {
		saved = false;
		document.getElementById('saved')!.hidden = true;
		show();
		keep();
	}

	document.addEventListener('input', change);
	document.addEventListener('keydown', type);
	document.getElementById('save')!.addEventListener('click', save);
	for (const button of all<HTMLElement>('[data-say]'))
		button.addEventListener('click', () => {
			speak(button.dataset['say']!);
			keep();
		});
	restore();
	speak(root.lang);
	show();
}
