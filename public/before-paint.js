// Before the first paint, so that nothing is shown that is about to change.
(() => {
  const root = document.documentElement;
  // A dark page never flashes light. Mantine keeps the choice under this key; a page within another has none.
  let chosen;
  let kept = false;
  try {
    kept = localStorage.getItem('tau-playground-kept') !== null;
    if (!/[?#&]embed=1/.test(location.href)) chosen = localStorage.getItem('mantine-color-scheme-value');
  } catch {}
  const dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.mantineColorScheme = dark ? 'dark' : 'light';
  // What is built in for first visits is not for a run that comes back, nor for an experiment in the address.
  root.dataset.firstVisit = String(!kept && !history.state?.run && location.hash + location.search === '');

  // Without an origin a page has no workers, and most hosts do not even give it its other scripts.
  if (window.origin === 'null') {
    const script = document.createElement('script');
    script.src = new URL('no-origin.js', document.currentScript.src); // beside this file, whatever page has it
    document.head.append(script);
  }
})();
