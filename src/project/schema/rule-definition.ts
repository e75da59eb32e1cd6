import { UsageError } from '../../host/usage-error.js';
import type { Rule } from '../../rule/problem.js';
import { checkDeclaration } from './check-options.js';
import { describeError } from './describe-error.js';

/** Checks that a plug-in exports a rule; a UsageError says what the rule API expects. */
export async function checkDefinition(value: unknown, plugin: string): Promise<Rule> {
  const { default: isDefinition } = await import('./rule-validator.js');
  if (isDefinition(value) && typeof value.check === 'function') {
    if (value.options) await checkDeclaration(value.options, `Plug-in ${plugin}: rule ${nameOf(value)}`);
    return value;
  }
  const fault = isDefinition(value) ? '`check` is no function; it must return or yield problems' : describeError(isDefinition.errors?.at(0), 'the rule');
  throw new UsageError(`Plug-in ${plugin}: rule ${nameOf(value)}: ${fault}`);
}

function nameOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'id' in value ? `\`${String(value.id)}\`` : 'without an `id`';
}
