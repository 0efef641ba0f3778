import { useState } from 'react';
import { type LinkForm, linkTo } from '../../../config/url';
import { type View, viewText } from '../../../config/view';
import { useExperiment } from '../../../state/experiment';
import { firstDraft } from '../../../state/network-count';
import { useShallow } from '../../../state/shallow';
import { CopyBox } from './CopyBox';
import { frameOf } from './frame';
import { LessonForm } from './LessonForm';
import classes from './share.module.css';

const FORMS: Readonly<Record<LinkForm, string>> = { '#': 'after #', '?': 'after ?' };

/** The address of the experiment to copy: where its settings stand in it, and what a page of a lesson leaves out. */
export function ShareForm() {
  const drafts = useExperiment(useShallow(({ lanes }) => lanes.map(firstDraft)));
  const networks = useExperiment((state) => state.networks);
  const [form, setForm] = useState<LinkForm>('#');
  const [view, setView] = useState<View>({ embedded: false, hidden: new Set() });
  const link = linkTo(window.location.href, drafts, form, viewText(view), networks);
  return (
    <div className={classes.share}>
      <CopyBox label="Link to this experiment" text={link} autoFocus>
        It holds all settings of {drafts.length === 1 ? 'the lane' : 'all lanes'}, ready to play; the trained
        networks stay here.
      </CopyBox>
      <fieldset className={classes.forms}>
        <legend>Settings</legend>
        {(Object.keys(FORMS) as LinkForm[]).map((each) => (
          <label key={each}>
            <input type="radio" name="link-form" checked={each === form} onChange={() => setForm(each)} />
            {FORMS[each]}
          </label>
        ))}
        <p>
          Use ? where a sign-on page or a mail filter drops what follows #. Elsewhere #: no host is told the
          settings.
        </p>
      </fieldset>
      <LessonForm view={view} onChange={setView}>
        <CopyBox label="Frame to put into a page" text={frameOf(link)} lines={4}>
          If the frame has a <code>sandbox</code>, give it <code>allow-scripts allow-same-origin</code>.
        </CopyBox>
      </LessonForm>
    </div>
  );
}
