/** Moves the focus once what was just done is drawn: for a button that goes, or goes to sleep, when it is pressed. */
export function focusLater(selector: string): void {
  setTimeout(() => document.querySelector<HTMLElement>(selector)?.focus());
}
