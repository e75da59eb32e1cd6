#!/usr/bin/env bash
# The step of action.yml: annotates the findings, writes the SARIF log, sets the outputs, and exits with the code of plan-lint.
# Supports bash 3.2 of macOS, where an empty array counts as unset.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
temporary=${RUNNER_TEMP:-/tmp}
arguments=(--no-color)

field_of() {
  node -p "const { version, repository } = require(process.argv[1]); $2" "$1/package.json"
}

# The published package of this version, if it comes from this repository; another author may have published one with that name.
install_published() {
  local version prefix=$temporary/plan-lint
  version=$(field_of "$home" version)
  [ "$(npm view "plan-lint@$version" repository.url 2>/dev/null)" = "$(field_of "$home" repository.url)" ] || return 1
  npm install --prefix "$prefix" --ignore-scripts --no-audit --no-fund "plan-lint@$version" >&2 || return 1
  command_file=$prefix/node_modules/plan-lint/dist/bin/bin.js
}

build() {
  (cd "$home" && npm ci --ignore-scripts --no-audit --no-fund && npm run build) >&2
}

# `true` adds the option without a value, anything else is its value.
add_option() {
  if [ "${2:-}" = true ]; then arguments+=("$1"); elif [ -n "${2:-}" ]; then arguments+=("$1=$2"); fi
}

read_inputs() {
  add_option --config "${PLAN_LINT_CONFIG:-}"
  add_option --preset "${PLAN_LINT_PRESET:-}"
  add_option --constitution "${PLAN_LINT_CONSTITUTION:-}"
  add_option --baseline "${PLAN_LINT_BASELINE:-}"
  add_option --changed "${PLAN_LINT_CHANGED:-}"
  add_option --format "${PLAN_LINT_HTML_FILE:+html=$PLAN_LINT_HTML_FILE}"
  add_option --max-warnings "${PLAN_LINT_MAX_WARNINGS:-}"
  while IFS= read -r word; do
    if [ -n "$word" ]; then arguments+=("$word"); fi
  done < <(printf '%s' "${PLAN_LINT_ARGS:-}" | xargs -n 1 printf '%s\n')
  arguments+=(--)
  while read -r path; do
    path=${path%$'\r'}
    path=${path%"${path##*[![:space:]]}"}
    if [ -n "$path" ]; then arguments+=("$path"); fi
  done <<<"${PLAN_LINT_PATHS:-}"
}

count_of() {
  node -e 'console.log(JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8")).summary[process.argv[2]]);' "$json_file" "$1"
}

command_file=$home/dist/bin/bin.js
[ -f "$command_file" ] || install_published || build
read_inputs
json_file=$(mktemp)
trap 'rm -f "$json_file"' EXIT
sarif_file=${PLAN_LINT_SARIF_FILE:-"$temporary/plan-lint.sarif"}

# Continues after findings and unreadable files; stops only without a report, whose cause is on stderr already.
status=0
node "$command_file" --format=github "--format=json=$json_file" "--format=sarif=$sarif_file" "${arguments[@]}" || status=$?
[ -s "$json_file" ] || exit "$status"
{
  echo "errors=$(count_of errors)"
  echo "warnings=$(count_of warnings)"
  echo "sarif-file=${sarif_file%%$'\n'*}"
} >>"$GITHUB_OUTPUT"
exit "$status"
