/** Shares of the scale of contributions of 2009 in percent, the newest full table that is published. */
export const shares2009: Readonly<Record<string, number>> = {
	AT: 2.24,
	BE: 2.77,
	BG: 0.22,
	CH: 3.01,
	CZ: 1.15,
	DE: 19.88,
	DK: 1.76,
	ES: 8.52,
	FI: 1.55,
	FR: 15.34,
	GB: 14.7,
	GR: 1.96,
	HU: 0.78,
	IT: 11.51,
	NL: 4.79,
	NO: 2.53,
	PL: 2.85,
	PT: 1.14,
	SE: 2.76,
	SK: 0.54
};

export const shares2009Source = 'http://press.cern/facts-and-figures/facts-and-figures-2009';

/** Contributions known as amounts of whole francs. */
export const francs: readonly { code: string; year: number; francs: number; source: string }[] = [
	{
		code: 'HR',
		year: 2019,
		francs: 1_000_000,
		source: 'https://www.total-croatia-news.com/lifestyle/33497-cern'
	},
	...[
		{ year: 2023, francs: 2_200_000 },
		{ year: 2024, francs: 2_400_000 }
	].map((amount) => ({
		code: 'SI',
		...amount,
		source:
			'https://znanost.sta.si/3261355/slovenias-cern-membership-pushed-back-task-force-to-visit-in-february'
	}))
];
