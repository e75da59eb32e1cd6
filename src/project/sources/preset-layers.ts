import { posix } from 'node:path';
import type { Host } from '../../host/host.js';
import { readText } from '../files/text-files.js';
import { presetEntry, type Strategy } from './preset-manifest.js';
import { templatePaths } from './template-paths.js';

const PRESET_TEMPLATE = /^(.+)\/(\.specify\/presets\/[^/]+)\/templates\/plan-template\.md$/;
/** The placeholder for the next template in a template that wraps it. */
const CORE = '{CORE_TEMPLATE}';

/** Reads the effective plan template; a preset may extend the next template instead of replacing it. */
export function readTemplateText(path: string, host: Host): string {
  const text = readText(path, host);
  const [, folder = '', preset = ''] = PRESET_TEMPLATE.exec(path) ?? [];
  const strategy = (preset === '' ? undefined : presetEntry(posix.join(folder, preset), 'plan-template', host))?.strategy ?? 'replace';
  if (strategy === 'replace') return text;
  const paths = templatePaths(folder, host).map((one) => posix.join(folder, one));
  const below = paths.slice(paths.indexOf(path) + 1).find((one) => host.kind(one) === 'file');
  return below === undefined ? text : combine(strategy, text, readTemplateText(below, host));
}

function combine(strategy: Strategy, text: string, below: string): string {
  switch (strategy) {
    case 'replace':
      return text;
    case 'prepend':
      return `${text}\n\n${below}`;
    case 'append':
      return `${below}\n\n${text}`;
    case 'wrap':
      return text.replaceAll(CORE, () => below);
  }
}
