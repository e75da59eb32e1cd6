import { describe, expect, it } from '@jest/globals';
import { parsePlan } from '../../src/plan/parse/parse-plan.js';
import { parseTemplate } from '../../src/plan/parse/parse-template.js';
import type { Plan } from '../../src/plan/model.js';

const parse = (source: string): Plan => parsePlan(source, { path: 'plan.md' });
const inCheck = (body: string): string => `# Plan\n\n## Constitution Check\n\n- [ ] One\n\n${body}\n`;

describe('what no plan holds', () => {
  it.each([
    ['a line of 100,000 characters', 'word '.repeat(20_000)],
    ['a thousand quotes', `${'>'.repeat(2000)} deep`],
    ['a thousand lists', `${'- '.repeat(2000)}deep`],
    ['numbered lists in quotes', `${'> 1. '.repeat(2000)}deep`],
    ['lists indented ever deeper', Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- deep`).join('\n')],
    ['bold in bold', `${'**a '.repeat(2000)}${'**'.repeat(2000)}`],
    ['a wide table', `${'| head '.repeat(500)}|\n${'|---'.repeat(500)}|\n| short |\n`],
    ['lone surrogates', '\uD800 \uDC00'],
  ])('%s is survived, and the check beside it read', (_, body) => {
    const { checks, title } = parse(inCheck(body));
    expect(title?.text).toBe('Plan');
    expect(checks[0]?.gates[0]).toMatchObject({ text: 'One', verdict: 'open', at: { start: { line: 5, column: 1 } } });
  });

  it('fills a short row of a wide table up to fifty cells', () => {
    const columns = 200;
    const { complexity } = parse(`## Complexity Tracking\n\n${'| head '.repeat(columns)}|\n${'|---'.repeat(columns)}|\n| short |\n`);
    expect(complexity?.tables[0]?.columns).toHaveLength(columns);
    expect(complexity?.tables[0]?.rows[0]?.cells).toHaveLength(50);
  });
});

describe("a template's placeholders", () => {
  it('are its bracketed texts, but no tags and boxes', () => {
    const template = '# Plan: [our  feature]\n\n- [ ] [NEW] box\n\n| [a cell] | [x] |\n|---|---|\n\n```text\n[in code] [a link](x) [P]\n```\n';
    expect(parseTemplate(template, { path: 'plan-template.md' }).placeholders).toEqual(['our feature', 'a cell', 'in code']);
  });

  it('are leftovers in a plan made from it', () => {
    const { leftovers } = parsePlan('# Plan: [our feature]\n\n[our own words]\n', { path: 'plan.md', placeholders: ['our feature'] });
    expect(leftovers.map(({ text }) => text)).toEqual(['[our feature]']);
  });
});
