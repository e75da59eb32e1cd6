import type { ValidateFunction } from 'ajv';
import type { Config } from './config.js';

/** Whether a value is a valid configuration. Compiled from the schema by the build, because compiling at run time takes longer than linting a plan. */
declare const isConfig: ValidateFunction<Config>;
export default isConfig;
