import { chromium as pw } from 'playwright';
import { chromium } from '../scripts/chromium.js';
import { serve } from '../scripts/serve.js';
const { executablePath, args, env } = await chromium();
const server = await serve({ directory: '/tmp/built' });
const browser = await pw.launch({ executablePath, args, env });
const [name, w, h, locale, scheme, from] = process.argv.slice(2) as string[];
const ctx = await browser.newContext({ viewport: { width: +w!, height: +h! }, locale: locale === 'fr' ? 'fr-CH' : 'en-GB', colorScheme: scheme as any, reducedMotion: 'reduce', timezoneId: 'Europe/Zurich' });
const page = await ctx.newPage();
page.on('pageerror', (e) => console.log('ERR', e.message)); page.on('console', (m) => m.type() === 'error' || m.type() === 'warning' ? console.log('CON', m.text()) : 0);
await page.goto(server.url);
if (from === 'sample') await page.getByRole('button', { name: locale === 'fr' ? /exemple/i : /sample/i }).first().click();
else { await page.screenshot({ path: `/tmp/shots/${name}-start.png` }); await page.getByRole('button', { name: locale === 'fr' ? /^Commencer|vide|nouveau/i : /start|empty|new/i }).first().click(); await page.waitForTimeout(800); await page.screenshot({ path: `/tmp/shots/${name}-start2.png` }); }
await page.getByRole('heading', { level: 1 }).waitFor();
await page.waitForTimeout(2000);
const paths = ['/', '/due?who=everyone', '/projects', '/projects?layout=board', '/partners', '/budget', '/pipeline', '/pipeline?view=table','/meetings', '/decisions', '/scoring', '/agreements', '/agreement-watch', '/member-states', '/exchange', '/review', '/changes', '/history', '/settings', '/partners/new'];
const files: string[] = [];
for (const [i, p] of paths.entries()) { await page.goto(server.url + p); await page.getByRole('heading', { level: 1 }).first().waitFor(); await page.waitForTimeout(900); const f = `/tmp/shots/${name}-${String(i).padStart(2, '0')}.png`; await page.screenshot({ path: f }); files.push(f);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth); if (over > 0) console.log('OVERFLOW', p, over); }
const { readFileSync } = await import('node:fs');
const cols = +w! < 600 ? 5 : 2; const per = +w! < 600 ? 10 : 4;
for (let s = 0; s < files.length; s += per) {
  const sheet = await browser.newPage({ viewport: { width: cols * (+w! < 600 ? 400 : 960), height: 100 } });
  await sheet.setContent(`<div style="display:flex;flex-wrap:wrap;gap:6px;background:#888">${files.slice(s, s + per).map((f) => `<img style="width:${+w! < 600 ? 390 : 950}px" src="data:image/png;base64,${readFileSync(f).toString('base64')}">`).join('')}</div>`);
  await sheet.screenshot({ path: `/tmp/shots/${name}-sheet${s / per}.png`, fullPage: true }); await sheet.close();
}
await browser.close(); await server.close();
