import { describe, expect, test } from 'vitest';
import { attendance } from '../kinds/attendance';
import { contact } from '../kinds/contact';
import type { AnyValues, Kind } from '../schema/kind';
import { countryStatus } from '../kinds/country-status';
import { idOf } from '../base/id';
import { identityOf } from '../schema/identity';
import { participation } from '../kinds/participation';
import { partner } from '../kinds/partner';
import { ruleResult } from '../kinds/rule-result';
import { LikenessIndex } from './likeness-index';
import { likenessOf } from './likeness-of';

/** The fields by which two records are found to be alike, the most telling first; none where they are not. */
function shared(kind: Kind, a: AnyValues, b: AnyValues): string[] {
	const index = new LikenessIndex(likenessOf(kind));
	index.put('A', a);
	index.put('B', b);
	const both = index.pairs.flatMap(({ evidence }) => evidence.map(({ fields }) => fields.join('+')));
	index.put('A', b);
	index.put('B', a);
	expect(index.pairs.flatMap(({ evidence }) => evidence.map(({ fields }) => fields.join('+')))).toEqual(both);
	return both;
}

const person = (name: string, email?: string): AnyValues => {
	const [last, first] = name.split(', ');
	return { lastName: last, ...(first ? { firstName: first } : {}), ...(email ? { email } : {}) };
};

describe('the same person', () => {
	test.each([
		['Müller, Hans', 'Mueller, Hans'],
		['Müller, Hans', 'Muller, Hans'],
		['Müller, Hans', 'Hans, Müller'],
		['Müller, H.', 'Müller, Hans'],
		['Müller H.', 'Müller, Hans'],
		['Öztürk, Ayşe', 'Ozturk, Ayse'],
		['Sørensen, Bjørn', 'Soerensen, Bjoern'],
		['Łukasiewicz, Jan', 'Lukasiewicz, Jan'],
		['Martin, Jean-Pierre', 'MARTIN, Jean Pierre'],
		['Martin, Jean-Pierre', 'Martin, J.-P.'],
		['Martin, Jeanpierre', 'Martin, Jean-Pierre'],
		['García López, María', 'Garcia, Maria'],
		['García-López, María', 'Garcia Lopez, María'],
		['van der Berg, Anna', 'Berg, Anna'],
		["O'Neill, Sean", 'ONeill, Sean'],
		['Smith, John A.', 'Smith, John'],
		['Fernandez, Carlos', 'Fernandes, Carlos'],
		['Rossi, Dr. Giulia', 'Rossi, Giulia'],
		['Иванов, Сергей', 'Ivanov, Sergey'],
		['Nguyễn, Văn An', 'Nguyen, Van An'],
		['Straße, Eva', 'Strasse, Eva']
	])('%s and %s', (a, b) => {
		expect(shared(contact, person(a), person(b))).toEqual(['firstName+lastName']);
	});

	test.each([
		['a.b@chuv.ch', 'A.B@CHUV.ch'],
		['anna.rossi@gmail.com', 'annarossi+cern@googlemail.com'],
		['a.rossi+list@cnao.it', 'a.rossi@cnao.it']
	])('at %s and %s', (a, b) => {
		expect(shared(contact, person('Rossi, Anna', a), person('Verdi, Luca', b))).toEqual(['email']);
	});
});

describe('two people', () => {
	test.each([
		['Müller, H.', 'Müller, K.'],
		['Müller H.', 'Müller K.'],
		['Müller, Hans', 'Müller, Karl'],
		['Müller, Hans', 'Möller, Hans'],
		['Smith, John A.', 'Smith, John B.'],
		['Rossi, Mario', 'Rossi, Maria'],
		['Weber, Christian', 'Weber, Christina'],
		['Bauer, Andrea', 'Bauer, Andreas'],
		['Petit, Jean-Pierre', 'Petit, Jean-Paul'],
		['Smith, John', 'Smyth, Joan'],
		['Ivanov, Sergey', 'Petrov, Sergey'],
		['Kim, Min-jun', 'Kim, Seo-yeon'],
		['Müller', 'Müller, Hans'],
		['Wang, Wei', 'Wang, Fang'],
		['Schreiber1, Eva', 'Schreiber2, Eva']
	])('%s and %s', (a, b) => {
		expect(shared(contact, person(a), person(b))).toEqual([]);
	});

	test('share the mailbox of their office', () => {
		const [a, b] = [person('Rossi, Anna', 'info@cnao.it'), person('Verdi, Luca', 'info@cnao.it')];
		expect(shared(contact, a, b)).toEqual([]);
	});
});

