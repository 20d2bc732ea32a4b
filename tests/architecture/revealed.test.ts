import { describe, expect, it } from 'vitest';
import { isTest, sourcesBelow, type Source } from './sources';

/** What reads people who objected as anybody else: the tables without the mask, or the fold itself. */
const past = /\brevealed\b|\bportfolio\.state\b/;

/** Who does, and why nothing of it is shown or handed out unasked. */
const reading: Readonly<Record<string, string>> = {
	'src/lib/domain/withheld/shown-label.ts': 'to know which names not to show',
	'src/lib/domain/withheld/withheld-table.ts': 'the mask itself',
	'src/lib/exchange/backup/without-erased.ts': 'what is erased; a backup holds the objection too',
	'src/lib/exchange/delegate/lines.ts': 'what an answer meets, to refuse it',
	'src/lib/exchange/delegate/plan.ts': 'what an answer meets, to refuse it',
	'src/lib/exchange/delegate/proposals.ts': 'what an answer meets, to refuse it',
	'src/lib/exchange/mail/proposal.ts': 'whom a mail names, to refuse them',
	'src/lib/exchange/snapshot/return.ts': 'a snapshot is the portfolio, with its objections',
	'src/lib/exchange/snapshot/take.ts': 'a snapshot is the portfolio, with its objections',
	'src/lib/exchange/snapshot/without-erased.ts': 'what is erased',
	'src/lib/features/exchange/HoldingsCard.svelte': 'a code of all that is held',
	'src/lib/features/exchange/formats/importing-into.ts': 'what a row meets, to refuse it',
	'src/lib/features/exchange/formats/stage-delegate.ts': 'what an answer meets, to refuse it',
	'src/lib/features/exchange/formats/stage-mail.ts': 'whom a mail names, to refuse them',
	'src/lib/features/exchange/formats/stage-plans.ts': 'what a row meets, to refuse it',
	'src/lib/features/exchange/formats/stage-portfolio.ts':
		'the merge of two portfolios, which keeps objections',
	'src/lib/features/privacy/RequestPanel.svelte': 'the request of the person, opened on purpose',
	'src/lib/features/privacy/RightsPanel.svelte': 'the rights of the person, on their own page',
	'src/lib/features/privacy/answer.ts': 'the request of the person, opened on purpose',
	'src/lib/features/records/BulkBar.svelte': 'the rows that somebody has had shown on purpose',
	'src/lib/features/records/Conflict.svelte': 'the page of one record',
	'src/lib/features/records/EditRecord.svelte': 'the form of one record',
	'src/lib/features/records/FieldView.svelte': 'the page of one record',
	'src/lib/features/records/RecordPage.svelte': 'the page of one record',
	'src/lib/features/records/saving.ts': 'what a write meets',
	'src/lib/features/relations/PersonFacts.svelte': 'the page of one record',
	'src/lib/features/review/ContestedPanel.svelte': 'what somebody opened in Review',
	'src/lib/features/review/JoinPanel.svelte': 'what somebody opened in Review',
	'src/lib/features/review/settle.ts': 'what a choice in Review writes',
	'src/lib/problems/note-file.ts': 'how many people there are, a number',
	'src/lib/store/derived/findings.ts': 'what waits in Review',
	'src/lib/store/derived/grounds.ts': 'what waits in Review',
	'src/lib/store/open/live-state.ts': 'the means',
	'src/lib/store/open/record-reading.ts': 'the means'
};

const readingIn = (sources: readonly Source[]) =>
	sources.filter(({ text }) => past.test(text)).map(({ path }) => path);

describe('people who objected', () => {
	const sources = sourcesBelow('src').filter((source) => !isTest(source));

	it('are read unmasked where it is said why, and nowhere else: a list, a picker, a file or a chart is given the others', () => {
		expect(readingIn(sources).toSorted()).toEqual(Object.keys(reading).toSorted());
	});

	it.each([
		'portfolio.revealed.table(name)',
		'read(portfolio.revealed, contact)',
		'portfolio.state.read(name)'
	])('would be caught read by %s', (text) =>
		expect(readingIn([{ path: 'src/a.ts', text }])).toEqual(['src/a.ts'])
	);
});
