/*
 * The upper halves of the code pages of DOS, from 0x80 to 0xff, which no browser knows: from the mappings that the
 * Unicode Consortium publishes (https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/).
 */

export const cp850 =
	'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ' +
	'áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
	'└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀' +
	'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

export const cp437 =
	'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ' +
	'áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
	'└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
	'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** The text of bytes in a code page whose lower half is ASCII. */
export function decodedByTable(bytes: Uint8Array, upper: string): string {
	const codes = new Uint16Array(bytes.length);
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at]!;
		codes[at] = byte < 0x80 ? byte : upper.charCodeAt(byte - 0x80);
	}
	return new TextDecoder(isLittleEndian ? 'utf-16le' : 'utf-16be', { ignoreBOM: true }).decode(codes);
}

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
