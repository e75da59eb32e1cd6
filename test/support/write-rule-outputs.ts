import { writeExpectations } from './cases/rule-cases.js';

// Run `node dist/test/support/write-rule-outputs.js` after an intended change, and review the diff.
writeExpectations();
