/** Under which the browser keeps networks that were trained for claims, followed by their condition. */
export const TESTED_KEY = 'tau-playground-tested:';

/** Whether any are kept here. */
export function hasTested(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(TESTED_KEY));
  } catch {
    return false;
  }
}
