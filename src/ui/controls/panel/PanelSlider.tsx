import { Tooltip } from '@mantine/core';
import { useId } from 'react';
import { formatField } from '../../../config/draft';
import { FIELDS, type FieldKey } from '../../../config/fields';
import { Symbols } from '../../theme/Symbols';
import { FieldSlider } from '../fields/FieldSlider';
import { useField } from '../fields/use-field';
import classes from './panel-slider.module.css';

/** One of the settings that one plays with while the networks learn. */
export function PanelSlider({ fieldKey }: { fieldKey: FieldKey }) {
  const field = useField(fieldKey);
  const helpId = useId();
  const { label, help } = FIELDS[fieldKey];
  return (
    <div className={classes.slider}>
      <div>
        <Tooltip label={<Symbols>{help}</Symbols>} multiline w={240} position="right" openDelay={300}>
          <span className={classes.label}>
            <Symbols>{label}</Symbols>
          </span>
        </Tooltip>
        <span>{field.mixed ?? formatField(fieldKey, field.shown)}</span>
      </div>
      <FieldSlider fieldKey={fieldKey} field={field} describedBy={helpId} />
      <span id={helpId} hidden>
        {help}
      </span>
      {field.fault && (
        <p role="alert" className={classes.fault}>
          {field.fault}
        </p>
      )}
    </div>
  );
}
