import { textAt } from '../evidence/dig-values.js';
import type { Host } from '../host/host.js';

/** The version in package.json. */
export function packageVersion(host: Pick<Host, 'own'>): string {
  return textAt(JSON.parse(host.own('package.json')), 'version') ?? '0.0.0';
}
