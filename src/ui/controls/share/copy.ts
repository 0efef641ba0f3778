/** Puts a text on the clipboard; false where the browser does not allow it. Only when a person has just asked for it. */
export async function copy(text: string): Promise<boolean> {
  // Only pages that are served securely have it, and some frames may not use it.
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {}
  return copySelected(text);
}

/** The way of pages that are not served securely: what is selected can be copied. The focus stays where it was. */
function copySelected(text: string): boolean {
  const had = document.activeElement;
  const box = document.createElement('textarea');
  box.value = text;
  box.readOnly = true; // no keyboard on a screen
  box.setAttribute('aria-hidden', 'true');
  box.style.position = 'fixed';
  box.style.opacity = '0';
  // Beside what has the focus: a dialog keeps it within.
  (had?.parentElement ?? document.body).append(box);
  box.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    box.remove();
    if (had instanceof HTMLElement) had.focus({ preventScroll: true });
  }
}
