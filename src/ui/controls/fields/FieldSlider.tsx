import { Slider } from '@mantine/core';
import { useMemo } from 'react';
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
}

/** The slider of a number. What applies at once follows the thumb; what waits for a reset is set on release. */
export function FieldSlider({ fieldKey, field, describedBy }: FieldSliderProps) {
  const number = FIELDS[fieldKey] as NumberField;
  const stops = useMemo(() => stopsOf(number), [number]);
  const stopAt = (index: number) => stops[Math.round(index)];

  return (
    <Slider
      min={0}
      max={stops.length - 1}
      value={indexOfValue(stops, Number(field.shown))}
      onChange={(index) => {
        field.move(stopAt(index));
        if (number.applies === 'live') field.set(stopAt(index));
      }}
      onChangeEnd={(index) => {
        field.move(undefined);
        field.set(stopAt(index));
      }}
      label={null}
      thumbLabel={number.label}
      thumbValueText={formatField(fieldKey, field.shown)}
      thumbProps={{ 'aria-describedby': describedBy }}
    />
  );
}
