import { registry } from '../rules/index.js';
import { recorderOf } from './cache/record.js';
import { CACHE } from './cache/recording.js';
import { cli } from './cli.js';
import { complaint } from './report/inert.js';
import { EXIT } from './run/exit-code.js';
import { packageVersion } from './version.js';
import { realWorld } from './world.js';

function reportBug(error: unknown): void {
  process.exitCode = EXIT.bug;
  process.stderr.write(complaint(`this is a bug, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`));
}

// Node's own exit code for an uncaught error is 1, which here means findings.
process.on('uncaughtException', reportBug);

const argv = process.argv.slice(2);
const machine = realWorld();
const recorder = argv.includes(CACHE) ? recorderOf(argv, packageVersion(machine), machine) : undefined;
const code = await cli(argv, recorder?.world ?? machine, registry);
process.exitCode = Math.max(code, Number(process.exitCode ?? code));
try {
  recorder?.save(code);
} catch (error) {
  process.stderr.write(complaint(`Cannot write the cache: ${error instanceof Error ? error.message : String(error)}`));
}
