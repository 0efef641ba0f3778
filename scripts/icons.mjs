// Draws what stands for the page elsewhere, with the browser of the tests: the icons of an installed page, from
// public/favicon.svg, and the picture in the preview of a link, from docs/screenshot.png. `node scripts/icons.mjs`
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const mark = readFileSync(`${root}public/favicon.svg`, 'utf8');
const screenshot = readFileSync(`${root}docs/screenshot.png`, 'base64');

/** The tokens --bg, --ink and --ink-2 of the light page. */
const [paper, ink, ink2] = ['#fbfaf8', '#17191c', '#484d53'];

/**
 * The mark on paper. Systems cut a maskable icon to their own shape: a circle of 80 % of its width is safe.
 * @param {number} share of the width that the mark takes @param {number} radius of the corners, in % of the width
 */
const icon = (share, radius) => `<style>
  body { margin: 0 }
  div { height: 100vh; background: ${paper}; border-radius: ${radius}%; display: grid; place-items: center }
  svg { width: ${share}vw; height: ${share}vw }
</style><div>${mark}</div>`;

/** As sites show it, 1.91 : 1: the name, what it is, and the figures below. */
const social = `<style>
  body { margin: 0; background: ${paper}; color: ${ink}; font: 30px/40px system-ui, sans-serif; overflow: hidden }
  header { display: flex; gap: 28px; align-items: center; height: 170px; padding: 0 56px }
  svg { width: 96px; height: 96px; flex: none }
  h1 { margin: 0; font-size: 52px; line-height: 62px; letter-spacing: -0.02em }
  p { margin: 0; color: ${ink2} }
  img { display: block; width: 1120px; margin: 0 40px; border-radius: 12px 12px 0 0; box-shadow: 0 0 0 1.5px #b7b5af }
</style><header>${mark}<div><h1>Tau Playground</h1><p>Two recurrent networks learn to remember, live in a page</p></div></header>
<img src="data:image/png;base64,${screenshot}">`;

const pictures = [
  { name: 'icons/192.png', width: 192, height: 192, html: icon(78, 22) },
  { name: 'icons/512.png', width: 512, height: 512, html: icon(78, 22) },
  { name: 'icons/maskable-512.png', width: 512, height: 512, html: icon(54, 0) },
  { name: 'icons/apple-touch.png', width: 180, height: 180, html: icon(66, 0) },
  { name: 'social.png', width: 1200, height: 630, html: social },
];

mkdirSync(`${root}public/icons`, { recursive: true });
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args, env });
try {
  for (const { name, width, height, html } of pictures) {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.setContent(html);
    await page.screenshot({ path: `${root}public/${name}`, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
