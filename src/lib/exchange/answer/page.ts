import type { AnswerPageData } from './format';

/** What the script of a page gets from `answerKit`. */
export interface AnswerKit {
	/** What the page knows of itself. */
	readonly data: AnswerPageData;
	all<T extends Element>(selector: string, within?: ParentNode): T[];
	/** Restores the draft, speaks the language, and calls `show` now and after every change. */
	begin(show: () => void): void;
	/** Something was changed by the page itself and not by typing. */
	change(): void;
	/** Hands the answer to the downloads, sealed by its digest, and forgets the draft. */
	save(payload: Record<string, unknown>): void;
}

/**
 * What every page to be answered does: two languages, a draft, the saving. The text of this function is put into the
 * file, so it may use nothing from outside itself: no import, no constant, no helper. It never makes markup from a text.
 */
export function answerKit(): AnswerKit {
	const data = JSON.parse(document.getElementById('sent')!.textContent) as AnswerPageData;
	const root = document.documentElement;
	const draftKey = `${data.format} ${data.request}`;
	const all = <T extends Element>(selector: string, within: ParentNode = document) => [
		...within.querySelectorAll<T>(selector)
	];
	type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
	const inputs = all<Input>('main [name]');
	const isChoice = (input: Input) => input.type === 'radio' || input.type === 'checkbox';
	/** What stood in each before anybody typed. */
	const first = new Map(inputs.map((input) => [input, input.value]));
	/** The answer is saved as it stands. */
	let saved = false;
	let show = () => {};

	/** A page from disk may not be allowed to keep anything; then it says so. */
	function kept(use: (storage: Storage) => void): void {
		try {
			use(localStorage);
		} catch {
			document.getElementById('unkept')!.hidden = false;
		}
	}

	function keep(): void {
		if (saved) return;
		const draft: Record<string, string> = { language: root.lang };
		for (const input of inputs)
			if (isChoice(input) ? (input as HTMLInputElement).checked : input.value !== first.get(input))
				draft[input.name] = input.value;
		kept((storage) => storage.setItem(draftKey, JSON.stringify(draft)));
	}

	function restore(): void {
		kept((storage) => {
			const draft = JSON.parse(storage.getItem(draftKey) ?? '{}') as Record<string, string>;
			root.lang = draft['language'] ?? root.lang;
			for (const input of inputs) {
				const value = draft[input.name];
				if (value === undefined) continue;
				if (isChoice(input)) (input as HTMLInputElement).checked = input.value === value;
				else input.value = value;
			}
		});
	}

	function speak(language: string): void {
		root.lang = language;
		for (const button of all<HTMLElement>('[data-say]'))
			button.setAttribute('aria-pressed', String(button.dataset['say'] === language));
		// An option can hold no more than a text.
		for (const option of all<HTMLElement>('[data-en]')) option.textContent = option.dataset[language] ?? '';
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

	function change(): void {
		saved = false;
		document.getElementById('saved')!.hidden = true;
		show();
		keep();
	}

	function save(payload: Record<string, unknown>): void {
		const { format, version, portfolio, request, token, content } = data;
		const written = new Date().toISOString();
		const about = { format, version, portfolio, request, token, content, written, ...payload };
		const text = JSON.stringify({ ...about, digest: sha256(canonical(about)) }, null, 1);
		const link = document.createElement('a');
		link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
		link.download = `${data.fileName}-${written.slice(0, 10)}.json`;
		link.click();
		setTimeout(() => URL.revokeObjectURL(link.href), 60000);
		// A draft lies where other pages from this disk can read it: it goes once the answer is saved.
		saved = true;
		kept((storage) => storage.removeItem(draftKey));
		document.getElementById('saved')!.hidden = false;
	}

	function begin(showing: () => void): void {
		show = showing;
		document.addEventListener('input', change);
		for (const button of all<HTMLElement>('[data-say]'))
			button.addEventListener('click', () => {
				speak(button.dataset['say']!);
				keep();
			});
		restore();
		speak(root.lang);
		show();
	}

	return { data, all, begin, change, save };
}
