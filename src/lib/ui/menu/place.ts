const gap = 4;
const margin = 8;

/**
 * Puts a floating box beside the control it belongs to: below it, or above where there is no room below, and
 * never out of the window.
 */
export function placeBeside(control: HTMLElement, box: HTMLElement, align: 'start' | 'end' = 'start'): void {
	const from = control.getBoundingClientRect();
	const { offsetWidth: width, offsetHeight: height } = box;
	const left = align === 'start' ? from.left : from.right - width;
	const below = from.bottom + gap;
	const fitsBelow = below + height <= innerHeight - margin;
	const top = fitsBelow || from.top < innerHeight - from.bottom ? below : from.top - gap - height;
	box.style.left = `${Math.max(margin, Math.min(left, innerWidth - width - margin))}px`;
	box.style.top = `${Math.max(margin, Math.min(top, innerHeight - height - margin))}px`;
}
