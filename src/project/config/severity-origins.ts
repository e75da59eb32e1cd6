import { presetSeverities } from '../../engine/findings/presets.js';
import { draftSeverities } from '../../engine/findings/stage.js';
import type { Severity, Rule } from '../../rule/problem.js';
import type { Settings, SeverityOrigin } from './settings.js';

/** The severity of a message and its origin: `default`, a preset, a stage, a file, or the command line. */
export interface EffectiveSeverity {
  readonly severity: Severity;
  readonly from: string;
}

/** The effective severities, by `rule/messageId`. */
export function effectiveSeverities(rules: readonly Rule[], { preset, stage, origins }: Pick<Settings, 'preset' | 'stage' | 'origins'>): Readonly<Record<string, EffectiveSeverity>> {
  const layers: readonly Pick<SeverityOrigin, 'origin' | 'severities'>[] = [
    { origin: `plan-lint:${preset}`, severities: presetSeverities(preset, rules) },
    ...(stage === 'draft' ? [{ origin: 'stage draft', severities: draftSeverities(rules) }] : []),
    ...origins,
  ];
  const entries = rules.flatMap(({ id, messages }) => Object.entries(messages).map(([messageId, { severity }]) => {
    const name = `${id}/${messageId}`;
    const layer = layers.findLast(({ severities }) => name in severities || id in severities);
    return [name, { severity: layer?.severities[name] ?? layer?.severities[id] ?? severity, from: layer?.origin ?? 'default' }] as const;
  }));
  return Object.fromEntries(entries);
}