const named = (name: string, more: AnyValues = {}): AnyValues => ({ name, ...more });
const name = 'name+acronym';

describe('the same organisation', () => {
	test.each([
		[named('University of Geneva'), named('Université de Genève')],
		[named('University of Geneva'), named('Geneva University')],
		[named('Universität Zürich'), named('University of Zurich')],
		[named('Technische Universität München'), named('Technical University of Munich')],
		[named('Universitätsspital Basel'), named('University Hospital Basel')],
		[named('Siemens Healthineers AG'), named('Siemens Healthineers')],
		[named('Advanced Accelerator Applications S.A.'), named('Advanced Accelerator Applications')],
		[named('Charité – Universitätsmedizin Berlin'), named('Charite Universitaetsmedizin Berlin')],
		[named('Lausanne University Hospital (CHUV)'), named('CHUV')],
		[named('Centre hospitalier universitaire vaudois', { acronym: 'CHUV' }), named('CHUV')],
		[named('Paul Scherrer Institute'), named('Paul Scherrer Institut')],
		[named('CNAO', { city: 'Pavia' }), named('CNAO Pavia')],
		[named('MedAustron'), named('Med-Austron')],
		[named('Ministry of Health of Georgia'), named('Ministère de la Santé de la Géorgie')],
		[named('Institut Pasteur de Lille'), named('Institut Pasteur Lille', { city: 'Lille' })],
		[named('Karolinska Institutet'), named('Karolinska Institutet', { country: 'SE' })],
		[named('Politecnico di Milano'), named('Polytechnic of Milan')],
		[named('Heidelberg Ion-Beam Therapy Center'), named('Heidelberg Ion Beam Therapy Centre')],
		[named('Rutherford Appelton Laboratory'), named('Rutherford Appleton Laboratory')]
	])('$name and $name', (a, b) => {
		expect(shared(partner, a, b)).toEqual([name]);
	});

	test('is known by its site and by its number in the register', () => {
		const a = named('GSI', {
			website: 'https://www.gsi.de/en/',
			ror: 'https://ror.org/02k8cbn47',
			country: 'DE'
		});
		const b = named('Helmholtzzentrum für Schwerionenforschung', { website: 'http://gsi.de' });
		expect(shared(partner, a, b)).toEqual(['website']);
		expect(shared(partner, a, named('Other', { ror: 'https://ror.org/02K8CBN47/' }))).toEqual(['ror']);
	});
});

