/**
 * Notes whether there is a run with which a page opens, where public/before-paint.js finds it: before anything is shown
 * nobody can ask the database.
 */
export function markKept(kept: boolean): void {
  try {
    if (kept) localStorage.setItem('tau-playground-kept', 'true');
    else localStorage.removeItem('tau-playground-kept');
  } catch {
    // A browser that keeps nothing has no run either.
  }
}
