import { parentPort } from 'node:worker_threads';
import { registry } from '../../rules/index.js';
import { realWorld } from '../world.js';
import { answerShare, type Share } from './share.js';

parentPort?.on('message', (share: Share) => parentPort?.postMessage(answerShare(share, registry, realWorld())));
