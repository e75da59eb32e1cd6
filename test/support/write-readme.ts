import { writeFileSync } from 'node:fs';
import { README_FILE, renewReadme } from './docs/readme.js';

writeFileSync(README_FILE, renewReadme());
