import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Whether Slurm is installed on this computer. */
export const hasSlurm = ['slurmctld', 'slurmd', 'sbatch'].every(
  (program) => !spawnSync(program, ['-V'], { env: withSystem() }).error,
);

/** Where daemons are is not in everybody's path. */
function withSystem(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
}

/** A Slurm of one node, this computer, with a folder and ports of its own; `env` is what its commands need. */
export class Slurm {
  private constructor(
    readonly env: NodeJS.ProcessEnv,
    private readonly daemons: ChildProcess[],
  ) {}

  /** Begins one where several tasks are done at once; it takes commands then. */
  static async begin(folder: string): Promise<Slurm> {
    const path = join(folder, 'slurm.conf');
    for (const name of ['state', 'spool']) mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(path, configuration(folder, await freePort(), await freePort()));
    const env = { ...withSystem(), SLURM_CONF: path };
    const daemon = (name: string, ...args: string[]) => {
      const log = openSync(join(folder, `${name}.log`), 'w');
      return spawn(name, ['-D', '-f', path, ...args], { env, stdio: ['ignore', log, log] });
    };
    const slurm = new Slurm(env, [daemon('slurmctld', '-c'), daemon('slurmd', '-N', 'node')]);
    while (!slurm.tryRun('sinfo', '--noheader').includes('idle')) {
      const ended = slurm.daemons.find(({ exitCode }) => exitCode !== null);
      if (ended)
        throw new Error(
          `${ended.spawnfile} has ended: ${readFileSync(join(folder, `${ended.spawnfile}.log`), 'utf8')}`,
        );
      await setTimeout(50);
    }
    return slurm;
  }

  /** What a command of Slurm prints. */
  run(command: string, ...args: string[]): string {
    return execFileSync(command, args, { env: this.env, encoding: 'utf8' });
  }

  private tryRun(command: string, ...args: string[]): string {
    return spawnSync(command, args, { env: this.env, encoding: 'utf8' }).stdout ?? '';
  }

  /** Ends it, with all of its jobs. */
  async end(): Promise<void> {
    this.tryRun('scancel', '--me', '--signal=KILL', '--full');
    for (const daemon of this.daemons.filter(({ exitCode }) => exitCode === null)) {
      const ended = once(daemon, 'exit');
      daemon.kill('SIGKILL'); // one that waits for a job would never end
      await ended;
    }
  }
}

/** No accounts, no passwords, no cgroups; a job that is requeued begins after six seconds, where Slurm takes two minutes. */
const configuration = (folder: string, controllerPort: number, nodePort: number) => `ClusterName=test
SlurmctldHost=${hostname()}(127.0.0.1)
SlurmUser=${userInfo().username}
SlurmdUser=${userInfo().username}
SlurmctldPort=${controllerPort}
SlurmdPort=${nodePort}
AuthType=auth/none
AuthInfo=cred_expire=5
CredType=cred/none
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=sched_interval=1,sched_min_interval=100000,bf_interval=1
KillWait=1
SlurmdParameters=config_overrides
NodeName=node NodeHostname=${hostname()} NodeAddr=127.0.0.1 CPUs=4
PartitionName=tests Nodes=ALL Default=YES
`;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
