const REASONS: Record<string, string> = {
  QuotaExceededError: 'there is no room left',
  SecurityError: 'it is not allowed to, as in private windows',
  InvalidStateError: 'it is not allowed to, as in private windows',
  ReferenceError: 'it has no database',
  TypeError: 'it has no database',
  VersionError: 'a newer version of this page has been here; reload the page',
};

/** Why a browser does not give what it keeps, or does not keep it, in half a sentence. */
export function reasonOf({ name, message }: Error): string {
  return REASONS[name] ?? (message || name);
}

/** @param before whether something of the run was kept before */
export function notKeptWords(error: Error, before: boolean): string {
  const what = before
    ? 'This browser keeps no more of this run: a reload goes back to what it kept last.'
    : 'This browser keeps nothing for this page: a reload begins anew.';
  return `${what} Save the experiment to keep it. The reason: ${reasonOf(error)}.`;
}

export const COPY_WORDS =
  'This run is open in another tab, too: what is trained here is kept as another run, a copy.';
