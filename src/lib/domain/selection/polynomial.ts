/** Coefficients, the constant first. */
export type Polynomial = readonly number[];

export function valueAt(polynomial: Polynomial, x: number): number {
	return polynomial.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

export function product(a: Polynomial, b: Polynomial): number[] {
	const result = new Array<number>(Math.max(0, a.length + b.length - 1)).fill(0);
	for (const [i, left] of a.entries()) for (const [j, right] of b.entries()) result[i + j]! += left * right;
	return result;
}

export function sum(a: Polynomial, b: Polynomial): number[] {
	return Array.from({ length: Math.max(a.length, b.length) }, (_, at) => (a[at] ?? 0) + (b[at] ?? 0));
}

/**
 * The real roots between two numbers where the sign changes, in order. Between two neighbouring roots of its
 * derivative a polynomial only rises or only falls, so each is found by halving and none can be missed.
 */
export function signChanges(polynomial: Polynomial, from: number, to: number): number[] {
	const trimmed = trim(polynomial);
	if (trimmed.length < 2) return [];
	if (trimmed.length === 2) {
		const root = -trimmed[0]! / trimmed[1]!;
		return root > from && root < to ? [root] : [];
	}
	const derivative = trimmed.slice(1).map((coefficient, at) => coefficient * (at + 1));
	const stops = [from, ...signChanges(derivative, from, to), to];
	const found: number[] = [];
	let last: { at: number; sign: number } | undefined;
	let between: number | undefined;
	for (const stop of stops) {
		// Where it only touches, rounding must not make it cross.
		const sign = isNothingAt(trimmed, stop) ? 0 : Math.sign(valueAt(trimmed, stop));
		if (sign === 0) between = stop;
		else {
			if (last && last.sign !== sign) found.push(between ?? halved(trimmed, last.at, stop));
			[last, between] = [{ at: stop, sign }, undefined];
		}
	}
	return found;
}

/** A polynomial divided by `x − root` as often as it is nothing there, and how often that was. */
export function deflated(polynomial: Polynomial, root: number): { rest: Polynomial; times: number } {
	let [rest, times] = [trim(polynomial), 0];
	while (rest.length > 1 && isNothingAt(rest, root)) {
		const quotient = new Array<number>(rest.length - 1).fill(0);
		let carried = 0;
		for (let at = rest.length - 1; at > 0; at--) quotient[at - 1] = carried = rest[at]! + carried * root;
		[rest, times] = [quotient, times + 1];
	}
	return { rest, times };
}

function isNothingAt(polynomial: Polynomial, x: number): boolean {
	const size = polynomial.reduceRight((sum, coefficient) => sum * Math.abs(x) + Math.abs(coefficient), 0);
	return Math.abs(valueAt(polynomial, x)) <= size * 1e-11;
}

function halved(polynomial: Polynomial, from: number, to: number): number {
	let [low, high] = [from, to];
	const rising = valueAt(polynomial, high) > 0;
	for (;;) {
		const middle = low + (high - low) / 2;
		if (middle <= low || middle >= high) return middle;
		if (valueAt(polynomial, middle) > 0 === rising) high = middle;
		else low = middle;
	}
}

/** Without leading coefficients that are nothing but rounding. */
function trim(polynomial: Polynomial): Polynomial {
	const scale = Math.max(...polynomial.map(Math.abs), 0);
	let length = polynomial.length;
	while (length > 0 && Math.abs(polynomial[length - 1]!) <= scale * 1e-13) length--;
	return polynomial.slice(0, length);
}
