import { registry } from '../rules/index.js';
import { cli } from './cli.js';
import { EXIT } from './run/exit-code.js';
import { realWorld } from './world.js';

/** A reader that has seen enough (`plan-lint | head`) closes the pipe; that is no error. */
function endQuietlyOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function reportBug(error: unknown): void {
  process.exitCode = EXIT.bug;
  process.stderr.write(`plan-lint: this is a bug, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

process.stdout.on('error', endQuietlyOnClosedPipe);
process.stderr.on('error', endQuietlyOnClosedPipe);
// Node's own exit code for an uncaught error is 1, which here means findings.
process.on('uncaughtException', reportBug);

process.exitCode = await cli(process.argv.slice(2), realWorld(), registry);
