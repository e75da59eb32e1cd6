import { presetSeverities } from '../../engine/findings/presets.js';
import { configuredSeverity, declaredSeverities } from '../../engine/findings/severities.js';
import type { Message, Rule, Severity } from '../../rule/problem.js';
import type { Settings, SeverityOrigin } from './settings.js';

/** The severity of a message and its origin: `default`, a preset, a stage, a file, or the command line. */
export interface EffectiveSeverity {
  readonly severity: Severity;
  readonly from: string;
}

type Layer = Pick<SeverityOrigin, 'origin' | 'severities'>;

/** The effective severities, by `rule/messageId`. */
export function effectiveSeverities(rules: readonly Rule[], settings: Pick<Settings, 'preset' | 'stage' | 'origins'>): Readonly<Record<string, EffectiveSeverity>> {
  const layers = layersOf(rules, settings).toReversed();
  const entries = rules.flatMap(({ id, messages }) => Object.entries(messages).map(([messageId, message]) => {
    return [`${id}/${messageId}`, effectiveSeverity(id, messageId, message, layers)] as const;
  }));
  return Object.fromEntries(entries);
}

/** The severities that apply, the weakest first. */
function layersOf(rules: readonly Rule[], { preset, stage, origins }: Pick<Settings, 'preset' | 'stage' | 'origins'>): readonly Layer[] {
  const ofStage = stage === 'draft' ? [{ origin: 'stage draft', severities: declaredSeverities(rules, 'draft') }] : [];
  return [...ofStage, { origin: `plan-lint:${preset}`, severities: presetSeverities(preset, rules) }, ...origins];
}

/** The severity in the first layer that has one. */
function effectiveSeverity(rule: string, messageId: string, message: Message, layers: readonly Layer[]): EffectiveSeverity {
  for (const { origin, severities } of layers) {
    const severity = configuredSeverity(severities, rule, messageId);
    if (severity !== undefined) return { severity, from: origin };
  }
  return { severity: message.severity, from: 'default' };
}
