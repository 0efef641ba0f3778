import { useEffect, useState } from 'react';
import { usePaper } from '../../../state/paper';

type Drawing = typeof import('./drawing');

/** What draws the paper's values; undefined unless they are shown. A first visit does not fetch it; where that fails, they are not. */
export function usePaperDrawing(): Drawing | undefined {
  const { shown } = usePaper();
  const [drawing, setDrawing] = useState<Drawing>();
  useEffect(() => {
    if (shown) import('./drawing').then(setDrawing, () => usePaper.setState({ shown: false }));
  }, [shown]);
  return shown ? drawing : undefined;
}
