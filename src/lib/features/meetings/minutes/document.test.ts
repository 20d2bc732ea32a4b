import { expect, it } from 'vitest';
import { documentText } from './document';

it('gives a table to a spreadsheet without a formula in it', () => {
	const rows = [
		['=HYPERLINK("https://example.org")', '−1’000'],
		['\u200b@SUM(A1)', '-5.00'],
		['Gantry\t=1+1', '12']
	];
	const table = { type: 'table', caption: 'Envelopes', head: ['Fund', '+CHF'], rows } as const;
	const text = documentText({
		title: 'Minutes',
		subtitle: '',
		sections: [{ heading: 'Money', blocks: [table] }],
		foot: ''
	});
	expect(text).toContain(
		`Envelopes\nFund\t'+CHF\n'=HYPERLINK("https://example.org")\t−1’000\n'\u200b@SUM(A1)\t-5.00\nGantry =1+1\t12\n`
	);
});
