/*
 * Letters that look like others: for each of these, the letters of other alphabets that are taken for it. A choice
 * from the confusables of Unicode Technical Standard #39 (https://www.unicode.org/reports/tr39/), of the alphabets
 * that share shapes with ours; forms of the same letter (full-width, mathematical) fold by normalization before.
 */
const alikes: Readonly<Record<string, string>> = {
	A: 'АΑᎪꓮᴀ',
	B: 'ВΒᏴꓐʙв',
	C: 'СϹᏟꓚ',
	D: 'Ꭰꓓᴅ',
	E: 'ЕΕᎬꓰᴇ',
	F: 'Ϝꓝ',
	G: 'ԌᏀꓖɢ',
	H: 'НΗᎻꓧʜн',
	I: 'ІΙӀꓲɪ',
	J: 'ЈᎫꓙᴊͿ',
	K: 'КΚᏦꓗᴋ',
	L: 'ԼᏞꓡʟ',
	M: 'МΜᎷꓟᴍм',
	N: 'Νꓠɴ',
	O: 'ОΟՕꓳ',
	P: 'РΡᏢꓑᴘ',
	Q: 'Ԛ',
	R: 'ᎡᏒꓣʀ',
	S: 'ЅՏᏚꓢ',
	T: 'ТΤᎢꓔᴛт',
	U: 'ՍꓴՄ',
	V: 'ѴᏙꓦ',
	W: 'ԜᎳꓪ',
	X: 'ХΧꓫ',
	Y: 'УΥҮϒꓬʏ',
	Z: 'ΖᏃꓜ',
	a: 'аαɑ',
	b: 'ЬьƄᏏ',
	c: 'сϲᴄ',
	d: 'ԁ',
	e: 'еҽ',
	g: 'ɡց',
	h: 'һհ',
	i: 'іιıɩᎥ',
	j: 'јϳյ',
	k: 'кκ',
	l: 'ӏլ',
	n: 'пոη',
	o: 'оοօσᴏ',
	p: 'рρ',
	q: 'ԛզ',
	r: 'гᴦ',
	s: 'ѕꜱ',
	u: 'υսᴜʋи',
	v: 'ѵνᴠ',
	w: 'ԝωᴡա',
	x: 'хχ',
	y: 'уγүყ',
	z: 'ᴢ'
};

/** By the letter that is taken for another, that other. */
export const confusables: ReadonlyMap<string, string> = new Map(
	Object.entries(alikes).flatMap(([letter, others]) => [...others].map((other) => [other, letter] as const))
);
