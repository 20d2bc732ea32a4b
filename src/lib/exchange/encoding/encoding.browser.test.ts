import { describe, expect, test } from 'vitest';
import { decodeText } from './decode';
import { detectEncoding } from './detect';
import { encodingKeys, textIn, type Encoding } from './encodings';

/* In the browser, since Node reads Windows-1252 as Latin-1. */

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g)!, (byte) => Number.parseInt(byte, 16));
const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

/** Written by another program: the encoding, the text, its bytes. */
const written: readonly (readonly [Encoding, string, string])[] = [
	['windows-1252', 'Université de Genève,Zürich', '556e69766572736974e92064652047656ee876652c5afc72696368'],
	[
		'windows-1252',
		'L’hôpital «A» – 12 € ; Œuvre',
		'4c9268f4706974616c20ab41bb20962031322080203b208c75767265'
	],
	['windows-1252', 'GENÈVE,UNIVERSITÉ D’ÉTÉ', '47454ec856452c554e49564552534954c9204492c954c9'],
	['windows-1252', 'Lettre à Paul', '4c657474726520e0205061756c'],
	['windows-1252', 'São João, informações', '53e36f204a6fe36f2c20696e666f726d61e7f56573'],
	['windows-1252', 'Ärzte für große Straßen', 'c4727a74652066fc722067726fdf652053747261df656e'],
	['windows-1252', '“quoted” text…', '9371756f74656494207465787485'],
	['windows-1252', 'Ångström, København', 'c56e67737472f66d2c204bf862656e6861766e'],
	['windows-1252', 'Citroën 25 °C', '436974726feb6e20323520b043'],
	['windows-1252', '«BEAUTÉ»', 'ab4245415554c9bb'],
	['macintosh', 'Université de Genève,Zürich', '556e697665727369748e2064652047656e8f76652c5a9f72696368'],
	['macintosh', 'Hôpital Édouard-Herriot', '4899706974616c2083646f756172642d48657272696f74'],
	['macintosh', 'Müller, Köln', '4d9f6c6c65722c204b9a6c6e'],
	['macintosh', 'GENÈVE,UNIVERSITÉ', '47454ee956452c554e4956455253495483'],
	['macintosh', 'Ça va', '8261207661'],
	['cp850', 'Université de Genève,Zürich', '556e69766572736974822064652047656e8a76652c5a8172696368'],
	['cp850', 'Hôpital Édouard-Herriot', '4893706974616c2090646f756172642d48657272696f74'],
	['cp850', 'Müller, Köln', '4d816c6c65722c204b946c6e'],
	['cp850', 'São João', '53c66f204a6fc66f'],
	['cp850', 'UNIVERSITÉ', '554e4956455253495490'],
	['cp437', 'Université de Genève', '556e69766572736974822064652047656e8a7665'],
	['big5', '國立臺灣大學,臺北', 'b0eaa5dfbb4fc657a46abec72cbb4fa55f'],
	['big5', '中央研究院,臺北市', 'a4a4a5a1ace3a873b07c2cbb4fa55fa5ab'],
	['big5', '清華大學', 'b24db5d8a46abec7'],
	['gb18030', '清华大学,北京', 'c7e5bbaab4f3d1a72cb1b1bea9'],
	['gb18030', '中国科学院近代物理研究所,兰州', 'd6d0b9fabfc6d1a7d4babdfcb4faceefc0edd1d0bebfcbf92cc0bcd6dd'],
	['shift_jis', '東京大学,東京', '938c8b9e91e58a772c938c8b9e'],
	['shift_jis', '理化学研究所,和光市', '979d89bb8a778ca48b868f8a2c98618cf58e73'],
	['shift_jis', '重粒子線がん治療センター', '8f6497b18e7190fc82aa82f18ea197c3835a8393835e815b'],
	['euc-jp', '東京大学病院の研究,東京', 'c5ecb5fec2e7b3d8c9c2b1a1a4ceb8a6b5e62cc5ecb5fe'],
	['euc-jp', '重粒子線がん治療センター', 'bdc5ceb3bbd2c0fea4aca4f3bca3cec5a5bba5f3a5bfa1bc'],
	['euc-kr', '서울대학교,서울', 'bcadbfefb4ebc7d0b1b32cbcadbfef'],
	['euc-kr', '한국원자력의학원', 'c7d1b1b9bff8c0dab7c2c0c7c7d0bff8'],
	[
		'windows-1251',
		'Московский государственный университет,Москва',
		'cceef1eaeee2f1eae8e920e3eef1f3e4e0f0f1f2e2e5ededfbe920f3ede8e2e5f0f1e8f2e5f22ccceef1eae2e0'
	],
	[
		'windows-1251',
		'Объединённый институт ядерных исследований,Дубна',
		'cee1fae5e4e8edb8ededfbe920e8edf1f2e8f2f3f220ffe4e5f0edfbf520e8f1f1ebe5e4eee2e0ede8e92cc4f3e1ede0'
	],
	[
		'koi8-r',
		'Московский государственный университет,Москва',
		'edcfd3cbcfd7d3cbc9ca20c7cfd3d5c4c1d2d3d4d7c5ceced9ca20d5cec9d7c5d2d3c9d4c5d42cedcfd3cbd7c1'
	],
	[
		'ibm866',
		'Объединенный институт ядерных исследований,Дубна',
		'8ea1eaa5a4a8ada5adadeba920a8ade1e2a8e2e3e220efa4a5e0adebe520a8e1e1aba5a4aea2a0ada8a92c84e3a1ada0'
	],
	['windows-1253', 'Πανεπιστήμιο Αθηνών,Αθήνα', 'd0e1ede5f0e9f3f4deece9ef20c1e8e7edfeed2cc1e8deede1'],
	[
		'windows-1254',
		'Boğaziçi Üniversitesi,İstanbul',
		'426ff0617a69e76920dc6e697665727369746573692cdd7374616e62756c'
	],
	['windows-1250', 'Uniwersytet Łódzki,Łódź', '556e69776572737974657420a3f3647a6b692ca3f3649f']
];

