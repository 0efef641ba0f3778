/** Words as part of a file's name: small letters and digits, a hyphen for whatever is between them. */
export const slug = (words: string): string =>
  words
    .toLowerCase()
    .replace(/τ/g, 'tau')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
