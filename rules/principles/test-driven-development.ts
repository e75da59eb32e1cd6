import { affirms, affirmsName, declareMessages, definePrinciple, isReasonedNotApplicable } from 'plan-lint/rule';

const NOTHING_RUNS = /\b(?:manual(?:ly)?|none|later|not (?:yet|planned)|no (?:automated |unit )?tests?|manuell\w*|manuel\w*|manuales)\b|手动|手動|수동|вручную/u;
const NOT_APPLICABLE = /^\W*n\/?a\b/i;
/** Test tools, by ecosystem. */
const TOOLS = [
  'cargo|nextest|proptest|quickcheck|criterion|insta|trybuild|loom|miri',
  'pytest|unittest|tox|nox|hypothesis|behave|locust',
  'jest|vitest|mocha|ava|jasmine|karma|cypress|playwright|puppeteer|selenium|webdriver\\w*|testcafe|storybook|supertest|msw|testing[- ]library|node:test|node --test|qunit|tap',
  '(?:npm|pnpm|yarn|bun|deno|go|swift|dotnet|flutter|zig|mix|make|gradle|mvn|bazel|just|composer|rails|php|node)(?: run)? (?:test|check|build|verify|lint)\\S*|npm run|gradlew?|mvn|ctest',
  'junit|testng|spock|mockito|kotest|robolectric|espresso|xctest|xcuitest|swift testing|detox|maestro|appium',
  'nunit|xunit|mstest|moq|testify|ginkgo|rspec|minitest|capybara|phpunit|pest|exunit|eunit|hspec|unity test (?:framework|runner)|gut',
  'gtest|google ?test|catch2|doctest|boost\\.test|valgrind|criterion|norminette|bats|shellcheck|shunit2|pester',
  'k6|gatling|jmeter|lighthouse|axe|postman|newman|cucumber|robot framework|testcontainers|github actions|ci',
  '[\\w-]{1,60}\\.(?:sh|py|ps1|js|ts)',
];
const RUNS = new RegExp(`(?<![a-z\\d])(?:${TOOLS.join('|')})(?![a-z\\d])`, 'gi');

/** Kinds of test that are always automated. */
const KINDS = /(?<!manual )\b(?:automated|unit|property|snapshot|fuzz|golden|integration|contract|end-to-end|e2e|regression) (?:tests?|testing|checks?)\b|\b(?:test (?:suites?|harness|runner)|checker)\b/gi;
const PUT_OFF = /\b(?:later|not (?:yet|planned)|none)\b/i;

/** `manual QA in CI` is still manual. */
const BY_HAND_IN_CI = /\bmanual(?:ly)?\b[^,;.+&]{0,40}\b(?:in|on|before|during) (?:the )?(?:ci|github actions)\b/gi;

const { messages, problem } = declareMessages({
  'test-tool-missing': { text: '`{label}` names no test runner: `{value}`', hint: 'Name the tool that runs the tests: `cargo test`.', severity: 'error' },
});

export default definePrinciple<{ readonly runners: readonly string[] }>({
  name: 'Test-Driven Development',
  ordinal: 'V',
  nonNegotiable: true,
  why: 'A test written after the code tests what was built, not what was asked for; a test that no tool runs is not run.',
  gates: [
    'Tests written BEFORE implementation (Red-Green-Refactor)',
    'Contract tests for all action trait implementations',
    'Integration tests for workflow orchestration paths',
    'Unit tests for critical business logic',
    { gate: 'CI blocks merges on test failures', evidence: { ci: true } },
  ],
  messages,
  example: `# Implementation Plan: Importer

## Technical Context

**Testing**: manual for now, automated later

## Constitution Check

**V. Test-Driven Development (NON-NEGOTIABLE)**
- [ ] Tests written BEFORE implementation (Red-Green-Refactor)
`,
  options: {
    schema: { runners: { type: 'array', items: { type: 'string', minLength: 1 }, description: 'More that runs tests, besides the tools that the rule knows: the names as a plan writes them' } },
    defaults: { runners: [] },
  },
  *check({ fields, options: { runners } }) {
    for (const testing of fields.decided('Testing')) {
      if (saysNothingRuns(testing.value) && !namesRunner(testing.value, runners)) yield problem('test-tool-missing', testing);
    }
  },
});

function saysNothingRuns(value: string): boolean {
  return NOTHING_RUNS.test(value.toLowerCase()) || (NOT_APPLICABLE.test(value) && !isReasonedNotApplicable(value));
}

function namesRunner(value: string, runners: readonly string[]): boolean {
  if (affirmsName(value, runners) || affirms(value.replace(BY_HAND_IN_CI, ''), RUNS) !== undefined) return true;
  return !PUT_OFF.test(value) && affirms(value, KINDS) !== undefined;
}
