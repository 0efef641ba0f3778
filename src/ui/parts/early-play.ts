/** Under which the browser remembers whether single keys are shortcuts. */
export const SHORTCUTS_KEY = 'tau-playground-shortcuts';

let pressed = false;
let listening: AbortController | undefined;

/** Hears play before the page can: by Space, or by the button that the build has drawn. */
export function hearEarlyPlay(): void {
  listening = new AbortController();
  const { signal } = listening;
  const press = ({ target }: Event) => {
    if (target instanceof Element && target.closest('[data-shell] [data-plays]')) pressed = !pressed;
  };
  const key = (event: KeyboardEvent) => {
    const { key, target, ctrlKey, metaKey, altKey, shiftKey, repeat } = event;
    if (key !== ' ' || target !== document.body || ctrlKey || metaKey || altKey || shiftKey || repeat) return;
    if (!hasShortcuts()) return;
    event.preventDefault();
    pressed = !pressed;
  };
  document.addEventListener('click', press, { signal });
  document.addEventListener('keydown', key, { signal });
}

/** Whether play was pressed; from now on the page hears it itself. */
export function takeEarlyPlay(): boolean {
  listening?.abort();
  const was = pressed;
  pressed = false;
  return was;
}

/** Whether single keys are shortcuts. */
export function hasShortcuts(): boolean {
  try {
    return localStorage.getItem(SHORTCUTS_KEY) !== 'false';
  } catch {
    return true;
  }
}
