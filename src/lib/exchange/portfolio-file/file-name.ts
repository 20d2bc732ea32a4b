import { fileExtension, type PortfolioHeader } from './format';

/** `medical-applications-2026-11-22-anna.isocentre.json`: what it is, when and from whom. */
export function portfolioFileName(
	header: Pick<PortfolioHeader, 'portfolio' | 'writer' | 'written'>,
	packed = false
): string {
	const parts = [header.portfolio.name, header.written.slice(0, 10), header.writer.author];
	const name = parts.map(plainName).filter(Boolean).join('-') || 'portfolio';
	return name + fileExtension + (packed ? '.gz' : '');
}

/** Lower-case ASCII letters, digits and hyphens, which every drive and mail program leaves alone. */
export function plainName(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 60);
}
