// Before the first paint, so that nothing is shown that is about to change.
(() => {
  const root = document.documentElement;
  // A dark page never flashes light. Mantine keeps the choice under this key; a page within another has none.
  let chosen;
  try {
    if (!/[?#&]embed=1/.test(location.href)) chosen = localStorage.getItem('mantine-color-scheme-value');
  } catch {}
  const dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.mantineColorScheme = dark ? 'dark' : 'light';
  // The sentence for first visits is not for a run that comes back, nor for an experiment in the address.
  root.dataset.firstVisit = String(!history.state?.run && location.hash + location.search === '');

  // Without an origin a page has no workers, and most hosts do not even give it its scripts: it says so by itself.
  if (window.origin === 'null')
    addEventListener('DOMContentLoaded', () => explain(document.getElementById('root')));

  function explain(place) {
    const isFile = location.protocol === 'file:';
    const why = isFile
      ? 'It was opened as a file. It has to come from a web server: “npm start” is one.'
      : 'It stands in a frame that may not run it: the sandbox of the frame lacks allow-same-origin. Open it by itself:';
    place.innerHTML =
      '<main style="box-sizing: border-box; min-height: 100vh; padding: 24px; color-scheme: light dark; background: Canvas; ' +
      'color: CanvasText; font: 15px/24px system-ui, sans-serif; overflow-wrap: anywhere"><h1>Tau Playground</h1><p></p></main>';
    const sentence = place.querySelector('p');
    sentence.textContent = `${why} `;
    if (isFile) return;
    const link = document.createElement('a');
    link.href = link.textContent = location.href.replace(/embed=1/, 'embed=0');
    link.target = '_blank';
    sentence.append(link);
  }
})();
