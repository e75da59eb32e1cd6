import { registry } from '../rules/index.js';
import { shareJudge, type Share } from './run/share.js';
import { realWorld } from './world.js';

/** The work of a further thread: it judges the shares that it is sent. */
export function judgeMessages(): void {
  const { parentPort } = process.getBuiltinModule('node:worker_threads');
  const judge = shareJudge(registry, realWorld());
  parentPort?.on('message', (share: Share) => { parentPort.postMessage(judge(share)); });
}
