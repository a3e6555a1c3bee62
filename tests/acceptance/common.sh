# What the acceptance scripts share. Sourced with LOOKOUT (the executable) and ROOT (the repository) set.
# shellcheck shell=bash
set -uo pipefail
LOOKOUT=$(realpath -m "$LOOKOUT")
ROOT=$(realpath -m "$ROOT")
failures=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# A caller whose country is the specimen state of Doc 9303.
export LOOKOUT_CALLER=desk-1@border-police:UTO
unset LOOKOUT_DB
[[ -x $LOOKOUT ]] || { echo "no executable at $LOOKOUT: build it, or set LOOKOUT" >&2; exit 2; }

pass() { printf 'PASS  %s\n' "$*"; }
fail() { printf 'FAIL  %s\n' "$*"; failures=$((failures + 1)); }
skip() { printf 'SKIP  %s\n' "$*"; }

# finish: the exit status of a script.
finish() {
  ((failures == 0)) && { echo "all passed"; exit 0; }
  echo "$failures failed"
  exit 1
}

# quiet COMMAND...: runs it, keeps stdout and stderr together in $work/said, and its exit status in $status.
quiet() {
  "$@" >"$work/said" 2>&1
  status=$?
}

# outcomes: reads answers, one JSON object a line, and writes what data_samples/expected holds of them.
outcomes() {
  awk '{
    line = $0; id = ""; outcome = ""; records = ""
    if (match(line, /"id":"[^"]*"/)) id = substr(line, RSTART + 6, RLENGTH - 7)
    if (match(line, /"outcome":"[^"]*"/)) outcome = substr(line, RSTART + 11, RLENGTH - 12)
    while (match(line, /"dataset":"[^"]*","record":"[^"]*"/)) {
      found = substr(line, RSTART, RLENGTH)
      line = substr(line, RSTART + RLENGTH)
      sub(/.*"record":/, "", found)
      records = records (records == "" ? "" : ",") found
    }
    printf "{\"id\":\"%s\",\"outcome\":\"%s\",\"records\":[%s]}\n", id, outcome, records
  }'
}
