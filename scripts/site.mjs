// Makes the address of the picture that previews of links show an absolute one, as most sites want it, where the
// address of the page is known when it is built: `SITE=https://example.org/tau npm run build`.

/** @returns {import('vite').Plugin} */
export const site = () => ({
  name: 'site',
  apply: 'build',
  transformIndexHtml: (html) => withSite(html, process.env.SITE),
});

/** @param {string} html @param {string} [address] of the page */
export const withSite = (html, address) =>
  address ? html.replace(/"(?:\.\.?\/)+social\.png"/, `"${address.replace(/\/$/, '')}/social.png"`) : html;
