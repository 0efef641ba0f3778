/** The browser's own bars get the colour of the page, as its styles now have it. */
export function colourBrowserBars(): void {
  const color = getComputedStyle(document.documentElement).getPropertyValue('--bg');
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
    meta.content = color;
}
