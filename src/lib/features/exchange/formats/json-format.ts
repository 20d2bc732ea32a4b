import { isJsonObject } from '$lib/domain/base/json';
import { readJsonText } from '$lib/exchange/json/text';
import { delegateFormat } from '$lib/exchange/delegate/format';
import { plainFormat } from '$lib/exchange/plain/format';
import { formatName } from '$lib/exchange/portfolio-file/format';
import { reviewFormat } from '$lib/exchange/review/format';

/**
 * Which of our formats a JSON file says it has, in whatever order its keys stand: other programs sort them. Undefined
 * for any other JSON, and for what is none.
 */
export function jsonFormatOf(bytes: Uint8Array): 'portfolio' | 'records' | 'review' | 'delegate' | undefined {
	const read = readJsonText(bytes, { lossy: true });
	if (!read.ok || !isJsonObject(read.value)) return undefined;
	const { format, header } = read.value;
	if (format === plainFormat) return 'records';
	if (format === reviewFormat) return 'review';
	if (format === delegateFormat) return 'delegate';
	return isJsonObject(header) && header['format'] === formatName ? 'portfolio' : undefined;
}
