import { useEffect, useState } from 'react';
import { usePaper } from '../../../state/paper';

type Drawing = typeof import('./drawing');

/** What draws the paper's values; undefined unless they are shown. A first visit does not fetch it. */
export function usePaperDrawing(): Drawing | undefined {
  const { shown } = usePaper();
  const [drawing, setDrawing] = useState<Drawing>();
  useEffect(() => {
    if (shown) void import('./drawing').then(setDrawing);
  }, [shown]);
  return shown ? drawing : undefined;
}
