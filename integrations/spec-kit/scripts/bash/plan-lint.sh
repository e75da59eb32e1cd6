#!/usr/bin/env bash
# Runs the plan-lint of the project or of the machine. Never downloads one.
set -euo pipefail

find_plan_lint() {
  if [ -x ./node_modules/.bin/plan-lint ]; then
    echo ./node_modules/.bin/plan-lint
  else
    command -v plan-lint
  fi
}

# A hook runs after every written file, so without plan-lint it prints an error for plans only, and does not block.
end_without_plan_lint() {
  if [ "${1:-}" = --hook ]; then
    case $(cat) in *plan.md*) ;; *) exit 0 ;; esac
  fi
  echo 'plan-lint is not installed: neither ./node_modules/.bin nor the PATH has it. To add it to the project: npm install --save-dev plan-lint' >&2
  if [ "${1:-}" = --hook ]; then exit 1; fi
  exit 127
}

# Without a path, the plan of the current feature.
if [ $# -eq 0 ]; then set -- --feature; fi
plan_lint=$(find_plan_lint) || end_without_plan_lint "$@"
exec "$plan_lint" "$@"
