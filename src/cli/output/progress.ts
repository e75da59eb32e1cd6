import type { Host, Spinner } from '../../host/host.js';
import type { Progress } from '../../project/run.js';

const DELAY_IN_MILLISECONDS = 1000;
const BAR_WIDTH = 20;
const INTERVAL_IN_MILLISECONDS = 100;

/** Shows the progress on the terminal after one second. */
export function progressOn(host: Pick<Host, 'now' | 'spinner'>, things = 'plans'): Progress {
  let next = host.now() + DELAY_IN_MILLISECONDS;
  let spinner: Spinner | undefined;
  return {
    async step(done, total) {
      if (host.now() < next) return;
      next = host.now() + INTERVAL_IN_MILLISECONDS;
      spinner ??= await host.spinner();
      await spinner?.setText(`${progressBar(done, total)} ${done} of ${total} ${things}`);
    },
    end: () => spinner?.end(),
  };
}

function progressBar(done: number, total: number): string {
  const filled = Math.round((done / total) * BAR_WIDTH);
  return '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
}
