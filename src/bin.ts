import { registry } from '../rules/index.js';
import { cli } from './cli/cli.js';
import { EXIT } from './engine/exit-code.js';
import { nodeHost } from './host/node-host.js';
import { formatError } from './report/format-error.js';

const ISSUES = 'https://github.com/plan-lint/plan-lint/issues';

/** Runs the command line of this process and sets its exit code. */
async function main(): Promise<void> {
  const code = await cli(process.argv.slice(2), nodeHost(), registry);
  process.exitCode = Math.max(code, Number(process.exitCode ?? code));
}

/** Handles errors outside any call: a closed pipe, output that cannot be written, and bugs. */
function guardProcess(): void {
  process.stdout.on('error', reportUnwritable);
  process.stderr.on('error', setExitCode);
  // Node exits with 1 on an uncaught error, which here means findings.
  process.on('uncaughtException', reportBug);
}

/** Whether a reader such as `head` closed the pipe, which is no error. */
function isClosedPipe({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE';
}

/** Reports an output error, such as a full disk. */
function reportUnwritable(error: NodeJS.ErrnoException): void {
  if (isClosedPipe(error)) return;
  process.exitCode = EXIT.usageError;
  process.stderr.write(formatError(`Cannot write the output: ${error.message}`));
}

/** Sets the exit code only, because stderr cannot be written. */
function setExitCode(error: NodeJS.ErrnoException): void {
  if (!isClosedPipe(error)) process.exitCode = EXIT.usageError;
}

function reportBug(error: unknown): void {
  process.exitCode = EXIT.bug;
  process.stderr.write(formatError(`this is a bug, please report it at ${ISSUES}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`));
}

guardProcess();
void main();
