import type { Exercise, Heads } from '../engine';
import type { HelperOrder, HelperReply } from './protocol';
import { handedOver, roomFor } from './room';
import { type HelperWorker, spawnHelper } from './spawn';

/** What it answers. */
type ExerciseGradient = Extract<HelperReply, { kind: 'learnt' }>;

/** A worker that computes gradients of exercises, one after another. */
export class Helper {
  /** Whether it can be given exercises. */
  ready = false;
  private readonly worker: HelperWorker;
  /** Who waits for a gradient, in the order in which it computes them. */
  private readonly answers: ((gradient?: ExerciseGradient) => void)[] = [];
  private ended = false;
  /** The parameters that it was given last, as they were. */
  private known: Float32Array | undefined;
  /** Where it reads them: while it is at one exercise another one may wait, with parameters of its own. */
  private readonly parameters: Float32Array[] = [];
  private turn = 0;

  /** @param onBroken called once where it breaks off, with half a sentence */
  constructor(
    begin: Extract<HelperOrder, { kind: 'begin' }>,
    private readonly onBroken: (how: string) => void,
  ) {
    this.worker = spawnHelper({
      hear: (reply) => {
        if (reply.kind === 'ready') this.ready = true;
        else this.answers.shift()?.(reply);
      },
      fail: (how) => {
        if (!this.ended) this.onBroken(how);
      },
    });
    this.worker.send(begin, []);
  }

  /** What it knows of parameters is not true any more. */
  forget(): void {
    this.known = undefined;
  }

  /**
   * The gradient of an exercise; nothing, where it ends before it has that. One more may wait while it is at another one.
   * @param room where to leave it, from the last time
   */
  learn(
    { batch, parameters }: Exercise,
    heads: Heads,
    room = roomFor(parameters.length),
  ): Promise<ExerciseGradient | undefined> {
    return new Promise((resolve) => {
      if (this.ended) return resolve(undefined);
      this.answers.push(resolve);
      const news = parameters === this.known ? undefined : this.shown(parameters);
      this.known = parameters;
      this.worker.send({ kind: 'learn', batch, heads, parameters: news, room }, handedOver(room));
    });
  }

  end(): void {
    this.ended = true;
    this.worker.end();
    for (const answer of this.answers.splice(0)) answer();
  }

  private shown(parameters: Float32Array): Float32Array {
    this.turn = 1 - this.turn;
    this.parameters[this.turn] ??= roomFor(parameters.length);
    this.parameters[this.turn].set(parameters);
    return this.parameters[this.turn];
  }
}
