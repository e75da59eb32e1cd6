import { memoizeObject } from './memoize.js';
import type { Plan } from './model.js';

/** The lines of a plan, numbered as positions count them. */
export const linesOf = memoizeObject(({ source }: Pick<Plan, 'source'>): readonly string[] => source.split('\n'));
