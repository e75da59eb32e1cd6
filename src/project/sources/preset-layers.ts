import { posix } from 'node:path';
import { dig } from '../../evidence/dig-values.js';
import type { Host } from '../../host/host.js';
import { UsageError } from '../../host/usage-error.js';
import { readYaml } from '../config/read-yaml.js';
import { readText } from '../files/text-files.js';
import { templatePaths } from './template-paths.js';

/** The way in which a preset's template combines with the next template. */
type Strategy = 'replace' | 'prepend' | 'append' | 'wrap';

const PRESET_TEMPLATE = /^(.+)\/(\.specify\/presets\/[^/]+)\/templates\/plan-template\.md$/;
/** The placeholder for the next template in a template that wraps it. */
const CORE = '{CORE_TEMPLATE}';

/** Reads the effective plan template; a preset may extend the next template instead of replacing it. */
export function readTemplateText(path: string, host: Host): string {
  const text = readText(path, host);
  const [, folder = '', preset = ''] = PRESET_TEMPLATE.exec(path) ?? [];
  const strategy = preset === '' ? 'replace' : strategyOf(posix.join(folder, preset, 'preset.yml'), host);
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

/** The strategy for the plan template in a preset's manifest. */
function strategyOf(manifest: string, host: Host): Strategy {
  if (host.kind(manifest) !== 'file') return 'replace';
  const templates = dig(readManifest(manifest, host), 'provides', 'templates');
  const entry: unknown = Array.isArray(templates) ? templates.find((template: unknown) => dig(template, 'name') === 'plan-template') : undefined;
  const strategy = dig(entry, 'strategy');
  return strategy === 'prepend' || strategy === 'append' || strategy === 'wrap' ? strategy : 'replace';
}

/** A manifest that is not valid YAML declares nothing. */
function readManifest(path: string, host: Host): unknown {
  try {
    return readYaml(path, readText(path, host));
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}
