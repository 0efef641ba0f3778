import { create } from 'zustand';

/** Which of several networks the reader points at, by its id: figures show it alone. */
export const usePointed = create<{ id?: number }>()(() => ({}));
