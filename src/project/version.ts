import type { Host } from '../host/host.js';

/** The version in package.json. */
export function packageVersion(host: Pick<Host, 'own'>): string {
  const manifest: unknown = JSON.parse(host.own('package.json'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '0.0.0';
}
