import { formatError } from '../report/escape-workflow-commands.js';
import { EXIT } from '../cli/exit-code.js';

/** Takes care of what nobody else can: output that cannot be written (a pipe that its reader closed is no error, a full disk is), and bugs. */
export function guardProcess(): void {
  process.stdout.on('error', tellUnwritable);
  process.stderr.on('error', endSpeechless);
  // Node's own exit code for an uncaught error is 1, which here means findings.
  process.on('uncaughtException', reportBug);
}

/** A reader that has seen enough (`plan-lint | head`) closes the pipe; that is no error. */
function isClosedPipe({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE';
}

/** A full disk, say. */
function tellUnwritable(error: NodeJS.ErrnoException): void {
  if (isClosedPipe(error)) return;
  process.exitCode = EXIT.mistake;
  process.stderr.write(formatError(`Cannot write the output: ${error.message}`));
}

/** Where complaints cannot be written, nothing can be said of it. */
function endSpeechless(error: NodeJS.ErrnoException): void {
  if (!isClosedPipe(error)) process.exitCode = EXIT.mistake;
}

function reportBug(error: unknown): void {
  process.exitCode = EXIT.bug;
  process.stderr.write(formatError(`this is a bug, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`));
}
