/** The outcome of something that may fail in an expected way. Throwing is for bugs. */
export type Result<T, P> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
	return { ok: true, value };
}

export function fail<P>(problem: P): { readonly ok: false; readonly problem: P } {
	return { ok: false, problem };
}
