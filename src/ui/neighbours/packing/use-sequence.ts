import { useMemo } from 'react';
import { rightAnswers, ToldReader } from '../../../neighbours/packing/answers';
import type { PackedNetwork } from '../../../neighbours/packing/network';
import type { PackingMode } from '../../../neighbours/packing/settings';
import type { PackingState } from '../../../state/packing';
import type { SequenceLane } from './SequenceFigure';
import { toldBy } from './told';

/** Readers of the networks, made once each. */
const readers = new WeakMap<object, ToldReader>();

function readerOf({ settings, inside }: PackedNetwork): ToldReader | undefined {
  if (!inside) return undefined;
  const reader = readers.get(inside) ?? new ToldReader(settings, inside);
  readers.set(inside, reader);
  return reader;
}

interface Trained {
  mode: PackingMode;
  network: PackedNetwork;
}

/** What all lanes make of the sequence as it is told now. */
export function useSequence(trained: readonly Trained[], view: PackingState['view']) {
  const { ambiguity, amount, task, other, bits } = view;
  const told = useMemo(() => toldBy(ambiguity, { amount, task, other }), [ambiguity, amount, task, other]);
  const right = useMemo(() => rightAnswers(bits, task), [bits, task]);
  const lanes: SequenceLane[] = trained.flatMap(({ mode, network }) => {
    const reader = readerOf(network);
    if (!reader) return [];
    const clear = reader.read(bits, toldBy('blend', { amount: 0, task, other })).says;
    return [{ mode, ...reader.read(bits, told), clear }];
  });
  return { told, right, lanes };
}