describe('two organisations', () => {
	test.each([
		[named('Institut Pasteur Paris'), named('Institut Pasteur Lille')],
		[named('Institut Pasteur', { city: 'Paris' }), named('Institut Pasteur', { city: 'Lille' })],
		[named('Institut Pasteur', { city: 'Paris' }), named('Institut Pasteur de Lille', { city: 'Lille' })],
		[named('University of Geneva'), named('Geneva University Hospitals')],
		[named('Technical University of Munich'), named('University of Munich')],
		[named('University of Oxford'), named('Oxford Brookes University')],
		[named('Ministry of Health of Austria'), named('Ministry of Health of Australia')],
		[named('Ministry of Health of Slovakia'), named('Ministry of Health of Slovenia')],
		[named('Ministry of Health of Niger'), named('Ministry of Health of Nigeria')],
		[named('Université Paris 6'), named('Université Paris 7')],
		[named('University Hospital', { city: 'Basel' }), named('University Hospital', { city: 'Zürich' })],
		[named('University Hospital'), named('University Hospital Basel')],
		[named('University of Santiago', { country: 'CL' }), named('University of Santiago', { country: 'ES' })],
		[
			named('Paul Scherrer Institute', { acronym: 'PSI', country: 'CH' }),
			named('Population Services International', { acronym: 'PSI', country: 'US' })
		],
		[named('University of Leeds'), named('University of Lund')],
		[named('Foundation for Research'), named('Foundation for Health')],
		[named('Siemens Energy'), named('Siemens Healthineers')]
	])('$name and $name', (a, b) => {
		expect(shared(partner, a, b)).toEqual([]);
	});

	test('keep pages at one place on the web', () => {
		const [a, b] = ['alpha', 'beta'].map((path) => `https://sites.google.com/view/${path}`);
		expect(shared(partner, named('Alpha', { website: a! }), named('Beta', { website: b! }))).toEqual([]);
		const lab = (city: string) => named(`INFN ${city}`, { city, website: 'https://www.infn.it/' });
		expect(shared(partner, lab('Torino'), lab('Pisa'))).toEqual([]);
		const branch = (city: string) => named(`Pasteur ${city}`, { city, website: 'https://www.pasteur.fr/' });
		expect(shared(partner, branch('Paris'), branch('Lille'))).toEqual([]);
	});
});

test('records whose identity has become equal are one', () => {
	const values = { project: 'P', partner: 'GSI', role: 'partner' };
	expect(shared(participation, values, { ...values, notes: 'x' })).toEqual(['project+partner+role']);
	expect(shared(participation, values, { ...values, role: 'funder' })).toEqual([]);
});

test('what neither says is nothing they have in common', () => {
	const values = { project: 'P', partner: 'GSI' };
	expect(shared(participation, values, { ...values, notes: 'x' })).toEqual([]);
	expect(shared(countryStatus, { country: 'CH' }, { country: 'CH' })).toEqual([]);
});

test('records that are told apart by what they link alone are never proposed', () => {
	const values = { meeting: 'M', contact: 'C', country: 'CH', status: 'attended' };
	expect(shared(attendance, values, values)).toEqual([]);
	expect(shared(attendance, { meeting: 'M', membership: 'X' }, { meeting: 'M', membership: 'Y' })).toEqual(
		[]
	);
	expect(shared(ruleResult, { project: 'P', rule: 'R' }, { project: 'P', rule: 'R' })).toEqual([]);
});

test('who attends for another seat is another attendance', () => {
	const at = (membership?: string) =>
		identityOf(attendance, { meeting: 'M', ...(membership !== undefined && { membership }) });
	expect(new Set([at(), at('X'), at('Y')]).size).toBe(3);
});

test('the same partner in another country is another participation; without one it keeps the id it had', () => {
	const at = (country?: string) =>
		identityOf(participation, {
			project: 'P',
			partner: 'GSI',
			role: 'partner',
			...(country !== undefined && { country })
		});
	expect(new Set([at(), at('CH'), at('FR')]).size).toBe(3);
	expect(at()).toBe(idOf('participation', '"P"', '"GSI"', '"partner"'));
});

test('the most telling pair comes first, and what changes is compared anew', () => {
	const index = new LikenessIndex(likenessOf(contact));
	index.put('1', person('Rossi, Anna', 'anna@cnao.it'));
	index.put('2', person('Rossi, A.'));
	index.put('3', person('Rossi, Anna', 'anna@cnao.it'));
	expect(index.pairs.map(({ ids }) => ids.join())).toEqual(['1,3', '1,2', '2,3']);
	expect(index.like(person('Rossi, Anna', 'anna@cnao.it')).map(({ id }) => id)).toEqual(['1', '3', '2']);
	index.put('3', person('Bianchi, Luca'));
	index.remove('2');
	expect(index.pairs).toEqual([]);
});
