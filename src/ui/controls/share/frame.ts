/** The HTML that puts the page of an address into another one. */
export const frameOf = (address: string): string =>
  `<iframe src="${address.replaceAll('&', '&amp;')}" title="Tau Playground" loading="lazy" ` +
  'style="width: 100%; height: 800px; border: 0"></iframe>';
