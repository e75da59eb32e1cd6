import { writeFacts } from './cases/plan-cases.js';

// Writes the expected facts of the plans in fixtures/plan; review the diff before you commit it.
writeFacts();
