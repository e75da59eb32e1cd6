import { registry } from '../rules/index.js';
import { cli } from './cli/cli.js';
import { EXIT } from './engine/exit-code.js';
import { nodeHost } from './host/node-host.js';
import { formatError } from './report/escape-workflow-commands.js';

/** The command: from the command line of this process to its exit code. */
async function main(): Promise<void> {
  const code = await cli(process.argv.slice(2), nodeHost(), registry);
  process.exitCode = Math.max(code, Number(process.exitCode ?? code));
}

/** Handles what no caller can catch: output that cannot be written (a closed pipe is no error, a full disk is), and bugs. */
function guardProcess(): void {
  process.stdout.on('error', reportUnwritable);
  process.stderr.on('error', setExitCode);
  // Node's own exit code for an uncaught error is 1, which here means findings.
  process.on('uncaughtException', reportBug);
}

/** A reader that has seen enough (`plan-lint | head`) closes the pipe; that is no error. */
function isClosedPipe({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE';
}

/** A full disk, say. */
function reportUnwritable(error: NodeJS.ErrnoException): void {
  if (isClosedPipe(error)) return;
  process.exitCode = EXIT.mistake;
  process.stderr.write(formatError(`Cannot write the output: ${error.message}`));
}

/** Where stderr cannot be written, only the exit code is left. */
function setExitCode(error: NodeJS.ErrnoException): void {
  if (!isClosedPipe(error)) process.exitCode = EXIT.mistake;
}

function reportBug(error: unknown): void {
  process.exitCode = EXIT.bug;
  process.stderr.write(formatError(`this is a bug, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`));
}

guardProcess();
void main();
