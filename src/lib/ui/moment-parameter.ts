/** The parameter of any address that says which moment of the past is shown. */
export const momentParameter = 'asof';
