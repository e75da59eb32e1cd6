import type { ValidateFunction } from 'ajv';
import type { Rule } from '../../rule/problem.js';

/** Whether a value is a valid rule definition, without its functions. Compiled from the schema by the build. */
declare const isDefinition: ValidateFunction<Rule>;
export default isDefinition;