describe('a text', () => {
	test.each(written)('in %s is told by how it reads: %s', (encoding, text, hex) => {
		expect(textIn(encoding, bytesOf(hex))).toBe(text);
		expect(decodeText(bytesOf(hex)).text).toBe(text);
	});

	test('in ASCII is UTF-8', () => expect(detectEncoding(utf8('name,city')).encoding).toBe('utf-8'));

	test.each(['utf-16le', 'utf-16be'] as const)('in %s is told by its mark, and without it', (encoding) => {
		const bytes = [...'\ufeffName\tZürich\r\n'].flatMap((sign) => {
			const code = sign.charCodeAt(0);
			return encoding === 'utf-16le' ? [code & 255, code >> 8] : [code >> 8, code & 255];
		});
		for (const file of [bytes, bytes.slice(2)]) {
			const { text, ...told } = decodeText(Uint8Array.from(file));
			expect(text).toBe('Name\tZürich\r\n');
			expect(told).toEqual({ encoding, damaged: false, otherwise: 0 });
		}
	});
});

describe('a byte that is no UTF-8', () => {
	test.each([
		['Universités,Zürich\n', 'Universités,Zürich\nCaf\ufffd\n'],
		['Genève\n', 'Genève\nCaf\ufffd\n'],
		['\ufeffName\n', 'Name\nCaf\ufffd\n']
	])('behind %j spoils itself alone', (before, text) => {
		const read = decodeText(joined(utf8(before), bytesOf('436166e90a')));
		expect(read).toEqual({ text, encoding: 'utf-8', damaged: true, otherwise: 0 });
	});

	test('may be one of many, and the lines that are UTF-8 are read as that', () => {
		const latin = bytesOf('436166e9203b20487bf474656c0a');
		const read = decodeText(joined(latin, utf8('Zürich;Genève\n'), latin, latin));
		expect(read).toMatchObject({ encoding: 'windows-1252', damaged: false, otherwise: 1 });
		expect(read.text.split('\n')[1]).toBe('Zürich;Genève');
	});
});

test('an encoding that is told is taken at its word', () => {
	const mac = bytesOf('556e697665727369748e');
	expect(decodeText(mac, 'macintosh')).toMatchObject({ text: 'Université', damaged: false });
	expect(decodeText(mac, 'cp850')).toMatchObject({ text: 'UniversitÄ', damaged: false });
	expect(decodeText(mac, 'windows-1252')).toMatchObject({ text: 'UniversitŽ', damaged: false });
	expect(decodeText(bytesOf('47656e8f7665'), 'windows-1252')).toMatchObject({ damaged: true });
	expect(decodeText(mac, 'utf-8')).toMatchObject({ text: 'Universit\ufffd', damaged: true });
});

// What takes time by the square of the length would not come to an end.
test('twenty megabytes of any of them are read', { timeout: 120_000 }, () => {
	for (const [, , hex] of [written[0]!, written[14]!, written[20]!]) {
		const line = joined(bytesOf(hex), utf8('\n'), utf8('é\n'));
		const file = new Uint8Array(20 * 1024 * 1024);
		for (let at = 0; at + line.length <= file.length; at += line.length) file.set(line, at);
		file.fill(0x20, file.length - (file.length % line.length));
		expect(decodeText(file).text.length).toBeGreaterThan(1e6);
	}
});

test.each(encodingKeys)('%s is known to the browser', (encoding) => {
	expect(textIn(encoding, new Uint8Array(0))).toBe('');
});
