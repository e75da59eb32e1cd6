import { definePrinciple, problem } from 'plan-lint/rule';

const NOTHING_RUNS = /\bmanual(?:ly)?\b|\bnone\b|\bno (?:automated )?tests?\b|\blater\b|^n\/?a\b|\bnot (?:yet|planned)\b|\bvisual(?:ly)? (?:check|inspect)\w*/i;
/** A tool or command that runs: named in backticks' stead by its usual names, or by the kind of test that only a tool runs. */
const RUNS = /\b(?:cargo|nextest|pytest|unittest|tox|hypothesis|jest|vitest|mocha|ava|jasmine|karma|cypress|playwright|selenium|webdriver\w*|testcafe|storybook|junit|testng|spock|mockito|kotest|xctest|swift testing|xcuitest|quick|nunit|xunit|mstest|moq|go test|testify|ginkgo|rspec|minitest|phpunit|pest|proptest|quickcheck|criterion|insta|trybuild|loom|miri|testcontainers|supertest|msw|testing[- ]library|rtl|bats|shellcheck|pester|ctest|gtest|googletest|google test|catch2|doctest|boost\.test|exunit|ert|eunit|hspec|tasty|newman|postman|k6|locust|gatling|jmeter|lighthouse|axe|valgrind|ci|github actions|make (?:test|check)|npm (?:run )?test|pnpm (?:run )?test|yarn test|mvn|gradle|dotnet test|flutter test|flutter_test|integration_test|node:test|node --test|deno test|bun test|tap|prove|unity test framework|gut|detox|maestro|espresso|robolectric|appium|cucumber|behave|robot framework|test ?suite|test harness|test runner|(?:unit|integration|contract|end-to-end|e2e|property|snapshot|regression|golden|fuzz|smoke|automated|component|api|doc) tests?)\b/i;

export default definePrinciple({
  name: 'Test-Driven Development',
  ordinal: 'V',
  nonNegotiable: true,
  why: 'A test written after the code tests what was built, not what was asked for; and a test that no tool runs is not run.',
  gates: [
    'Tests written BEFORE implementation (Red-Green-Refactor)',
    'Contract tests for all action trait implementations',
    'Integration tests for workflow orchestration paths',
    'Unit tests for critical business logic',
    'CI blocks merges on test failures',
  ],
  messages: {
    'test-tool-missing': { text: 'Testing `{value}` names nothing that runs', hint: 'Name the tool that runs the tests: `cargo test`.', severity: 'error' },
  },
  example: `# Implementation Plan: Importer

## Technical Context

**Testing**: manual for now, automated later

## Constitution Check

**V. Test-Driven Development (NON-NEGOTIABLE)**
- [ ] Tests written BEFORE implementation (Red-Green-Refactor)
`,
  *check({ fields }) {
    for (const testing of fields.all('Testing')) {
      if (testing.state === 'filled' && NOTHING_RUNS.test(testing.value) && !RUNS.test(testing.value)) yield problem('test-tool-missing', testing);
    }
  },
});
