import type { Host } from '../host/host.js';

/** The version that package.json states. */
export function packageVersion(host: Pick<Host, 'own'>): string {
  const manifest: unknown = JSON.parse(host.own('package.json'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '0.0.0';
}
