import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from '@jest/globals';
import type { Finding } from '../../src/engine/findings/finding.js';
import { lintFiles } from '../support/cases/lint-all.js';

/**
 * Real plans that are read beside the project; none of their text is copied.
 * They have another constitution, so the requirements of the built-in one are off.
 */
const CORPUS = new URL('../../../../shared/corpus-nebula/', import.meta.url);
const ANOTHERS = { ...ofEveryPrinciple('principle-missing', 'gate-missing', 'gate-reworded'), 'constitution-check/unknown-principle': 'off' } as const;

function ofEveryPrinciple(...messageIds: readonly string[]): Readonly<Record<string, 'off'>> {
  const rules = ['type-safety-first', 'secure-by-default-credentials', 'observable-and-debuggable', 'performance-and-scalability', 'test-driven-development', 'composable-architecture', 'documentation-first'];
  return Object.fromEntries(rules.flatMap((rule) => messageIds.map((messageId) => [`${rule}/${messageId}`, 'off' as const])));
}

/** The errors, and the warnings that the labels confirm, by the start of the file name. */
const ERRORS: Readonly<Record<string, readonly string[]>> = {
  '002-storage-backends': ['43 template-placeholder/placeholder'],
  '006-extend-core-identity@3d9652f08': ['26 performance-and-scalability/goal-unquantified'],
  '001-log-crate-spec': ['18 performance-and-scalability/goal-unquantified'],
  '001-config-crate-spec': ['18 performance-and-scalability/goal-unquantified'],
  'docs-001-credential-docs': ['23 test-driven-development/test-tool-missing'],
  'main@': [
    '1 template-placeholder/untouched-template',
    ...[1, 3, 3, 3, 4, 10, 22, 34, 41, 88, 91, 94].map((line) => `${line} template-placeholder/placeholder`),
    ...[20, 21, 23, 24, 25, 26, 27, 28].map((line) => `${line} needs-clarification/marker`),
    '30 constitution-check/no-gates',
    ...[59, 71, 86].map((line) => `${line} option-label/label`),
    ...[103, 104].map((line) => `${line} complexity-tracking/placeholder-row`),
  ],
};
const WARNINGS: Readonly<Record<string, readonly string[]>> = {
  '001-credential-core-abstractions': ['48 technical-context/field-undecided'],
  '001-credential-manager': ['77 constitution-check/recheck-partial'],
  '004-credential-rotation': ['21 technical-context/field-undecided'],
  '005-refactor-traits-validation': ['127 complexity-tracking/columns'],
  '009-resource-lifecycle-framework': ['196 complexity-tracking/columns'],
  'main@': ['14 template-placeholder/instruction', '51 template-placeholder/instruction'],
};

const plans = existsSync(CORPUS) ? readdirSync(CORPUS).toSorted() : [];

function expectedOf(plan: string, table: typeof ERRORS): readonly string[] {
  return Object.entries(table).flatMap(([beginning, findings]) => (plan.startsWith(beginning) ? findings : [])).toSorted();
}

function found(plan: string): readonly Finding[] {
  return lintFiles(readFileSync(new URL(plan, CORPUS), 'utf8'), ANOTHERS);
}

function outlineOf(findings: readonly Finding[], severity: Finding['severity']): readonly string[] {
  return findings.filter((finding) => finding.severity === severity).map(({ at, rule, messageId }) => `${at.start.line} ${rule}/${messageId}`).toSorted();
}

const [describePlans, title] = existsSync(CORPUS) ? [describe, 'the plans of Nebula'] : [describe.skip, 'the plans of Nebula (skipped: they are not beside this repository)'];

describePlans(title, () => {
  it('are more than a few', () => {
    expect(plans.length).toBeGreaterThan(20);
  });

  // A table may not be empty, even in a skipped test.
  test.each(plans.length === 0 ? ['none'] : plans)('%s has these errors and no others, and these warnings and no others', (plan) => {
    const findings = found(plan);
    expect(outlineOf(findings, 'error')).toEqual(expectedOf(plan, ERRORS));
    expect(outlineOf(findings, 'warning')).toEqual(expectedOf(plan, WARNINGS));
  });
});
