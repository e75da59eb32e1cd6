import type { Host, Spinner } from '../host/host.js';
import type { Progress } from '../project/lint-files.js';

const DELAY_IN_MILLISECONDS = 1000;
const INTERVAL_IN_MILLISECONDS = 100;

/** Shows a person how far the run is, once it takes longer than a second. */
export function progressOn(host: Pick<Host, 'now' | 'spinner'>): Progress {
  let next = host.now() + DELAY_IN_MILLISECONDS;
  let spinner: Spinner | undefined;
  return {
    async step(done, total) {
      if (host.now() < next) return;
      next = host.now() + INTERVAL_IN_MILLISECONDS;
      spinner ??= await host.spinner();
      await spinner?.say(`${done} of ${total} plans`);
    },
    end: () => spinner?.end(),
  };
}
