import { writeFileSync } from 'node:fs';
import { handMadeRun } from './reports/hand-made-run.js';
import { goldenOf, ALL_FORMATS } from './reports/report-formats.js';

// Run `node dist/test/support/write-report-goldens.js` after an intended change of a report.
for (const [format, report] of Object.entries(ALL_FORMATS)) writeFileSync(goldenOf(format), report(handMadeRun()));
