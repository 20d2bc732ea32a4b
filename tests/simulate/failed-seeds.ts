/** Runs that once found a fault, kept so that it does not come back. */
export const failedSeeds: { readonly seed: number; readonly steps: number; readonly why: string }[] = [];
