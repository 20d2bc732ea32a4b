import { describe, expect, it } from 'vitest';
import { isTest, sourcesBelow, type Source } from './sources';

/** What hands something over: a file among the downloads, a text on the clipboard, a page to the printer. */
const way =
	/\bsave(?:Text|Blob)\(|\bsaveBook\(|clipboard\.write|\bcopyBlock\(|\bprint\(\)|\.download = |\bnavigator\.share\(|showSaveFilePicker/;

/** Whoever notes what it hands over in the register of exports. */
const noted = /\bnoteFile\(/;

/** Those that do not, and why no person's data leave unnoted there. */
const unnoted: Readonly<Record<string, string>> = {
	'src/lib/ui/save-file.ts': 'the means',
	'src/lib/problems/save-book.ts': 'the means, noted by whoever fills the sheets',
	'src/lib/features/budget/sheet-clipboard.ts': 'the means, for cells of money',
	'src/lib/features/budget/grid-deeds.ts': 'cells of money',
	'src/lib/ui/chart/ChartFrame.svelte': 'figures',
	'src/lib/ui/chart/SaveFigures.svelte': 'figures; a table of people is noted by whoever offers it',
	'src/routes/OpenPortfolio.svelte': 'the means for tables of figures',
	'src/lib/exchange/answer/page.ts': 'runs in the file of an adviser or delegate, outside the app',
	'src/lib/features/assessment/send.ts': 'a record of its own names the adviser it is for',
	'src/lib/features/exchange/TableReport.svelte': 'reasons why rows of a file were not taken',
	'src/lib/features/meetings/forum/invitation.ts': 'title, day and place of a meeting; nobody stands in it',
	'src/lib/features/privacy/PaperScreen.svelte':
		'the record of processing and the notice: categories, not people',
	'src/lib/features/rescue/CasePanel.svelte': 'no portfolio is open that could note it',
	'src/lib/features/rescue/saving.ts': 'no portfolio is open that could note it',
	'src/lib/features/shell/trouble.ts': 'numbers and versions; nothing that was typed',
	'src/lib/features/shell/Mishap.svelte': 'the words of an error of the app',
	'src/lib/features/shell/MoreMenu.svelte': 'print, of which the browser does not say whether it was done',
	'src/lib/features/shell/commands.ts': 'print, of which the browser does not say whether it was done',
	'src/lib/features/member-states/state/StateSheets.svelte':
		'print, of which the browser does not say whether it was done'
};

const leaving = (sources: readonly Source[]) =>
	sources.filter(({ text }) => way.test(text) && !noted.test(text)).map(({ path }) => path);

describe('what leaves the app', () => {
	const sources = sourcesBelow('src').filter((source) => !isTest(source));

	it('is noted in the register of exports, or it is said why not', () => {
		expect(leaving(sources).toSorted()).toEqual(Object.keys(unnoted).toSorted());
	});

	it('is noted where people stand in it', () => {
		const noting = sources.filter(({ text }) => noted.test(text)).map(({ path }) => path);
		expect(noting).toEqual(
			expect.arrayContaining([
				'src/lib/features/delegates/send.ts',
				'src/lib/features/exchange/exporting.ts',
				'src/lib/features/exchange/give.ts',
				'src/lib/features/meetings/forum/Invitations.svelte',
				'src/lib/features/meetings/minutes/MinutesScreen.svelte',
				'src/lib/features/pack/making.svelte.ts',
				'src/lib/features/privacy/access.ts',
				'src/lib/features/records/exporting.ts',
				'src/lib/features/settings/Snapshots.svelte',
				'src/lib/problems/save-cards.ts'
			])
		);
	});

	it.each(["saveText('a.csv', text)", 'navigator.clipboard.writeText(text)', 'link.download = name;'])(
		'would be caught with %s',
		(text) => expect(leaving([{ path: 'src/a.ts', text }])).toEqual(['src/a.ts'])
	);
});
