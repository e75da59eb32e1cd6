import { fileURLToPath } from 'node:url';
import { bundleCommand } from './bundle-command.js';

// Part of the build.
await bundleCommand(fileURLToPath(new URL('../../bin/', import.meta.url)));
