import type { AnswerKit } from '../answer/page';
import type { Answer, AnsweredScore, ReviewPageData } from './format';

/**
 * What runs in an adviser's file, on what `answerKit` gives. The text of this function is put into the file, so it may
 * use nothing from outside itself: no import, no constant, no helper. It never makes markup from a text.
 */
export function reviewPage({ data, all, begin, change, save }: AnswerKit): void {
	const sections = all<HTMLElement>('[data-project]');

	const valueOf = (name: string, within: ParentNode) =>
		within
			.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-is="${name}"]`)
			?.value.normalize('NFC')
			.trim() ?? '';
	const stepsOut = (section: ParentNode) =>
		section.querySelector<HTMLInputElement>('[data-is="recused"]')!.checked;

	function scoreOf(field: HTMLElement): AnsweredScore | undefined {
		const checked = field.querySelector<HTMLInputElement>('input:checked');
		const comment = valueOf('comment', field);
		if (!checked && comment === '') return undefined;
		return {
			criterion: field.dataset['criterion']!,
			...(checked && { score: Number(checked.value) }),
			...(comment !== '' && { comment })
		};
	}

	function answerOf(section: HTMLElement): Answer | undefined {
		const project = section.dataset['project']!;
		if (stepsOut(section)) {
			const reason = valueOf('reason', section);
			return { project, recused: true, ...(reason !== '' && { reason }) };
		}
		const scores = all<HTMLElement>('[data-criterion]', section).flatMap((field) => scoreOf(field) ?? []);
		const comment = valueOf('whole', section);
		if (scores.length === 0 && comment === '') return undefined;
		return { project, ...(comment !== '' && { comment }), scores };
	}

	const isDone = (section: HTMLElement) =>
		stepsOut(section) ||
		all('[data-criterion]', section).every((field) => field.querySelector('input:checked'));

	function show(): void {
		for (const section of sections) {
			const out = stepsOut(section);
			section.classList.toggle('out', out);
			section.classList.toggle('done', isDone(section));
			for (const field of all<HTMLFieldSetElement>('fieldset', section)) field.disabled = out;
		}
		document.getElementById('done')!.textContent = String(sections.filter(isDone).length);
	}

	/** The criterion at hand, else the first without a score. */
	function criterionAtHand(): HTMLElement | undefined {
		const fields = all<HTMLFieldSetElement>('[data-criterion]').filter((field) => !field.disabled);
		return (
			fields.find((field) => field.contains(document.activeElement)) ??
			fields.find((field) => !field.querySelector('input:checked'))
		);
	}

	function type(event: KeyboardEvent): void {
		const writes = (event.target as HTMLElement).matches('textarea, input[type="text"]');
		if (
			writes ||
			event.isComposing ||
			event.ctrlKey ||
			event.metaKey ||
			event.altKey ||
			!/^[1-5]$/.test(event.key)
		)
			return;
		const field = criterionAtHand();
		const radio = field?.querySelector<HTMLInputElement>(`input[value="${event.key}"]`);
		if (!field || !radio) return;
		event.preventDefault();
		radio.checked = true;
		radio.focus();
		const fields = all<HTMLFieldSetElement>('[data-criterion]').filter((one) => !one.disabled);
		fields[fields.indexOf(field as HTMLFieldSetElement) + 1]?.querySelector('input')?.focus();
		change();
	}

	begin(show);
	document.addEventListener('keydown', type);
	document.getElementById('save')!.addEventListener('click', () =>
		save({
			assessor: (data as ReviewPageData).assessor,
			answers: sections.flatMap((section) => answerOf(section) ?? [])
		})
	);
}
