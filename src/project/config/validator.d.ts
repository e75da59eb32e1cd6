import type { ValidateFunction } from 'ajv';
import type { Config } from './config.js';

/** Whether contents are a configuration. The build makes it from the schema: to do so anew takes longer than to judge a plan. */
declare const isConfig: ValidateFunction<Config>;
export default isConfig;
