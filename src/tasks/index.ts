import type { TaskConfig } from '../config/schema';
import { dms } from './dms';
import { majority } from './majority';
import { parity } from './parity';
import type { Task } from './task';

const TASKS: Record<TaskConfig['kind'], Task> = { parity, dms, majority };

export const taskOf = ({ kind }: TaskConfig): Task => TASKS[kind];
