/** A figure's question as the name of a file. */
export const fileName = (title: string): string =>
  title
    .toLowerCase()
    .replace(/τ/g, 'tau')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
