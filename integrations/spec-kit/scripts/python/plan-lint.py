#!/usr/bin/env python3
"""Runs the plan-lint of the project or of the machine. Never downloads one."""
import os
import shutil
import subprocess
import sys

MISSING = (
    "plan-lint is not installed: neither ./node_modules/.bin nor the PATH has it. "
    "To add it to the project: npm install --save-dev plan-lint"
)


def find_plan_lint():
    return shutil.which("plan-lint", path=os.path.abspath(os.path.join("node_modules", ".bin"))) or shutil.which("plan-lint")


def main():
    # Without a path, the plan of the current feature.
    arguments = sys.argv[1:] or ["--feature"]
    is_hook = "--hook" in arguments
    payload = sys.stdin.buffer.read() if is_hook else None
    plan_lint = find_plan_lint()
    if plan_lint is None:
        # A hook runs after every written file, so without plan-lint it prints an error for plans only, and does not block.
        if is_hook and b"plan.md" not in payload:
            return 0
        print(MISSING, file=sys.stderr)
        return 1 if is_hook else 127
    return subprocess.run([plan_lint, *arguments], input=payload, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
