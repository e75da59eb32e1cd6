import { compactReport } from '../../src/report/compact.js';
import { githubReport } from '../../src/report/github.js';
import { gitlabReport } from '../../src/report/gitlab.js';
import { junitReport } from '../../src/report/junit.js';
import { markdownReport } from '../../src/report/markdown.js';
import { sarifReport } from '../../src/report/sarif.js';
import type { RunResult } from '../../src/result.js';

/** The formats for other programs, each as a function of a run. */
export const REPORT_FORMATS: Readonly<Record<string, (result: RunResult) => string>> = {
  compact: compactReport,
  github: githubReport,
  gitlab: gitlabReport,
  junit: junitReport,
  markdown: markdownReport,
  sarif: (result) => sarifReport(result, ({ id }) => `https://example.test/rules#${id}`),
};

/** Where the report of the hand-made run in that format is kept. */
export function goldenOf(format: string): URL {
  return new URL(`../../../fixtures/report/${format}.golden`, import.meta.url);
}
