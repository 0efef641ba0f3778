import { create } from 'zustand';

/** Whether the figures show what the paper found, too. */
export const usePaper = create<{ shown: boolean }>()(() => ({ shown: false }));
