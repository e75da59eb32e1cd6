import { afterEach, describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { lspClient, type Diagnostic, type LspClient, type Range } from '../support/commands/lsp-client.js';

const PLAN = 'specs/1/plan.md';
const OTHER = 'specs/2/plan.md';
const LAW = '.specify/memory/constitution.md';
const CONSTITUTION = '# House\n\n## Core Principles\n\n### I. Small Releases\n\nEach release is one flag.\n\n### II. Offline First\n\nThe cache is local.\n';
const HEAD = '# Implementation Plan: Export\n\n## Summary\n\nNightly.\n\n## Technical Context\n\n**Language/Version**: Go 1.23\n**Testing**: NEEDS CLARIFICATION\n**Storage**: files\n**Project Type**: cli\n**Target Platform**: Linux\n\n';
const CHECK = '## Constitution Check\n\n- [ ] **I. Small Releases**: one flag\n- [x] **II. Offline First**: the cache is local\n\n';
const TREE = '## Project Structure\n\n```text\n# Option 1: Single project (DEFAULT)\nsrc/\n```\n\n**Structure Decision**: one crate.\n';
const TEXT = `${HEAD}${CHECK}${TREE}`;
const lineOf = (words: string, text = TEXT): number => text.split('\n').findIndex((line) => line.includes(words));

interface Action {
  readonly title: string;
  readonly kind: string;
  readonly edit: { readonly changes: Readonly<Record<string, readonly { readonly range: Range; readonly newText: string }[]>> };
}

/** The fields of responses that the tests read; each response has some of them. */
type Answer = readonly { readonly uri: string; readonly label: string; readonly name: string; readonly detail: string; readonly children: Answer }[] & { readonly contents: { readonly value: string } };

const editsOf = (action: Action | undefined): readonly { readonly range: Range; readonly newText: string }[] => Object.values(action?.edit.changes ?? {}).flat();

const clients: LspClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
});

async function start(files: Readonly<Record<string, string>> = {}, options: Readonly<Record<string, unknown>> = {}): Promise<LspClient> {
  const client = lspClient({ [LAW]: CONSTITUTION, [PLAN]: TEXT, ...files });
  clients.push(client);
  await client.initialize(options);
  return client;
}

async function opened(files: Readonly<Record<string, string>> = {}, options: Readonly<Record<string, unknown>> = {}): Promise<{ readonly client: LspClient; readonly diagnostics: readonly Diagnostic[] }> {
  const client = await start(files, options);
  const next = client.next(PLAN);
  client.open(PLAN, files[PLAN] ?? TEXT);
  return { client, diagnostics: await next };
}

async function after(client: LspClient, act: () => void, path = PLAN): Promise<readonly Diagnostic[]> {
  const next = client.next(path);
  act();
  return next;
}

const ask = (client: LspClient, method: string, line: number, character: number, more: object = {}, path = PLAN): Promise<Answer> => client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: client.uri(path) }, position: { line, character }, ...more });
const actions = (client: LspClient, line: number, context: object = { diagnostics: [] }): Promise<readonly Action[]> => client.connection.sendRequest('textDocument/codeAction', { textDocument: { uri: client.uri(PLAN) }, range: { start: { line, character: 0 }, end: { line, character: 1 } }, context });
const codes = (diagnostics: readonly Diagnostic[]): readonly string[] => diagnostics.map(({ code }) => code);

