import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-jsonrpc/node';

const WARM_UP = 20;
const KILOBYTES = 10;
const TARGET_IN_MILLISECONDS = 30;
const PARAGRAPH = '- Retries are bounded by the budget of the run, and each of them leaves a trace with its cause.\n';

/** The time from each keystroke to the diagnostics of a plan of 10 KB, in a warm server. */
export async function measureKeystrokes(bin: string, plan: string, count = 100): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-lint-keys-'));
  const text = plan.padEnd(KILOBYTES * 1024, `\n${PARAGRAPH}`).slice(0, KILOBYTES * 1024);
  const path = join(folder, 'specs/1/plan.md');
  mkdirSync(join(folder, 'specs/1'), { recursive: true });
  mkdirSync(join(folder, '.git'));
  writeFileSync(path, text);
  const server = spawn(process.execPath, [bin, 'lsp'], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  try {
    return await typeInto(connection, pathToFileURL(path).href, pathToFileURL(folder).href, text, count);
  } finally {
    connection.dispose();
    server.kill();
    rmSync(folder, { recursive: true });
  }
}

async function typeInto(connection: MessageConnection, uri: string, rootUri: string, text: string, count: number): Promise<readonly number[]> {
  let received = (): void => undefined;
  connection.onNotification('textDocument/publishDiagnostics', () => { received(); });
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const published = (): Promise<void> => new Promise((resolve) => { received = resolve; });
  await connection.sendRequest('initialize', { processId: null, rootUri, capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } });
  await connection.sendNotification('initialized', {});
  const first = published();
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 0, text } });
  await first;
  const times: number[] = [];
  for (let version = 1; version <= WARM_UP + count; version += 1) {
    const place = { line: 3, character: 0 };
    const next = published();
    const start = performance.now();
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range: { start: place, end: place }, text: 'x' }] });
    await next;
    if (version > WARM_UP) times.push(performance.now() - start);
  }
  return times;
}

/** The measured times with their target. */
export function describeKeystrokes(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const most = sorted[Math.floor(sorted.length * 0.95)] ?? NaN;
  return `language server: a keystroke in a plan of ${KILOBYTES} KB → diagnostics ${median.toFixed(1)} ms (95 %: ${most.toFixed(1)} ms), target ${TARGET_IN_MILLISECONDS} ms: ${median <= TARGET_IN_MILLISECONDS ? 'met' : 'missed'}\n`;
}
