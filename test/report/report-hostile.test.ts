import { describe, expect, it } from '@jest/globals';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { clean } from '../../src/engine/findings/message.js';
import { reportCompact } from '../../src/report/compact.js';
import { reportGithub } from '../../src/report/github.js';
import { reportGitlab } from '../../src/report/gitlab.js';
import { reportJunit } from '../../src/report/junit.js';
import { reportMarkdown } from '../../src/report/markdown/report-markdown.js';
import { reportSarif } from '../../src/report/sarif.js';
import { completeRun } from '../../src/engine/exit-code.js';
import type { RunResult } from '../../src/engine/result.js';
import { digList, digText } from '../support/dig.js';
import { finding, rule } from '../support/reports/hand-made-run.js';
import { ALL_FORMATS } from '../support/reports/report-formats.js';
import { gitlabErrors, junitErrors, parseWorkflowCommand, sarifErrors } from '../support/reports/report-readers.js';
import { obeyed } from '../support/commands/obeyed.js';

/** Texts that are special in at least one format, for a terminal, or for readers. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['percent', '100%25 %0A %s'],
  ['colon and comma', 'a:b,c=d::e'],
  ['line breaks', 'one\ntwo\r\nthree\u2028four\u2029five\u0085six'],
  ['workflow command', '\n::error file=x.md,line=1::planted'],
  ['workflow command that ends commands', '::stop-commands::token'],
  ['workflow command at the start', '::set-output name=x::y'],
  ['log commands', '##[add-mask]x ##vso[task.complete]y ##teamcity[z]'],
  ['text that hides', 'a\u{E0041}\u{E0042}\u180Eb\u2066'],
  ['end of CDATA', 'a]]>b<![CDATA['],
  ['table cell', 'a | b \\| c \\\\| d'],
  ['backticks', '`a` ``b`` ```\nc'],
  ['one backtick', '`'],
  ['emoji', '👩‍👩‍👧 ✅ 🇨🇭'],
  ['right-to-left', 'abc\u202Edcb\u202C \u200Fx\u2067y\u2069 עברית'],
  ['NUL and controls', 'a\u0000b\u0007c\u0008d\u009Be'],
  ['terminal escapes', '\u001B[31mred\u001B[0m \u001B]8;;https://evil.test\u0007link\u001B]8;;\u0007'],
  ['script', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['comment', '<!-- x --> &lt; &#60; &amp;'],
  ['link', '[click](https://evil.test) ![i](https://evil.test/i.png) <https://evil.test>'],
  ['addresses and mentions', 'https://evil.test www.evil.test me@evil.test @octocat #1 [^1] HTTP://evil.test'],
  ['block markup', '# head\n\n- item\n\n> quote\n\n***\n\n1. one'],
  ['emphasis', '**a** __b__ ~~c~~ *d* _e_ $x$ \\(y\\)'],
  ['placeholder', '{0} {text} $& $1'],
  ['lone surrogates', 'a\uD800b\uDFFFc'],
  ['noncharacters', 'a\uFFFEb\uFFFFc'],
  ['quotes', `"'</failure>'"`],
  ['spaces only', ' \t '],
];


/** A run in which every text is the given one; optionally also the names of rules. */
function hostileRun(text: string, name = 'bounded-retries'): RunResult {
  const path = `specs/${text}/plan.md`;
  const words = { path, rule: name, messageId: name === text ? text : 'gate-open', message: `Unchecked gate \`${text}\``, hint: text };
  const findings = [
    finding(words),
    finding({ ...words, message: text, waiver: { line: 2, reason: text } }),
    finding({ ...words, suppression: { line: 3, reason: text } }),
  ];
  return completeRun({
    version: '1.2.3',
    files: [
      { path, constitution: { title: text, source: text }, principles: [{ rule: name, ordinal: text, name: text, nonNegotiable: true, verdict: 'open', gates: [] }], findings },
      { path, error: { kind: 'crash', message: text } },
    ],
    notes: [`Note: ${text}`],
    rules: [{ ...rule(name, text, 'error'), why: text }],
  });
}

describe.each(HOSTILE)('hostile text: %s', (_name, text) => {
  const run = hostileRun(text);

  it.each(Object.entries(ALL_FORMATS))('%s shows nothing that a terminal or a log obeys, or a reader cannot see', (format, report) => {
    expect(obeyed(report(run), format === 'github' ? ['error', 'notice'] : [])).toEqual([]);
    expect(obeyed(report(hostileRun(text, text)), format === 'github' ? ['error', 'notice'] : [])).toEqual([]);
  });

  it('sarif stays valid and keeps the path', () => {
    const log = reportSarif(run);
    expect(sarifErrors(log)).toEqual([]);
    const uri = digText(JSON.parse(log), 'runs', 0, 'results', 0, 'locations', 0, 'physicalLocation', 'artifactLocation', 'uri');
    expect(decodeURIComponent(uri)).toBe(`specs/${text.replaceAll(/\p{Cs}/gu, '\uFFFD')}/plan.md`);
  });

  it('sarif has no link in a message', () => {
    for (const result of digList(JSON.parse(reportSarif(run)), 'runs', 0, 'results')) expect(digText(result, 'message', 'text')).not.toMatch(/(?<!\\)\]\(/);
  });

  it('github writes one command per line, and the runner reads back what was meant', () => {
    const commands = reportGithub(run).trimEnd().split('\n').map(parseWorkflowCommand);
    const file = clean(`specs/${text}/plan.md`);
    expect(commands).toMatchObject([
      { name: 'error', properties: { file, line: '61', title: 'bounded-retries/gate-open' }, data: `${clean(`Unchecked gate \`${text}\``)}\n${clean(text)}` },
      { name: 'error', properties: { file, title: 'crash' }, data: clean(text) },
      { name: 'notice', data: clean(`Note: ${text}`) },
    ]);
  });

  it('gitlab stays valid', () => {
    expect(gitlabErrors(reportGitlab({ ...run, files: run.files.slice(0, 1) }))).toEqual([]);
  });

  it('compact writes one line per finding', () => {
    const lines = reportCompact(run).trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toMatch(/:\d+:\d+: error .*\[[\w/-]+\]$/u);
  });

  it('markdown stays the document that it is without it', () => {
    expect(shapeOf(reportMarkdown(run))).toEqual(shapeOf(reportMarkdown(hostileRun('harmless'))));
  });

  it('markdown shows the text', () => {
    const shown = toString(parse(reportMarkdown(run))).replaceAll(/[\u200B`]/g, '');
    expect(shown).toContain(clean(text).replaceAll('`', ''));
  });
});

describe('hostile texts', () => {
  it('leave JUnit reports valid', async () => {
    expect(await junitErrors(HOSTILE.map(([, text]) => reportJunit(hostileRun(text))))).toEqual([]);
  });
});

function parse(markdown: string): Nodes {
  return unified().use(remarkParse).use(remarkGfm).parse(markdown);
}

/** The kinds of all blocks, links and other markup, in order; only text and code may differ between texts. */
function shapeOf(markdown: string): readonly string[] {
  const kinds: string[] = [];
  visit(parse(markdown), (node) => kinds.push(node.type === 'link' ? `link to ${node.url}` : node.type));
  return kinds.filter((kind) => kind !== 'text' && kind !== 'inlineCode');
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}
