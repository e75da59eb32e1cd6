import type { Rule } from '../../rule/problem.js';
import { declaredSeverities, type Severities } from './severities.js';

/** `recommended` warns where a fact contradicts a claim; `strict` also asks for evidence. */
export const PRESETS = ['recommended', 'strict'] as const;
export type Preset = (typeof PRESETS)[number];

/** The severities of a preset that differ from the rules' own, by `rule/messageId`; the configuration overrides them. */
export function presetSeverities(preset: Preset, rules: readonly Rule[]): Severities {
  switch (preset) {
    case 'recommended':
      return {};
    case 'strict':
      return declaredSeverities(rules, 'strict');
  }
}
