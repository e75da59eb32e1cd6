import type { ValidateFunction } from 'ajv';
import type { Config } from './config.js';

/** Whether contents are a configuration. The build compiles it from the schema: to do so at run time takes longer than to lint a plan. */
declare const isConfig: ValidateFunction<Config>;
export default isConfig;
