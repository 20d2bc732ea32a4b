import type { Money } from '../../src/lib/domain/fields';
import { decimalAmount } from '../../src/lib/domain/fields/money';
import type { PortfolioState } from '../../src/lib/domain/merge/state';
import type { EntityRecord } from '../../src/lib/domain/schema/record';
import { lists } from '../../src/lib/domain/seed/lists';

/*
 * Turns the records of the sample back into the rows of the source files, without a look at the code that made
 * them. What comes back equal cannot have been lost.
 */

type Cells = Record<string, string>;
type Any = Readonly<Record<string, unknown>>;

export class RowsAgain {
	constructor(private readonly state: PortfolioState) {}

	#all(kind: string, pick: (values: Any) => boolean = () => true): Any[] {
		return this.state
			.table(kind)
			.all()
			.map(({ values }) => values as Any)
			.filter(pick);
	}

	#get(kind: string, id: unknown): Any {
		const record: EntityRecord | undefined = this.state.table(kind).get(String(id));
		if (!record) throw new Error(`no ${kind} ${String(id)}`);
		return record.values as Any;
	}

	#name(kind: string, field: string, id: unknown): string {
		return id === undefined ? '' : String(this.#get(kind, id)[field]);
	}

	#names(kind: string, field: string, ids: unknown): string[] {
		return ((ids ?? []) as string[]).map((id) => this.#name(kind, field, id));
	}

	technologies(): Cells[] {
		return this.#all('technology').map((values) => ({
			name: text(values['name']),
			domain: text(values['pillar']),
			medical_field: text(values['application']),
			kind: text(values['kind']),
			description: text(values['description']),
			ip_kind: text(values['ipNotes']),
			trl: '',
			unique_to_cern: values['uniqueToCern'] === true ? 'yes' : '',
			source_url: text(values['source'])
		}));
	}

	partners(): Cells[] {
		return this.#all('partner', ({ illustrative }) => !illustrative).map((values) => ({
			name: text(values['name']),
			kind: text(values['kind']).replaceAll('-', ' '),
			country_iso2: text(values['country']),
			city: text(values['city']),
			website: text(values['website']).replace('https://', ''),
			ror: text(values['ror']),
			source_url: text(values['source'])
		}));
	}

	projects(): Cells[] {
		return this.#all('project', (values) => !values['illustrative']).map((values) => ({
			name: text(values['title']),
			acronym: text(values['acronym']),
			field: text(values['application']),
			start_year: text((values['period'] as { from?: string } | undefined)?.from),
			end_year: text((values['period'] as { to?: string } | undefined)?.to),
			status: text(values['reportedStatus']),
			lead_cern_group: text(values['group']),
			technologies: set(this.#names('technology', 'name', values['technologies'])),
			partners: set(this.#partnersOf(values)),
			granted_chf: '',
			funding_source: set(
				((values['fundingSources'] ?? []) as string[]).map((key) =>
					label('fundingSource', key).replace('External', 'external')
				)
			),
			description: text(values['summary']),
			source_url: text(values['source']),
			other_funding_amount: amount(values['externalFunding']),
			other_funding_currency: text((values['externalFunding'] as Money | undefined)?.currency)
		}));
	}

	#participationsOf(project: Any): Any[] {
		return this.#all('participation', (values) => this.#get('project', values['project']) === project);
	}

	#partnersOf(project: Any): string[] {
		return this.#participationsOf(project).map(({ partner }) => this.#name('partner', 'name', partner));
	}

	agreements(): Cells[] {
		return this.#all('agreement', (values) => !values['illustrative']).map((values) => ({
			partner: [
				...this.#names('partner', 'name', values['parties']),
				...this.#names('country', 'nameEn', values['countries'])
			].join(),
			kind: label('agreementKind', values['kind']),
			subject: text(values['subject']),
			year: text(values['signedOn']).slice(0, 4),
			signed_on: text(values['signedOn']),
			project: this.#name('project', 'title', values['project']),
			source_url: text(values['source'])
		}));
	}

	meetings(): Cells[] {
		return this.#all('meeting', (values) => !values['illustrative']).map((values) => {
			const { from, to } = values['when'] as { from: string; to: string };
			return {
				title: text(values['title']),
				series: label('meetingSeries', values['series']),
				start_date: from,
				end_date: to === from ? '' : to,
				place: text(values['place']),
				country_iso2: text(values['country']),
				note: text(values['notes']),
				source_url: text(values['source'])
			};
		});
	}

	budgetFacts(): Cells[] {
		return this.#all('figure').map((values) => ({
			year: text(values['year']),
			item: text(values['item']),
			amount: text(values['amount']),
			unit: text(values['unit']),
			note: text(values['notes']),
			source_url: text(values['source'])
		}));
	}

	countries(status: (key: string) => string): Cells[] {
		return this.#all('countryStatus').map((values) => ({
			iso2: this.#name('country', 'code', values['country']).replace('undefined', ''),
			name: this.#name('country', 'nameEn', values['country']),
			status: status(text(values['status'])),
			from: text((values['period'] as { from?: string } | undefined)?.from),
			to: text((values['period'] as { to?: string } | undefined)?.to),
			source: text(values['source'])
		}));
	}

	contributions(): Cells[] {
		return this.#all('contribution', ({ illustrative }) => !illustrative).map((values) => ({
			iso2: this.#name('country', 'code', values['country']),
			year: text(values['year']),
			percent: values['percent'] === undefined ? '' : (values['percent'] as number).toFixed(2),
			chf: amount(values['money']),
			source: text(values['source'])
		}));
	}

	envelopes(): Cells[] {
		return this.#all('envelope').map((values) => ({
			fund: this.#name('fund', 'name', values['fund']),
			year: text(values['year']),
			amount_chf: amount(values['money'])
		}));
	}

	budgetLines(): Cells[] {
		return this.#all('budgetLine', (line) => line['decision'] === undefined && !this.#isAsked(line)).map(
			(values) => ({
				project: this.#name('project', 'title', values['project']),
				fund: this.#name('fund', 'name', values['fund']),
				year: text(values['year']),
				category: text(values['category']),
				stage: text(values['stage']),
				amount_chf: amount(this.#beforeMoves(values)),
				currency: currencyOf(values['money']),
				text: text(values['text'])
			})
		);
	}

	moneyMoves(): Cells[] {
		return this.#all('moneyMove').map((values) => ({
			project: this.#name('project', 'title', values['project']),
			fund: this.#name('fund', 'name', values['fund']),
			category: text(values['category']),
			from: text(values['from']),
			to: text(values['to']),
			amount_chf: amount(values['money']),
			on: text(values['on']),
			by: text(values['by']),
			reason: text(values['reason'])
		}));
	}

	/** The amount of a line before money was moved from its year or to it. */
	#beforeMoves(line: Any): Any {
		const about = ['project', 'fund', 'category', 'stage'];
		const moves = this.#all('moneyMove', (move) => about.every((name) => move[name] === line[name]));
		const { amount: now, ...money } = line['money'] as { amount: number };
		const moved = (end: string) =>
			moves
				.filter((move) => move[end] === line['year'])
				.reduce((sum, move) => sum + (move['money'] as { amount: number }).amount, 0);
		return { ...money, amount: now + moved('from') - moved('to') };
	}

	/** What a proposal of the rounds that can still be seen asks for, which is told with the proposal. */
	#isAsked({ project, stage }: Any): boolean {
		const about = this.#get('project', project);
		return stage === 'requested' && about['illustrative'] === true && Number(about['round']) > 2025;
	}

	proposals(): Cells[] {
		return this.#all('project', ({ illustrative }) => illustrative === true).map((values) => ({
			name: text(values['title']),
			round: text(values['round']),
			created: text(this.#entered(values)),
			field: text(values['application']),
			summary: text(values['summary']),
			start_year: text((values['period'] as { from?: string }).from),
			department: text(values['department']),
			proponent: text(values['proponent']),
			technologies: set(this.#names('technology', 'name', values['technologies'])),
			partners: set(this.#partnersOf(values)),
			requested_chf_by_year: set(
				this.#askedBy(values).map(({ year, money }) => `${text(year)}:${amount(money)}`)
			),
			category: text(this.#askedBy(values)[0]?.['category']),
			external_chf: amount(values['externalFunding']),
			contributions: set(
				this.#participationsOf(values)
					.filter(({ cash, inKind }) => cash !== undefined || inKind !== undefined)
					.map(
						({ partner, cash, inKind }) =>
							`${this.#name('partner', 'name', partner)}:${amount(cash)}:${amount(inKind)}`
					)
			),
			fund: this.#name('fund', 'name', values['fund']),
			deliverables: text(values['deliverables']),
			organisation: text(values['organisation']),
			financial_plan: text(values['financialPlan']),
			competing: text(values['competingTechnologies']),
			users: text(values['userCommunity']),
			signed_on: text(values['signedOn']),
			head_signed_on: text(values['headSignedOn']),
			expected_late_months: text(values['expectedLate'])
		}));
	}

	#askedBy(values: Any): Any[] {
		return this.#all(
			'budgetLine',
			(line) => this.#get('project', line['project']) === values && this.#isAsked(line)
		);
	}

	/** When a project came upon the path. */
	#entered(values: Any): unknown {
		return this.#all(
			'stageChange',
			(one) => one['from'] === undefined && this.#get('project', one['project']) === values
		)[0]?.['on'];
	}

	scores(): Cells[] {
		return this.#all('assessment').map((values) => ({
			proposal: this.#name('project', 'title', values['project']),
			assessor: text(values['assessor']),
			criterion: this.#name('criterion', 'name', values['criterion']),
			score_1_to_5: values['recused'] === true ? 'recused' : text(values['score'])
		}));
	}

	/** Whoever has a topic; those who came by the address book are named there. */
	experts(): Cells[] {
		return this.#all(
			'contact',
			({ topics, expertise }) => topics !== undefined || expertise !== undefined
		).map((values) => {
			const booked = values['department'] === undefined;
			return {
				email: text(values['email']),
				first_name: booked ? '' : text(values['firstName']),
				last_name: booked ? '' : text(values['lastName']),
				topics: set((values['topics'] ?? []) as string[]),
				expertise: set((values['expertise'] ?? []) as string[]),
				languages: set(((values['languages'] ?? []) as string[]).map((key) => label('language', key))),
				department: text(values['department']),
				noted_on: this.#writtenOn('contact', values, booked ? 'languages' : 'lastName')
			};
		});
	}

	enquiries(): Cells[] {
		return this.#all('enquiry').map((values) => ({
			received_on: text(values['receivedOn']),
			subject: text(values['subject']),
			question: text(values['question']),
			field: text(values['field']),
			technology: this.#name('technology', 'name', values['technology']),
			partner: this.#name('partner', 'name', values['partner']),
			contact: this.#name('contact', 'email', values['contact']),
			who: text(values['who']),
			at_forum: values['meeting'] === undefined ? '' : 'yes',
			by: this.#writer('enquiry', values, 'subject'),
			owner: text(values['owner']),
			due: text(values['due']),
			answered_on: text(values['answeredOn']),
			how: text(values['how']),
			answer: text(values['answer']),
			closed_on: text(values['closedOn']),
			notes: text(values['notes'])
		}));
	}

	expertsAsked(): Cells[] {
		return this.#all('enquiryAsk').map((values) => ({
			enquiry: this.#name('enquiry', 'subject', values['enquiry']),
			expert: this.#name('contact', 'email', values['expert']),
			asked_on: text(values['askedOn']),
			answered_on: text(values['answeredOn']),
			answer: text(values['answer']),
			by: this.#writer('enquiryAsk', values, 'askedOn')
		}));
	}

	partnerSteps(): Cells[] {
		return this.#all('partnerStep').map((values) => {
			const said = values['interest'] === undefined ? undefined : this.#get('interest', values['interest']);
			return {
				partner: this.#name('partner', 'name', values['partner']),
				state: text(values['state']),
				on: text(values['on']),
				by: text(values['by']),
				reason: text(values['reason']),
				from_topic: this.#name('topic', 'title', values['topic']),
				from_interest: said
					? [
							this.#name('country', 'code', said['country']),
							this.#name('technology', 'name', said['technology']),
							text(said['field']).replaceAll('-', ' ')
						].join(':')
					: '',
				from_enquiry: this.#name('enquiry', 'subject', values['enquiry'])
			};
		});
	}

	#entry(kind: string, of: Any, field: string) {
		const table = this.state.table(kind);
		const id = table.ids().find((one) => table.get(one)!.values === of)!;
		return table.entries(id, field)[0]!;
	}

	#writtenOn(kind: string, of: Any, field: string): string {
		return this.#entry(kind, of, field).at.slice(0, 10);
	}

	#writer(kind: string, of: Any, field: string): string {
		return this.#entry(kind, of, field).author;
	}

	contacts(): Cells[] {
		// Who was written down again at a forum stands in no address book.
		const booked = ({ contact }: Any) => this.#get('contact', contact)['collectedFrom'] === undefined;
		return this.#all('affiliation', booked).map(({ contact, partner, role }) => {
			const person = this.#get('contact', contact);
			return {
				first_name: text(person['firstName']),
				last_name: text(person['lastName']),
				partner: this.#name('partner', 'name', partner),
				role: label('contactRole', role),
				email: text(person['email']),
				language: text(person['language']),
				legal_basis: label('legalBasis', person['legalBasis']).toLowerCase(),
				collected_on: text(person['collectedOn']),
				contact_every_months: text(person['contactEvery'])
			};
		});
	}
}

function text(value: unknown): string {
	return value === undefined ? '' : String(value as string | number);
}

/** The elements of a list in one order, as the portfolio does not keep theirs. */
export function set(elements: readonly string[]): string {
	return [...elements].sort().join(';');
}

function amount(money: unknown): string {
	return money === undefined ? '' : String(Number(decimalAmount(money as Money)));
}

function currencyOf(money: unknown): string {
	const { currency } = money as Money;
	return currency === 'CHF' ? '' : currency;
}

function label(list: string, key: unknown): string {
	return lists[list]!.find(([entry]) => entry === key)![1];
}
