import { optionsSchema } from '../../engine/options-schema.js';
import { UsageError } from '../../host/usage-error.js';
import type { Rule, RuleOptions } from '../../rule/problem.js';
import { reasonOf } from '../files/read-text.js';
import { describeError } from './describe-error.js';

/** Refuses options that a rule does not take, or not so. `origin` is where they are set. */
export async function checkOptions({ id, options }: Pick<Rule, 'id' | 'options'>, value: object, origin: string): Promise<void> {
  if (options === undefined) throw new UsageError(`${origin}: rule \`${id}\` takes no options`);
  const fault = await faultOf(options, value);
  if (fault !== undefined) throw new UsageError(`${origin}: options of rule \`${id}\`: ${fault}`);
}

/** Refuses a declaration of options whose schema is none, or whose defaults do not fit it. */
export async function checkDeclaration(options: RuleOptions, rule: string): Promise<void> {
  try {
    const fault = await faultOf(options, options.defaults);
    if (fault !== undefined) throw new UsageError(`${rule}: \`options.defaults\` do not fit \`options.schema\`: ${fault}`);
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${rule}: \`options.schema\`: ${reasonOf(error)}`, { cause: error });
  }
}

async function faultOf(options: RuleOptions, value: object): Promise<string | undefined> {
  // Few projects set options, and to load the validator takes longer than to lint a plan.
  const { firstError } = await import('./options-validator.js');
  const error = firstError(optionsSchema(options), value);
  return error && describeError(error, 'the value');
}
