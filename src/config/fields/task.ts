import { choice, type Field, number, type ProbabilityField, type TextField } from '../field';

/** What is asked of the network. */
export const TASK_FIELDS = {
  'task.kind': choice({
    label: 'Task',
    url: 'task',
    help: 'What is asked about the last N bits: is the number of 1s odd, is the first as the last, are most of them 1?',
    applies: 'reset',
    default: 'parity',
    options: { parity: 'N-parity', dms: 'N-DMS', majority: 'N-majority', mix: 'a mix of tasks' },
  }),
  'task.mix': {
    kind: 'text',
    label: 'Tasks',
    url: 'mix',
    help: 'A mix: its tasks, each kind before its Ns, as in "parity 2 3 dms 2-5". The N of a task is its place in this list.',
    applies: 'reset',
    default: 'parity 2 3 4 5 dms 2 3 4 5 majority 3 5 7 9',
  } as TextField,
  'task.repeat': number({
    label: 'Repeat bits',
    url: 'repeat',
    help: 'How many steps each bit lasts, k.',
    applies: 'reset',
    default: 1,
    min: 1,
    max: 16,
    integer: true,
  }),
  'task.repeatTo': number({
    label: 'Repeat up to',
    url: 'repeatto',
    help: 'Above k, every batch draws how many steps its bits last, from k up to this.',
    applies: 'reset',
    defaultFrom: 'task.repeat',
    default: 1,
    min: 1,
    max: 16,
    integer: true,
  }),
  'task.p': {
    kind: 'probability',
    label: 'Probability of 1',
    url: 'p',
    help: 'How often a bit is 1: by a probability drawn anew for every sequence, or by one for all.',
    applies: 'reset',
    defaultFrom: 'task.kind',
    default: 'uniform',
  } as ProbabilityField,
  'task.coding': choice({
    label: 'Inputs',
    url: 'coding',
    help: 'How a bit enters the network: as 0 and 1, or as −1 and +1.',
    applies: 'reset',
    default: '01',
    options: { '01': '0 and 1', '±1': '−1 and +1' },
  }),
} satisfies Record<string, Field>;
