import type { Host } from '../../host/host.js';
import { sourceFinder } from '../../project/sources/constitution-files.js';
import type { Assignment } from '../../project/plans/assignment.js';
import { shownPath } from '../../project/files/paths.js';
import { formatError } from '../../report/format-error.js';

/** Prints the configuration, constitution and template of each plan, one line per plan. */
export function writeDebug(plans: readonly Assignment[], baseline: string | undefined, host: Host): void {
  host.writeError(formatError(`debug: ${plans.length} plans, baseline: ${baseline === undefined ? 'none' : shownPath(baseline, host)}`));
  const findSources = sourceFinder(host);
  for (const { path, shown, settings, configurations } of plans) {
    const { files, template } = findSources(path, settings.constitution);
    const facts = {
      configuration: configurations.map((one) => shownPath(one, host)).join(' < '),
      preset: settings.preset,
      constitution: files.length === 0 ? String(settings.constitution) : files.map((file) => shownPath(file, host)).join(', '),
      template: template === undefined ? '' : shownPath(template, host),
    };
    host.writeError(formatError(`debug: ${shown}: ${Object.entries(facts).map(([name, value]) => `${name}: ${value === '' ? 'none' : value}`).join(', ')}`));
  }
}
