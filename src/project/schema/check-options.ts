import { optionsSchema } from '../../engine/options-schema.js';
import { UsageError } from '../../host/usage-error.js';
import type { Rule, RuleOptions } from '../../rule/problem.js';
import { reasonOf } from '../files/text-files.js';
import { describeError } from './describe-error.js';

/** Throws a UsageError for invalid options of a rule. `origin` is the place where they are set. */
export async function checkOptions({ id, options }: Pick<Rule, 'id' | 'options'>, value: object, origin: string): Promise<void> {
  if (options === undefined) throw new UsageError(`${origin}: rule \`${id}\` takes no options`);
  const fault = await faultOf(options, value);
  if (fault !== undefined) throw new UsageError(`${origin}: options of rule \`${id}\`: ${fault}`);
}

/** Throws a UsageError if the schema of options is invalid or the defaults do not match it. */
export async function checkDeclaration(options: RuleOptions, rule: string): Promise<void> {
  try {
    const fault = await faultOf(options, options.defaults);
    if (fault !== undefined) throw new UsageError(`${rule}: \`options.defaults\` do not fit \`options.schema\`: ${fault}`);
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${rule}: \`options.schema\`: ${reasonOf(error)}`, { cause: error });
  }
}

async function faultOf(options: RuleOptions, value: object): Promise<string | undefined> {
  // Loaded on demand: few projects set options, and loading the validator takes longer than linting a plan.
  const { firstError } = await import('./options-validator.js');
  const error = firstError(optionsSchema(options), value);
  return error && describeError(error, 'the value');
}
