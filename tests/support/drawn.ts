import { act } from 'react';

/** So many frames without a change and nothing is still to be drawn: figures take a frame each once their sizes are known. */
const STILL = 8;

/** Waits until what stands in a place is drawn, however long frames take. */
export async function drawn(place: Element): Promise<void> {
  let before = '';
  for (let still = 0; still < STILL; ) {
    await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    still = place.innerHTML === before ? still + 1 : 0;
    before = place.innerHTML;
  }
}
