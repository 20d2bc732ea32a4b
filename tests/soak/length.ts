/** How long the work goes on, in minutes: two hours, unless SOAK_MINUTES says otherwise. */
export const minutes = Number(process.env['SOAK_MINUTES'] || 120);
