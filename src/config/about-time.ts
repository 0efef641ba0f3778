/** A time that is only roughly known: "about 6 s", "about 2 min". */
export const aboutTime = (seconds: number): string =>
  seconds < 90 ? `about ${Math.max(1, Math.round(seconds))} s` : `about ${Math.round(seconds / 60)} min`;
