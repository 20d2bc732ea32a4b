import { fail, type Result } from '$lib/domain/base/result';
import type { Portfolio } from '$lib/store/open/portfolio.svelte';
import { calendarFormat } from './calendar';
import { delegateFormat } from './delegate';
import { figureFormat, type FoundFigure } from './figure';
import type { Format, StageOptions } from './format';
import { lookOf } from './look';
import { mailFormat } from './mail';
import type { OpenTable } from './open-table';
import { paperFormat, type FoundPaper } from './paper';
import { portfolioFormat } from './portfolio';
import { recordsFormat } from './records';
import { reviewFormat } from './review';
import { sealedFormat } from './sealed';
import type { Refusal, Staged } from './staged';
import { tableFormat } from './table';
import { vcardFormat } from './vcard';
import { workbookFormat } from './workbook';

/** Every format that can be taken in. The first that knows a file reads it; what none knows the first one refuses. */
const formats: readonly [Format, ...Format[]] = [
	portfolioFormat,
	sealedFormat,
	recordsFormat,
	reviewFormat,
	delegateFormat,
	calendarFormat,
	vcardFormat,
	mailFormat,
	figureFormat,
	paperFormat,
	workbookFormat,
	tableFormat
];

/** What a file picker offers: endings and media types, as of the attribute `accept`. */
export const accepted = [...new Set(formats.flatMap(({ accept }) => accept))].join(',');

/** Reads a file in its format and works out what taking it in would change, or stops to ask. */
export async function stageFile(
	portfolio: Portfolio,
	file: File,
	options: StageOptions
): Promise<Result<Staged | OpenTable | FoundFigure | FoundPaper, Refusal>> {
	const look = await lookOf(file);
	const format = formats.find((one) => one.is(look)) ?? formats[0];
	const refusal = format.refusal?.(look);
	return refusal ? fail(refusal) : format.stage(portfolio, file, options);
}
