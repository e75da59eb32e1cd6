import { reportCompact } from '../../src/report/compact.js';
import { reportGithub } from '../../src/report/github.js';
import { reportGitlab } from '../../src/report/gitlab.js';
import { reportJunit } from '../../src/report/junit.js';
import { reportMarkdown } from '../../src/report/markdown.js';
import { reportSarif } from '../../src/report/sarif.js';
import type { RunResult } from '../../src/result.js';

/** The formats for other programs, each as a function of a run. */
export const REPORT_FORMATS: Readonly<Record<string, (result: RunResult) => string>> = {
  compact: reportCompact,
  github: reportGithub,
  gitlab: reportGitlab,
  junit: reportJunit,
  markdown: reportMarkdown,
  sarif: reportSarif,
};

/** Where the report of the hand-made run in that format is kept. */
export function goldenOf(format: string): URL {
  return new URL(`../../../fixtures/report/${format}.golden`, import.meta.url);
}
