import { writeFileSync } from 'node:fs';
import { handMadeRun } from './hand-made-run.js';
import { goldenOf, ALL_FORMATS } from './report-formats.js';

// Run by hand, after a change of a report that is meant: `node dist/test/support/write-report-goldens.js`.
for (const [format, report] of Object.entries(ALL_FORMATS)) writeFileSync(goldenOf(format), report(handMadeRun()));
