#!/usr/bin/env pwsh
# Runs the plan-lint that the project or the machine has. Never fetches one.
$ErrorActionPreference = 'Stop'
# Without a path, the plan of the current feature.
$words = if ($args.Count -eq 0) { @('--feature') } else { $args }
$isHook = $words -contains '--hook'
$names = @('plan-lint.cmd', 'plan-lint')

function Find-PlanLint {
    foreach ($name in $names) {
        $inProject = Join-Path (Get-Location) (Join-Path 'node_modules/.bin' $name)
        if (Test-Path -LiteralPath $inProject -PathType Leaf) { return $inProject }
    }
    foreach ($name in $names) {
        $onPath = Get-Command $name -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
        if ($onPath) { return $onPath.Source }
    }
}

$payload = ''
if ($isHook) { $payload = [Console]::In.ReadToEnd() }
$planLint = Find-PlanLint

if (-not $planLint) {
    # A hook runs after every file that is written: without plan-lint it speaks up for plans only, and blocks nothing.
    if ($isHook -and -not $payload.Contains('plan.md')) { exit 0 }
    [Console]::Error.WriteLine('plan-lint is not installed: neither ./node_modules/.bin nor the PATH has it. To add it to the project: npm install --save-dev plan-lint')
    if ($isHook) { exit 1 }
    exit 127
}

if ($isHook) {
    $OutputEncoding = [System.Text.UTF8Encoding]::new($false)
    $payload | & $planLint @words
} else {
    & $planLint @words
}
exit $LASTEXITCODE
