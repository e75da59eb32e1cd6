import { registry } from '../rules/index.js';
import { recorderOf, type Recorder } from './cache/record.js';
import { CACHE } from './cache/recording.js';
import { cli } from './cli/cli.js';
import { complaint } from './report/escape-workflow-commands.js';
import { packageVersion } from './cli/version.js';
import { realWorld, type ImportModule, type World } from './host/world.js';

export { judgeMessages } from './judge-messages.js';

/** The command, from the command line to the exit code. Tells whether it judged anything. */
export async function main(importModule: ImportModule): Promise<boolean> {
  const argv = process.argv.slice(2);
  let judged = false;
  const real = realWorld(importModule);
  const machine: World = {
    ...real,
    within(milliseconds, work) {
      judged = true;
      return real.within(milliseconds, work);
    },
  };
  const recorder = argv.includes(CACHE) ? recorderOf(argv, packageVersion(machine), machine) : undefined;
  const code = await cli(argv, recorder?.world ?? machine, registry);
  process.exitCode = Math.max(code, Number(process.exitCode ?? code));
  if (recorder) save(recorder, code);
  return judged;
}

function save(recorder: Recorder, code: number): void {
  try {
    recorder.save(code);
  } catch (error) {
    process.stderr.write(complaint(`Cannot write the cache: ${error instanceof Error ? error.message : String(error)}`));
  }
}
