/** A plan without findings in the test registry. */
export const CLEAN_PLAN = `# Implementation Plan: Retry failed steps

## Constitution Check

**I. Simplicity**
- [x] One way to retry

**II. Test First**
- [x] Tests are written first
`;

/** The plan with an open gate of the first principle, on line 6. */
export const OPEN_PLAN = CLEAN_PLAN.replace('[x] One', '[ ] One');

/** The plan with the open gate excused by a row of Complexity Tracking, on line 15. */
export const WAIVED_PLAN = `${OPEN_PLAN}
## Complexity Tracking

| Violation | Why Needed | Simpler Alternative Rejected Because |
|---|---|---|
| I. Simplicity: two ways | The queue of old clients needs its own | One way loses their jobs |
`;
