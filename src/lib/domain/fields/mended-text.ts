import { tidyLines } from './plain-text';

const unreadable = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]|\p{Cs}/gu;

/**
 * A text of several lines as it can be kept, whatever stood in it: other line breaks become plain ones, control
 * characters and halves of characters go. `lost` says whether any of those went.
 */
export function mendedText(text: string): { readonly text: string; readonly lost: boolean } {
	const readable = text.replace(unreadable, '');
	return { text: tidyLines(readable), lost: readable.length < text.length };
}
