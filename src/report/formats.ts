import type { RunResult } from '../engine/result.js';
import { reportCompact } from './compact.js';
import { reportGithub } from './github.js';
import { reportGitlab } from './gitlab.js';
import { reportJson } from './json.js';
import { reportJunit } from './junit.js';
import { reportMarkdown } from './markdown/report-markdown.js';
import { reportSarif } from './sarif.js';
import { reportText, type TextOptions } from './text/report-text.js';

/** Every format by the name that `--format` takes. Those that machines read have no use for the options. */
export const FORMATS = {
  text: reportText,
  json: reportJson,
  compact: reportCompact,
  github: reportGithub,
  gitlab: reportGitlab,
  junit: reportJunit,
  markdown: reportMarkdown,
  sarif: reportSarif,
} as const satisfies Readonly<Record<string, (result: RunResult, options: TextOptions) => string>>;

export type FormatName = keyof typeof FORMATS;

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}