describe('the server', () => {
  it('reports its capabilities and its position encoding', async () => {
    const client = lspClient({});
    clients.push(client);
    expect(await client.initialize({ capabilities: { general: { positionEncodings: ['utf-32', 'utf-8', 'utf-16'] } } })).toMatchObject({
      serverInfo: { name: 'plan-lint' },
      capabilities: { positionEncoding: 'utf-8', hoverProvider: true, definitionProvider: true, referencesProvider: true, documentSymbolProvider: true, codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.plan-lint'] } },
    });
  });

  it('ends with 0 after a goodbye, and with 1 where the client is gone without one', async () => {
    const polite = lspClient({});
    await polite.initialize();
    expect(await polite.close()).toBe(0);
    const rude = lspClient({});
    await rude.initialize();
    rude.input.end();
    expect(await rude.exit).toBe(1);
    rude.host.remove();
  });

  it('names no plans itself', async () => {
    const client = lspClient({}, 'specs');
    expect(await client.exit).toBe(2);
    expect(client.host.err()).toContain('lsp: the editor selects the plans');
    client.connection.dispose();
    client.host.remove();
  });
});

describe('diagnostics', () => {
  it('come when a plan is opened, with code, place and where the rule is explained', async () => {
    const { diagnostics } = await opened();
    const open = diagnostics.find(({ code }) => code === 'small-releases/gate-open');
    expect(open).toMatchObject({ severity: 1, source: 'plan-lint', range: { start: { line: lineOf('I. Small'), character: 0 } }, codeDescription: { href: expect.stringContaining('rules/README.md#') } });
    expect(open?.relatedInformation?.[0]).toMatchObject({ location: { uri: expect.stringMatching(/constitution\.md$/), range: { start: { line: 4 } } } });
  });

  it('follow the unsaved text', async () => {
    const { client } = await opened();
    const left = await after(client, () => { client.change(PLAN, TEXT.replace('- [ ]', '- [x]')); });
    expect(codes(left)).not.toContain('small-releases/gate-open');
  });

  it('follow edits of a part, in UTF-8 where that is agreed', async () => {
    const text = TEXT.replace('one flag', 'ein Schalter — «größer»: NEEDS CLARIFICATION');
    const { client } = await opened({ [PLAN]: text }, { capabilities: { general: { positionEncodings: ['utf-8'] } } });
    const line = lineOf('größer', text);
    const bytes = Buffer.byteLength((text.split('\n')[line] ?? '').split('NEEDS')[0] ?? '');
    const left = await after(client, () => {
      void client.connection.sendNotification('textDocument/didChange', { textDocument: { uri: client.uri(PLAN), version: 2 }, contentChanges: [{ range: { start: { line, character: bytes }, end: { line, character: bytes + 'NEEDS CLARIFICATION'.length } }, text: 'done' }] });
    });
    expect(left.filter(({ code }) => code === 'needs-clarification/marker').map(({ range }) => range.start.line)).toEqual([lineOf('Testing', text)]);
  });

  it('are hints where a row excuses the gate, with the row beside them', async () => {
    const waived = `${TEXT}\n## Complexity Tracking\n\n| Violation | Why Needed | Simpler Alternative Rejected Because |\n|---|---|---|\n| I. Small Releases | Old clients need all of it | Two releases lose jobs |\n`;
    const { diagnostics } = await opened({ [PLAN]: waived });
    expect(diagnostics.find(({ code }) => code === 'small-releases/gate-open')).toMatchObject({ severity: 4, relatedInformation: [{ message: 'Excused here: Old clients need all of it' }, {}] });
  });

  it('leave out what a comment or the baseline covers', async () => {
    const suppressed = `<!-- plan-lint-disable-file needs-clarification -- asked in the issue -->\n\n${TEXT}`;
    expect(codes((await opened({ [PLAN]: suppressed })).diagnostics)).not.toContain('needs-clarification/marker');
  });

  it('count columns without a BOM', async () => {
    const { diagnostics } = await opened({ [PLAN]: '\uFEFF# Plan: [FEATURE]\n' });
    expect(diagnostics.find(({ code }) => code === 'template-placeholder/placeholder')?.range.start).toEqual({ line: 0, character: '\uFEFF# Plan: '.length });
  });

  it('follow a constitution that is not saved yet', async () => {
    const { client } = await opened();
    const left = await after(client, () => { client.open(LAW, CONSTITUTION.replace('Small Releases', 'Tall Towers')); });
    expect(codes(left)).toEqual(expect.arrayContaining(['constitution-check/unknown-principle']));
  });

  it('follow files that change on disk', async () => {
    const { client } = await opened({}, { capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } });
    const left = await after(client, () => {
      client.host.put('.planlintrc.json', '{ "rules": { "needs-clarification": "off" } }');
      void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    });
    expect(codes(left)).not.toContain('needs-clarification/marker');
  });

  it('of a stock constitution stand in its own file', async () => {
    const client = await start();
    const [found] = await after(client, () => { client.open(LAW, '# [PROJECT_NAME] Constitution\n\n## Core Principles\n\n### [PRINCIPLE_1_NAME]\n\n[PRINCIPLE_1_DESCRIPTION]\n'); }, LAW);
    expect(found?.code).toBe('constitution-source/unfilled');
  });

  it('are taken back when the plan is closed', async () => {
    const { client } = await opened();
    expect(await after(client, () => { void client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: client.uri(PLAN) } }); })).toEqual([]);
  });

  it('come once for 200 fast changes, and for the last of them', async () => {
    const { client } = await opened();
    const versions: number[] = [];
    const last = new Promise<void>((resolve) => {
      client.connection.onNotification('textDocument/publishDiagnostics', ({ version }) => {
        versions.push(version);
        if (version === 202) resolve();
      });
    });
    for (let index = 0; index < 200; index += 1) client.change(PLAN, `${TEXT}\n${index}\n`);
    client.change(PLAN, '# Implementation Plan: [FEATURE]\n');
    const symbols: readonly unknown[] = await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: client.uri(PLAN) } });
    expect(symbols).toEqual([]);
    await last;
    expect(versions.length).toBeLessThan(20);
  });
});

