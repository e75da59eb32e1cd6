import type { ValidateFunction } from 'ajv';
import type { Rule } from '../../rule/problem.js';

/** Whether a value is a rule definition, apart from its functions. The build compiles it from the schema. */
declare const isDefinition: ValidateFunction<Rule>;
export default isDefinition;
