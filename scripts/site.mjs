// Makes the address of the picture that previews of links show an absolute one, as most sites want it, where the
// address of the page is known when it is built: `SITE=https://example.org/tau npm run build`.

/** @returns {import('vite').Plugin} */
export const site = () => ({
  name: 'site',
  apply: 'build',
  transformIndexHtml: (html) =>
    process.env.SITE ? html.replace('"./social.png"', `"${process.env.SITE.replace(/\/$/, '')}/social.png"`) : html,
});
