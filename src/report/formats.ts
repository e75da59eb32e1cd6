import type { RunResult } from '../result.js';
import { reportJson } from './json.js';
import { reportText, type TextOptions } from './text.js';

/** Every format by the name that `--format` takes. One that is read by machines ignores the options. */
export const FORMATS = {
  text: reportText,
  json: reportJson,
} as const satisfies Readonly<Record<string, (result: RunResult, options: TextOptions) => string>>;

export type FormatName = keyof typeof FORMATS;

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}
