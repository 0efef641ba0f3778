import type { Snapshot } from '../cells/snapshot';
import { type SettingChange, withChanges } from '../config/changes';
import { changedFields } from '../config/draft';
import type { EpochRecord, Progress } from '../config/progress';
import type { RunConfig } from '../config/schema';
import { losesNeurons, ofHeard } from '../config/silent';
import {
  again,
  curriculumOf,
  isDone,
  proceed,
  promote,
  type Stage,
  stageOf,
  startOf,
  switchTo,
} from '../curriculum';
import type { Batch, EngineFactory } from '../engines/engine';
import { drawTold } from '../engines/folded/told';
import { ask } from '../evaluation/ask';
import { drawBatch } from '../evaluation/batch';
import { HeadedNetwork } from '../evaluation/headed-network';
import { Tally } from '../evaluation/tally';
import { Stream } from '../math/random';
import { Examination } from './examination';
import { learningRateAt } from './learning-rate';
import { Losses, type LossReading } from './losses';
import { recordOf } from './record';

/** How many batches a look at the present accuracy has. */
const PROBE_BATCHES = 4;

/** What a piece of training brought to light. */
export interface Advance {
  loss?: LossReading;
  /** The epoch that has just ended. */
  record?: EpochRecord;
  /** What went wrong and was got over: half a sentence. */
  remark?: string;
}

/** Trains one network along its curriculum: epochs of updates, each with a test that may end in a promotion. */
export class Trainer {
  private readonly streams: Record<'init' | 'train', Stream>;
  private network: HeadedNetwork;
  private readonly history: EpochRecord[];
  /** Settings that were changed since its last epoch. */
  private changed: SettingChange[];
  /** Whether the network came from elsewhere. */
  private readonly opened: boolean;
  private stage: Stage;
  private epoch: number;
  private step: number;
  private epochStep: number;
  private readonly losses: Losses;
  private examination: Examination;

  private constructor(
    private readonly factory: EngineFactory,
    private config: RunConfig,
    from?: Snapshot,
  ) {
    const { progress, resume } = from ?? {};
    this.opened = from !== undefined;
    this.epoch = progress?.epoch ?? 0;
    this.step = progress?.step ?? 0;
    this.epochStep = resume?.epochStep ?? 0;
    // An epoch that was begun elsewhere may not say how long its gradients were.
    this.losses = new Losses(
      resume?.epochLoss,
      this.epochStep > 0 ? resume?.epochGradients : { norm: 0, clipped: 0 },
    );
    this.history = [...(progress?.history ?? [])];
    this.changed = progress?.changed ?? [];
    const stream = (purpose: 'init' | 'train' | 'test') =>
      resume ? Stream.restore(resume.streams[purpose]) : Stream.of(config.seed, purpose, this.step);
    this.streams = { init: stream('init'), train: stream('train') };
    this.examination = new Examination(stream('test'));
    this.stage = progress ? stageOf(progress, config.curriculum) : startOf(config.curriculum);
    this.network = from
      ? HeadedNetwork.from(factory, config, this.stage.heads, from.parameters, resume)
      : HeadedNetwork.initial(factory, config, this.stage.heads, this.streams.init);
  }

  /** Begins with a new network, or goes on from a saved one. */
  static async begin(factory: EngineFactory, config: RunConfig, from?: Snapshot): Promise<Trainer> {
    const trainer = new Trainer(factory, config, from);
    await trainer.switch(config);
    return trainer;
  }

  /** Does one piece of work: an update, or one batch of the test that ends an epoch. Nothing else is asked of it meanwhile. */
  advance(): Promise<Advance> {
    return this.epochStep < this.config.training.stepsPerEpoch ? this.update() : this.test();
  }

  /** Whether the engine would take up more work at once. */
  get ready(): boolean {
    return this.network.engine.ready();
  }

  /** Why training has come to its end, if it has. */
  get end(): 'target' | 'gaveUp' | undefined {
    if (isDone(this.stage, this.config.curriculum)) return 'target';
    return this.epoch >= this.config.training.maxEpochs ? 'gaveUp' : undefined;
  }

  get progress(): Progress & { reached: number } {
    const { epoch, step, history, changed } = this;
    return { epoch, step, history, ...(changed.length > 0 && { changed }), ...this.stage };
  }

  /**
   * Goes on under other settings, which differ in those alone that apply at once. A network that has not been trained
   * begins anew where they change more than its training.
   * @returns whether it has lost neurons
   */
  async adjust(config: RunConfig): Promise<boolean> {
    const loses = losesNeurons(this.config, config);
    if (this.step > 0 || this.opened) {
      await this.switch(config);
    } else {
      const changes = changedFields(this.config, config);
      this.config = config;
      if (loses || changes.some((key) => !key.startsWith('training.'))) this.beginAnew();
    }
    return loses;
  }

  /**
   * The present accuracy of every N that can be asked, measured with random numbers of its own: looking
   * changes nothing, and the same network at the same step always shows the same.
   */
  async probe(): Promise<Record<string, number>> {
    const stream = Stream.of(this.config.seed, 'look', this.step);
    const tally = new Tally();
    for (let i = 0; i < PROBE_BATCHES; i++) await ask(this.network, this.N, this.config, stream, tally);
    return tally.accuracy();
  }

  /** The time constant of every neuron, in steps, 1 or more: [H]. */
  timescales(): Promise<Float32Array> {
    return this.network.timescales();
  }

