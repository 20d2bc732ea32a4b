/** ISO 4217 codes in use, and those in which amounts since 2010 may be recorded. */
const codes = new Set(
	(
		'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF ' +
		'CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EEK EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ ' +
		'GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR ' +
		'LRD LSL LTL LVL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB ' +
		'PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB ' +
		'TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW'
	).split(' ')
);

const decimals: Readonly<Record<string, number>> = Object.fromEntries([
	...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
	...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3]),
	...'CLF UYW'.split(' ').map((code) => [code, 4])
]);

/** The currencies as options of a choice; a code is its own name in every language. */
export const currencyOptions = [...codes].map((code) => ({ key: code, label: { en: code, fr: code } }));

export function isCurrency(code: string): boolean {
	return codes.has(code);
}

/** How many decimals an amount of a currency has: 2 for CHF, 0 for JPY. */
export function currencyDecimals(code: string): number {
	return decimals[code] ?? 2;
}
