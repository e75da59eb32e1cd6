import { isNativeError } from 'node:util/types';
import { createContext, Script, type Context } from 'node:vm';

const TIMED_OUT = 'ERR_SCRIPT_EXECUTION_TIMEOUT';

interface Sandbox {
  readonly context: Context;
  readonly call: Script;
}

let sandbox: Sandbox | undefined;

/** Returns the result of the work, or undefined if it takes longer. V8 then terminates the script wherever it is, and its `finally` blocks do not run. */
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
