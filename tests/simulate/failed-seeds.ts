/** Runs that once found a fault, kept so that it does not come back. */
export const failedSeeds: { readonly seed: number; readonly steps: number; readonly why: string }[] = [
	{ seed: 215_870_936, steps: 30, why: 'what waits bears a number that is here, and was taken for it' },
	{ seed: 215_870_952, steps: 30, why: 'what waits took the turn of another copy' },
	{ seed: 570_451_437, steps: 30, why: 'names were expected not to depend on what waits' },
	{ seed: 570_454_682, steps: 30, why: 'names were expected not to depend on what waits' }
];

/** The same of forged files. */
export const fallenSeeds: { readonly seed: number; readonly steps: number; readonly why: string }[] = [
	{ seed: 5, steps: 25, why: 'a context named its writer, and no file of the portfolio could be read again' },
	{ seed: 33, steps: 25, why: 'a settled contest was not shown' },
	{ seed: 42, steps: 25, why: 'what was shown depended on whether anything was joined' },
	{ seed: 52, steps: 25, why: 'a context without marks named a copy’s work, and an honest file was refused' },
	{
		seed: 572_323_630,
		steps: 50,
		why: 'what waits without content, under the name of another record, stayed so'
	},
	{ seed: 572_323_633, steps: 50, why: 'the same, and an honest writer’s work behind it' },
	{
		seed: 983_678_287,
		steps: 15,
		why: 'what a context said of its own line was not asked, and in another line it could not stand'
	},
	{ seed: 572_324_381, steps: 50, why: 'of two names of what was erased the false one was kept' }
];
