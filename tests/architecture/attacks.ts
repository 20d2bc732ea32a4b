import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/** A text made to keep a regular expression busy: a beginning, a part repeated as often as needed, an end. */
export interface Attack {
	readonly before: string;
	readonly pump: string;
	readonly behind: string;
}

export function attackText({ before, pump, behind }: Attack, length: number): string {
	const times = Math.ceil((length - before.length - behind.length) / pump.length);
	return before + pump.repeat(Math.max(1, times)) + behind;
}

/** Characters that a pattern may treat apart without naming them. */
const usual = [...'aZé0 \t\n\r-_.,:;/<>"\'=+@()#\\\u00a0\u0301\u{1f600}', 'ß', '\ud800', '\0', '∅'];

/** A repetition of more than this is one that a long text can drive. */
const many = 12;

/** More characters than these are not combined with one another. */
const mostCombined = 14;

/** Beginnings and ends tried, of those that a pattern tells apart. */
const mostBefore = 3;
const mostBehind = 5;

type Leaf = AST.Character | AST.CharacterSet | AST.CharacterClass;

/**
 * Texts on which a pattern would take longest if it went back and forth: what comes before each of its
 * repetitions, then what the repetition takes, over and over, then something that ends the match badly. Every
 * pair of characters that the pattern tells apart is tried too.
 */
export function attacksOn(source: string, flags: string): Attack[] {
	const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
		unicode: flags.includes('u'),
		unicodeSets: flags.includes('v')
	});
	const speaker = new Speaker(pattern, flags.replace(/[gy]/g, ''));
	const { alphabet } = speaker;
	const befores = new Set(['', ...alphabet.slice(0, mostBefore)]);
	const pumps = new Set(speaker.variants(pattern));
	visitRegExpAST(pattern, {
		onQuantifierEnter: (node) => {
			if (node.max <= many) return;
			const before = speaker.before(node);
			befores.add(before);
			pumps.add(before);
			for (const element of speaker.variants(node.element)) pumps.add(element).add(before + element);
		}
	});
	const pairs =
		alphabet.length > mostCombined ? [] : alphabet.flatMap((one) => alphabet.map((other) => one + other));
	const behinds = ['', '\n\0', ...alphabet.slice(0, mostBehind)];
	return [
		...combined([...befores], [...pumps, ...alphabet], behinds),
		...combined(['', alphabet[0] ?? ''], pairs, behinds.slice(0, 3))
	];
}

function combined(
	befores: readonly string[],
	pumps: readonly string[],
	behinds: readonly string[]
): Attack[] {
	return befores.flatMap((before) =>
		pumps.filter((pump) => pump !== '').flatMap((pump) => behinds.map((behind) => ({ before, pump, behind })))
	);
}

/** Says what parts of a pattern would match. */
class Speaker {
	/** One character of each sort that the pattern tells apart. */
	readonly alphabet: readonly string[];
	readonly #leaves = new Map<string, RegExp>();

	constructor(pattern: AST.Pattern, flags: string) {
		const named = new Set(usual);
		const take = (leaf: Leaf): void => {
			this.#leaves.set(leaf.raw, new RegExp(`^(?:${leaf.raw})$`, flags));
		};
		visitRegExpAST(pattern, {
			onCharacterEnter: (leaf) => {
				named.add(String.fromCodePoint(leaf.value));
				if (!leaf.parent.type.startsWith('CharacterClass')) take(leaf);
			},
			onCharacterSetEnter: take,
			onCharacterClassEnter: take
		});
		const sorts = new Map<string, string>();
		for (const one of named) {
			const sort = [...this.#leaves.values()].map((leaf) => (leaf.test(one) ? 1 : 0)).join('');
			if (!sorts.has(sort)) sorts.set(sort, one);
		}
		this.alphabet = [...sorts.values()];
	}

	/** What the parts before a node match, up to the beginning of the pattern. */
	before(node: AST.Node): string {
		const { parent } = node;
		if (!parent) return '';
		if (parent.type !== 'Alternative') return this.before(parent);
		const at = parent.elements.indexOf(node as AST.Element);
		return (
			this.before(parent) +
			parent.elements
				.slice(0, at)
				.map((one) => this.#example(one))
				.join('')
		);
	}

	/** Texts that a node matches: one for each alternative, and for each sort of character of a class. */
	variants(node: AST.Node): string[] {
		if ('alternatives' in node)
			return (node.alternatives as AST.Alternative[]).flatMap((one) => this.variants(one));
		if (node.type === 'CharacterClass' || node.type === 'CharacterSet')
			return this.alphabet.filter((one) => this.#leaves.get(node.raw)!.test(one));
		if (node.type === 'Alternative') {
			const whole = this.#example(node);
			// Once with every part that may be missing, and once with each part in its other ways.
			const parts = node.elements.flatMap((element, at) =>
				this.variants(element).map((one) =>
					node.elements.map((other, i) => (i === at ? one : this.#example(other))).join('')
				)
			);
			return [whole, ...parts];
		}
		if (node.type === 'Quantifier') return this.variants(node.element);
		return [this.#example(node)];
	}

	#example(node: AST.Node): string {
		if (node.type === 'Character') return String.fromCodePoint(node.value);
		if (node.type === 'CharacterSet' || node.type === 'CharacterClass')
			return this.alphabet.find((one) => this.#leaves.get(node.raw)!.test(one)) ?? '';
		if (node.type === 'Quantifier')
			return this.#example(node.element).repeat(Math.max(1, Math.min(node.min, many)));
		if (node.type === 'Pattern' || node.type === 'Group' || node.type === 'CapturingGroup')
			return this.#example(node.alternatives[0]!);
		if (node.type === 'Alternative') return node.elements.map((one) => this.#example(one)).join('');
		return node.type === 'Backreference' ? this.#example([node.resolved].flat()[0]!) : '';
	}
}
