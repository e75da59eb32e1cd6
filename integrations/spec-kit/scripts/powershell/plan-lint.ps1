#!/usr/bin/env pwsh
# Runs the plan-lint of the project or of the machine. Never downloads one.
$ErrorActionPreference = 'Stop'
# Without a path, the plan of the current feature.
$arguments = if ($args.Count -eq 0) { @('--feature') } else { $args }
$isHook = $arguments -contains '--hook'
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
    # A hook runs after every written file, so without plan-lint it prints an error for plans only, and does not block.
    if ($isHook -and -not $payload.Contains('plan.md')) { exit 0 }
    [Console]::Error.WriteLine('plan-lint is not installed: neither ./node_modules/.bin nor the PATH has it. To add it to the project: npm install --save-dev plan-lint')
    if ($isHook) { exit 1 }
    exit 127
}

if ($isHook) {
    $OutputEncoding = [System.Text.UTF8Encoding]::new($false)
    $payload | & $planLint @arguments
} else {
    & $planLint @arguments
}
exit $LASTEXITCODE