describe('what goes wrong', () => {
  it('with the configuration is one message, and no crash', async () => {
    const { client, diagnostics } = await opened({ '.planlintrc.json': '{ "rulez": {} }' });
    expect(diagnostics).toEqual([]);
    await after(client, () => { client.change(PLAN, `${TEXT}\n`); });
    expect(client.messages).toEqual([expect.stringContaining('unknown key `rulez`')]);
  });

  it('is shown again after a change', async () => {
    const { client } = await opened({ '.planlintrc.json': '{ "rulez": {} }' });
    await after(client, () => { void client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] }); });
    expect(client.messages).toHaveLength(2);
  });

  it('with a file that is deleted while it is open is nothing', async () => {
    const { client } = await opened();
    rmSync(join(client.host.cwd, 'specs'), { recursive: true });
    expect(codes(await after(client, () => { client.change(PLAN, `${TEXT}\n`); }))).toContain('small-releases/gate-open');
  });

  it.each(['hover', 'definition', 'references', 'completion', 'documentSymbol'])('%s of a document that is not open, no plan or no file has no answer', async (method) => {
    const client = await start();
    client.open('notes.md', '# Notes\n');
    const answers = await Promise.all(['gone.md', 'notes.md'].map((path) => ask(client, method, 0, 0, { context: {} }, path)));
    const untitled = await client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: 'untitled:Untitled-1' }, position: { line: 0, character: 0 }, context: {} });
    expect([...answers, untitled].every((answer) => answer === null || (Array.isArray(answer) && answer.length === 0))).toBe(true);
  });

  it('with a request is an error for that request only', async () => {
    const { client } = await opened();
    await expect(client.connection.sendRequest('textDocument/nonsense', {})).rejects.toThrow(/Unhandled method/);
    await expect(client.connection.sendRequest('textDocument/hover', 'garbage')).rejects.toThrow();
    expect(await ask(client, 'hover', lineOf('I. Small'), 10)).not.toBeNull();
  });

  it('with a cancelled request harms no other', async () => {
    const { client } = await opened();
    const { CancellationTokenSource } = await import('vscode-jsonrpc/node');
    const cancelled = Array.from({ length: 20 }, () => {
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: client.uri(PLAN) } }, source.token).catch(() => 'cancelled');
      source.cancel();
      return answer;
    });
    await Promise.all(cancelled);
    expect(await ask(client, 'documentSymbol', 0, 0)).not.toEqual([]);
  });

  it('plug-ins run only where the folder is trusted', async () => {
    const files = { '.planlintrc.json': '{ "plugins": ["./plugin.js"] }', 'package.json': '{ "type": "module" }', 'plugin.js': 'export const rule = { id: "mine", title: "Mine", why: "Mine.", messages: { found: { text: "Found", hint: "Mend it.", severity: "warning" } }, *check({ plan }) { yield { messageId: "found", at: plan.title.at, data: {} }; } };\n' };
    expect(codes((await opened(files)).diagnostics)).not.toContain('mine/found');
    expect(codes((await opened(files, { initializationOptions: { trusted: true } })).diagnostics)).toContain('mine/found');
  });

  it('a constitution and a baseline may be named when the editor starts', async () => {
    const { diagnostics } = await opened({}, { initializationOptions: { constitution: 'nebula', baseline: 'none.json' } });
    expect(codes(diagnostics)).toContainEqual(expect.stringMatching(/^[a-z-]+\/principle-missing$/));
  });
});

