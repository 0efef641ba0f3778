import { Slider } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatField } from '../../../config/draft';
import type { NumberField } from '../../../config/field';
import { FIELDS, type FieldKey } from '../../../config/fields';
import { indexOfValue, stopsOf } from './stops';
import type { FieldState } from './use-field';

interface FieldSliderProps {
  fieldKey: FieldKey;
  field: FieldState;
  /** The id of the words that explain it. */
  describedBy?: string;
  /** What the slider is at while it is moved, for a number that follows it. */
  onMove?: (value: number | undefined) => void;
}

/** The slider of a number. What applies at once follows the thumb; what waits for a reset is set on release. */
export function FieldSlider({ fieldKey, field, describedBy, onMove }: FieldSliderProps) {
  const number = FIELDS[fieldKey] as NumberField;
  const stops = useMemo(() => stopsOf(number), [number]);
  const [moving, setMoving] = useState<number>();
  const stopAt = (index: number) => stops[Math.round(index)];

  const move = (index: number | undefined) => {
    setMoving(index);
    onMove?.(index === undefined ? undefined : stopAt(index));
  };

  return (
    <Slider
      min={0}
      max={stops.length - 1}
      value={moving ?? indexOfValue(stops, Number(field.value))}
      onChange={(index) => {
        move(index);
        if (number.applies === 'live') field.set(stopAt(index));
      }}
      onChangeEnd={(index) => {
        move(undefined);
        field.set(stopAt(index));
      }}
      label={null}
      thumbLabel={number.label}
      thumbValueText={formatField(fieldKey, moving === undefined ? field.value : stopAt(moving))}
      thumbProps={{ 'aria-describedby': describedBy }}
    />
  );
}