  async snapshot(): Promise<Snapshot> {
    const { streams, stage, epochStep } = this;
    const { parameters, ...memory } = await this.network.named(stage.heads);
    await this.read();
    return {
      config: this.config,
      progress: { ...this.progress, heads: [...stage.heads], history: [...this.history] },
      parameters,
      resume: {
        ...memory,
        streams: {
          init: streams.init.state,
          train: streams.train.state,
          test: this.examination.state,
        },
        epochStep,
        epochLoss: this.losses.ofEpoch,
        epochGradients: this.losses.gradientsOfEpoch,
      },
    };
  }

  /**
   * The network with the heads of these Ns alone, which are in training or were until the last promotion, and where its
   * stream for new weights stands.
   */
  async withHeads(heads: readonly number[]) {
    const { parameters } = await this.network.named(heads);
    return {
      config: this.config,
      parameters,
      resume: { streams: { init: this.streams.init.state } },
      // Contexts have no names that say whose they are.
      ...(this.config.network.context !== 'none' && { heads: [...heads] }),
    };
  }

  dispose(): void {
    this.network.engine.dispose();
  }

  /** The largest N in training. */
  private get N(): number {
    return this.stage.heads[this.stage.heads.length - 1];
  }

  private async update(): Promise<Advance> {
    const { heads } = this.stage;
    const { training, network } = this.config;
    const batch: Batch = drawBatch(this.config, heads, this.streams.train);
    if (network.context !== 'none') {
      batch.told = drawTold(heads.length, training, this.streams.train);
    }
    this.network.engine.train(batch, this.network.slots(heads), {
      ...training,
      learningRate: learningRateAt(this.epoch, training),
      trainTau: network.tau.trainable,
      trainRecurrent: network.recurrent,
    });
    this.step++;
    this.epochStep++;
    const due = this.losses.count() || this.epochStep === training.stepsPerEpoch;
    return due ? { loss: await this.read(), remark: this.losses.takeRemark() } : {};
  }

  private read(): Promise<LossReading | undefined> {
    // Of a network that is told what it is asked, each sequence has one answer.
    const answers = this.config.network.context === 'none' ? this.stage.heads.length : 1;
    return this.losses.read(this.network.engine, this.step, answers);
  }

  private async test(): Promise<Advance> {
    const accuracy = await this.examination.next(this.network, this.N, this.config);
    return accuracy ? { record: await this.endEpoch(accuracy) } : {};
  }

  private async endEpoch(tested: Record<string, number>): Promise<EpochRecord> {
    const { stage, config, step, changed } = this;
    const { afterEpoch } = curriculumOf(config.curriculum);
    const { stepsPerEpoch } = config.training;
    const gradients = this.losses.gradientsOfEpoch;
    const record = recordOf({
      epoch: this.epoch + 1,
      step,
      heads: stage.heads,
      loss: this.losses.ofEpoch / stepsPerEpoch,
      gradient: gradients && { ...gradients, norm: gradients.norm / stepsPerEpoch },
      tested,
      tau: ofHeard(await this.timescales(), config.network),
      threshold: afterEpoch ? 1 : config.curriculum.threshold,
      changed,
    });
    this.history.push(record);
    this.changed = [];
    this.epoch++;
    this.epochStep = 0;
    this.losses.reset();
    if (afterEpoch) await this.promote({ ...stage, heads: afterEpoch(stage.heads, config.curriculum) });
    else if (record.promoted) await this.promote(promote(stage, config.curriculum));
    return record;
  }

  /** Begins with a new network. */
  private beginAnew(): void {
    const { factory, config } = this;
    this.network.engine.dispose();
    this.streams.init = Stream.of(config.seed, 'init');
    this.stage = startOf(config.curriculum);
    this.network = HeadedNetwork.initial(factory, config, this.stage.heads, this.streams.init);
  }

  /** Goes over to another config in the midst of training; an N that had no head of its own gets a new one. */
  private async switch(config: RunConfig): Promise<void> {
    const before = this.config;
    if (this.step > 0) this.changed = withChanges(this.changed, before, config, this.step);
    const loses = losesNeurons(before, config);
    const taken = switchTo(this.stage, config.curriculum);
    const stage = loses ? again(taken, config.curriculum) : taken;
    const added = stage.heads.filter((N) => !this.stage.heads.includes(N));
    const regroups =
      curriculumOf(before.curriculum).sharesHead !== curriculumOf(config.curriculum).sharesHead;
    this.config = config;
    if (loses || (before.network.recurrent && !config.network.recurrent)) {
      await this.network.limit(config.network);
      this.examineAnew();
    }
    if (regroups || !isSame(stage.heads, this.stage.heads)) await this.changeHeads(stage, added);
    await this.promote(proceed(stage, config.curriculum));
  }

  /** Goes over to the stage after a promotion: heads that it adds are new, and the one head for all goes on. */
  private async promote(stage: Stage): Promise<void> {
    const { sharesHead } = curriculumOf(this.config.curriculum);
    const added = sharesHead ? [] : stage.heads.filter((N) => !this.stage.heads.includes(N));
    if (isSame(stage.heads, this.stage.heads)) this.stage = stage;
    else await this.changeHeads(stage, added);
  }

  private async changeHeads(stage: Stage, added: readonly number[]): Promise<void> {
    await this.read();
    this.examineAnew();
    await this.network.changeHeads(this.config, stage.heads, added, this.streams.init);
    this.stage = stage;
  }

  /** What was asked of the network as it was does not count. */
  private examineAnew(): void {
    this.examination = new Examination(Stream.restore(this.examination.state));
  }
}

const isSame = (a: readonly number[], b: readonly number[]) => a.join() === b.join();
