import { registry } from '../rules/index.js';
import { recorderOf } from './cache/record.js';
import { CACHE } from './cache/recording.js';
import { cli } from './cli.js';
import { complaint } from './report/inert.js';
import { packageVersion } from './version.js';
import { realWorld, type ImportModule } from './world.js';

export { judgeMessages } from './judge-messages.js';

/** The command, from the command line to the exit code. */
export async function main(importModule: ImportModule): Promise<void> {
  const argv = process.argv.slice(2);
  const machine = realWorld(importModule);
  const recorder = argv.includes(CACHE) ? recorderOf(argv, packageVersion(machine), machine) : undefined;
  const code = await cli(argv, recorder?.world ?? machine, registry);
  process.exitCode = Math.max(code, Number(process.exitCode ?? code));
  try {
    recorder?.save(code);
  } catch (error) {
    process.stderr.write(complaint(`Cannot write the cache: ${error instanceof Error ? error.message : String(error)}`));
  }
}
