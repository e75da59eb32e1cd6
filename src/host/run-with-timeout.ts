import { isNativeError } from 'node:util/types';
import { createContext, Script, type Context } from 'node:vm';

const TIMED_OUT = 'ERR_SCRIPT_EXECUTION_TIMEOUT';

interface Sandbox {
  readonly context: Context;
  readonly call: Script;
}

let sandbox: Sandbox | undefined;

/** What the work comes to; undefined where it takes longer, and is broken off wherever it is: only a script of its own can be, by the engine. Its `finally` blocks do not run then. */
export function runWithTimeout<Value extends object>(milliseconds: number, work: () => Value): Value | undefined {
  sandbox ??= { context: createContext({}), call: new Script('work()') };
  let value: Value | undefined;
  sandbox.context.work = () => { value = work(); };
  try {
    sandbox.call.runInContext(sandbox.context, { timeout: milliseconds, displayErrors: false });
    return value;
  } catch (error) {
    if (isNativeError(error) && 'code' in error && error.code === TIMED_OUT) return undefined;
    throw error;
  } finally {
    delete sandbox.context.work;
  }
}
