import { byText } from '../base/text/by-text';
import { enquiry, type Enquiry } from '../kinds/enquiry';
import { enquiryAsk, type EnquiryAsk } from '../kinds/enquiry-ask';
import { read } from '../reading/read';
import type { Source } from '../reading/source';

/** An expert who was asked about an enquiry. */
export interface Asked {
	/** Undefined where only a day is known. */
	readonly expert: string | undefined;
	/** ISO dates, may be partial. */
	readonly askedOn: string | undefined;
	readonly answeredOn: string | undefined;
	readonly answer: string | undefined;
	/** The record that says it; undefined where the enquiry itself does, as before several could be asked. */
	readonly record: EnquiryAsk | undefined;
}

/** The experts who were asked about an enquiry, the first first; what has no day comes before all that has. */
export function askedOf(source: Source, id: string, values: Enquiry['values']): readonly Asked[] {
	const own = ownAsk(values);
	const records = read(source, enquiryAsk)
		.by('enquiry', id)
		.map((record): Asked => {
			const { expert, askedOn, answeredOn, answer } = record.values;
			return { expert, askedOn, answeredOn, answer, record };
		});
	const twice = records.some(({ expert, askedOn }) => expert === own?.expert && askedOn === own?.askedOn);
	return [...(own && !twice ? [own] : []), ...records].sort(
		(a, b) => byText(a.askedOn ?? '', b.askedOn ?? '') || byText(a.record?.id ?? '', b.record?.id ?? '')
	);
}

/** The ids of the enquiries about which an expert was asked. */
export function askedAbout(source: Source, expert: string): readonly string[] {
	return [
		...new Set([
			...read(source, enquiry)
				.by('expert', expert)
				.map(({ id }) => id),
			...read(source, enquiryAsk)
				.by('expert', expert)
				.flatMap(({ values }) => values.enquiry ?? [])
		])
	];
}

function ownAsk({ expert, expertAskedOn }: Enquiry['values']): Asked | undefined {
	if (expert === undefined && expertAskedOn === undefined) return undefined;
	return { expert, askedOn: expertAskedOn, answeredOn: undefined, answer: undefined, record: undefined };
}
