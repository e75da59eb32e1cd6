// `npm run lint` and `npm run unit` side by side: ESLint uses one core only. The output of lint comes last, as a whole. Arguments are those of Jest, such as `--coverage`.
import { spawn } from 'node:child_process';

function npmRun(script, stdio, args = []) {
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], { stdio, shell: process.platform === 'win32' });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => output.push(data));
  return new Promise((done) => child.on('close', (code) => done({ code: code ?? 1, output: Buffer.concat(output) })));
}

const [lint, unit] = await Promise.all([npmRun('lint', 'pipe'), npmRun('unit', 'inherit', process.argv.slice(2))]);
process.stdout.write(lint.output);
process.exitCode = lint.code || unit.code;
