import { registry } from '../rules/index.js';
import { cli } from './cli/cli.js';
import { nodeHost } from './host/node-host.js';

/** The command: from the command line of this process to its exit code. */
async function main(): Promise<void> {
  const code = await cli(process.argv.slice(2), nodeHost(), registry);
  process.exitCode = Math.max(code, Number(process.exitCode ?? code));
}

void main();
