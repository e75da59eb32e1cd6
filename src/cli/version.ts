import type { World } from '../host/world.js';

/** The version that package.json states. */
export function packageVersion(world: Pick<World, 'own'>): string {
  const manifest: unknown = JSON.parse(world.own('package.json'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '0.0.0';
}
