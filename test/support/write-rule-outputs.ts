import { writeExpectations } from './rule-cases.js';

// Run by hand, after a change that is meant: `node dist/test/support/write-rule-outputs.js`; then read the difference.
writeExpectations();
