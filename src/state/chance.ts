import type { TaskConfig } from '../config/schema';
import { taskOf } from '../tasks';

/** The accuracy of always giving the more frequent answer, as a fraction. */
export const chanceOf = (task: TaskConfig, N: number): number => taskOf(task).chance(N, task.p);
