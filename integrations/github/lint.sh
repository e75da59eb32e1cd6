#!/usr/bin/env bash
# The step of action.yml: annotates the plans' findings, writes the SARIF log, sets the outputs, and ends as plan-lint ends.
# For the bash 3.2 of macOS too, where an empty array counts as unset.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
arguments=(--no-color)

build_once() {
  [ -f "$home/dist/bin/bin.js" ] || (cd "$home" && npm ci --ignore-scripts --no-audit --no-fund && npm run build) >&2
}

read_inputs() {
  if [ -n "${PLAN_LINT_CONSTITUTION:-}" ]; then arguments+=("--constitution=$PLAN_LINT_CONSTITUTION"); fi
  if [ -n "${PLAN_LINT_MAX_WARNINGS:-}" ]; then arguments+=("--max-warnings=$PLAN_LINT_MAX_WARNINGS"); fi
  arguments+=(--)
  while IFS= read -r path; do
    if [ -n "$path" ]; then arguments+=("$path"); fi
  done <<<"${PLAN_LINT_PATHS:-}"
}

count_of() {
  node -e 'console.log(JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8")).summary[process.argv[2]]);' "$json_file" "$1"
}

build_once
read_inputs
json_file=$(mktemp)
trap 'rm -f "$json_file"' EXIT
sarif_file=${PLAN_LINT_SARIF_FILE:-"${RUNNER_TEMP:-/tmp}/plan-lint.sarif"}

# Findings, or a file that cannot be read, are no reason to stop: only where there is no report at all, the cause is on stderr already.
status=0
node "$home/dist/bin/bin.js" --format=github "--format=json=$json_file" "--format=sarif=$sarif_file" "${arguments[@]}" || status=$?
[ -s "$json_file" ] || exit "$status"
{
  echo "errors=$(count_of errors)"
  echo "warnings=$(count_of warnings)"
  echo "sarif-file=${sarif_file%%$'\n'*}"
} >>"$GITHUB_OUTPUT"
exit "$status"
