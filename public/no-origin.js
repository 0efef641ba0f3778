// Says in place of the page why it cannot run where it is.
(() => {
  const isFile = location.protocol === 'file:';
  const why = isFile
    ? 'It was opened as a file. It has to come from a web server: “npm start” is one.'
    : 'It stands in a frame that may not run it: the sandbox of the frame lacks allow-same-origin. Open it by itself: ';
  const show = () => {
    const place = document.getElementById('root');
    // Its styles may not be there either.
    place.innerHTML =
      '<main style="box-sizing: border-box; min-height: 100vh; padding: 24px; color-scheme: light dark; background: Canvas; ' +
      'color: CanvasText; font: 15px/24px system-ui, sans-serif; overflow-wrap: anywhere"><h1>Tau Playground</h1><p></p></main>';
    const sentence = place.querySelector('p');
    sentence.textContent = why;
    if (isFile) return;
    const link = document.createElement('a');
    link.href = link.textContent = location.href.replace('embed=1', 'embed=0');
    link.target = '_blank';
    sentence.append(link);
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', show);
  else show();
})();