describe('requests', () => {
  it('code actions offer the fix first, then what a person may choose', async () => {
    const { client } = await opened();
    const [fix] = await actions(client, lineOf('# Option 1'));
    expect(fix).toMatchObject({ title: 'Delete the label of the only layout', kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'option-label/label' }] });
    expect(editsOf(fix)).toEqual([{ range: { start: { line: lineOf('# Option 1'), character: 0 }, end: { line: lineOf('# Option 1') + 1, character: 0 } }, newText: '' }]);
    expect((await actions(client, lineOf('I. Small'))).map(({ title }) => title)).toEqual([
      'Add a row to Complexity Tracking, its reasons to be filled in',
      'Suppress `small-releases/gate-open` here, its reason to be written',
      'Apply all safe fixes',
    ]);
  });

  it('code actions are those that are asked for', async () => {
    const { client } = await opened();
    const [all, ...others] = await actions(client, 0, { diagnostics: [], only: ['source.fixAll'] });
    expect([all?.kind, others]).toEqual(['source.fixAll.plan-lint', []]);
    expect(editsOf(all)[0]?.newText).toBe(TEXT.replace('# Option 1: Single project (DEFAULT)\n', ''));
    expect(await actions(client, 0, { diagnostics: [], only: ['refactor'] })).toEqual([]);
  });

  it('hover shows the principle with its words and its standing', async () => {
    const { client } = await opened();
    const { contents } = await ask(client, 'hover', lineOf('II. Offline'), 10);
    expect(contents.value).toContain('The cache is local.');
    expect(contents.value).toContain('1 of 1 gates pass in this plan.');
  });

  it('hover shows what a field is for, and what a suppressed rule checks', async () => {
    const { client } = await opened({ [PLAN]: `<!-- plan-lint-disable-file option-label -- vendor -->\n\n${TEXT}` });
    expect((await ask(client, 'hover', lineOf('**Testing') + 2, 15)).contents.value).toContain('Tasks are derived from these fields');
    expect((await ask(client, 'hover', 0, 30)).contents.value).toContain('No option labels are left');
    expect(await ask(client, 'hover', lineOf('Nightly') + 2, 1)).toBeNull();
  });

  it('definition leads from a gate to its principle', async () => {
    const { client } = await opened();
    expect(await ask(client, 'definition', lineOf('II. Offline'), 10)).toEqual({ uri: client.uri(LAW), range: { start: { line: 8, character: 0 }, end: { line: 8, character: '### II. Offline First'.length } } });
    expect(await ask(client, 'definition', 0, 0)).toBeNull();
  });

  it('references lead from a principle to its gates in all plans', async () => {
    const { client } = await opened({ [OTHER]: TEXT });
    const both = [client.uri(PLAN), client.uri(OTHER)];
    client.open(LAW, CONSTITUTION);
    expect((await ask(client, 'references', 9, 0, { context: { includeDeclaration: false } }, LAW)).map(({ uri }) => uri)).toEqual(both);
    expect((await ask(client, 'references', lineOf('I. Small'), 10, { context: { includeDeclaration: false } })).map(({ uri }) => uri)).toEqual(both);
    expect(await ask(client, 'references', 0, 0, { context: { includeDeclaration: false } })).toEqual([]);
  });

  it('completion knows principles, missing fields and rules', async () => {
    const text = `${HEAD}**\n\n${CHECK}<!-- plan-lint-disable-next-line \n${TREE}`;
    const { client } = await opened({ [PLAN]: text });
    const labels = async (line: number, character: number): Promise<readonly string[]> => (await ask(client, 'completion', line, character)).map(({ label }) => label);
    expect(await labels(lineOf('I. Small', text), 6)).toEqual(['I. Small Releases', 'II. Offline First']);
    expect(await labels(text.split('\n').indexOf('**'), 2)).toEqual(['Primary Dependencies', 'Performance Goals', 'Constraints', 'Scale/Scope']);
    expect(await labels(lineOf('<!-- plan-lint', text), 34)).toEqual(expect.arrayContaining(['option-label', 'option-label/label', 'small-releases/gate-open']));
    expect(await labels(0, 3)).toEqual([]);
  });

  it('symbols show how each principle stands', async () => {
    const { client } = await opened();
    const symbols = await ask(client, 'documentSymbol', 0, 0);
    expect(symbols.map(({ name }) => name)).toEqual(['Summary', 'Technical Context', 'Constitution Check', 'Project Structure']);
    expect(symbols[2]?.children.map(({ name, detail }) => `${name} ${detail}`)).toEqual(['✖ I. Small Releases open 0/1', '✔ II. Offline First pass 1/1']);
  });

  it('of a suppression comment make nothing silent before a reason is written', async () => {
    const { client } = await opened();
    const suppressing = (await actions(client, lineOf('**Testing'))).find(({ title }) => title.startsWith('Suppress'));
    const [edit] = editsOf(suppressing);
    const lines = TEXT.split('\n');
    const { line, character } = edit?.range.start ?? { line: 0, character: 0 };
    const text = lines[line] ?? '';
    const changed = lines.with(line, text.slice(0, character) + (edit?.newText ?? '') + text.slice(character)).join('\n');
    expect(codes(await after(client, () => { client.change(PLAN, changed); }))).toEqual(expect.arrayContaining(['needs-clarification/marker', 'suppression/no-reason']));
  });
});
