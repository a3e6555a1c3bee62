#!/usr/bin/env bash
# samples.sh LOOKOUT ROOT: every file of data_samples is read, and every query has the answer of data_samples/expected.
LOOKOUT=${1:?usage: samples.sh LOOKOUT ROOT}
ROOT=${2:?usage: samples.sh LOOKOUT ROOT}
# shellcheck source=common.sh
source "$ROOT/tests/acceptance/common.sh"
samples=$ROOT/data_samples
db=$work/db

# import DATASET FORMAT FILE RECORDS: exit 0, so many records accepted, none refused.
import() {
  quiet "$LOOKOUT" import --db "$db" --dataset "$1" --format "$2" --json "$samples/$3"
  if ((status != 0)) || ! grep -q "\"accepted\":$4,\"invalid\":0," "$work/said"; then
    fail "import $3: exit $status, expected 0 and $4 records; $(grep -o '"accepted":[0-9]*,"invalid":[0-9]*' "$work/said" || tail -n 2 "$work/said")"
  else
    pass "import $3: $4 records"
  fi
}
import samples-people lookout-jsonl records.jsonl "$(grep -c . "$samples/records.jsonl")"
import samples-documents document-csv documents.csv "$(($(grep -c . "$samples/documents.csv") - 1))"
import samples-ofac ofac-csv ofac/sdn.csv "$(grep -c ',"individual",' "$samples/ofac/sdn.csv")"
import samples-un un-xml un.xml "$(grep -c '<INDIVIDUAL>' "$samples/un.xml")"

# answers QUERIES EXPECTED COUNTRY THREADS
answers() {
  quiet "$LOOKOUT" bulk --db "$db" --country "$3" --user desk-1 --authority border-police --threads "$4" \
    --in "$samples/$1" --out "$work/answers"
  ((status == 0)) || fail "bulk $1 for $3: exit $status: $(tail -n 2 "$work/said")"
  outcomes <"$work/answers" >"$work/got"
  if diff "$samples/expected/$2" "$work/got" >"$work/diff"; then
    pass "bulk $1 for $3, $4 thread(s): $(grep -c . "$work/got") answers as expected"
  else
    fail "bulk $1 for $3: $(grep -c '^>' "$work/diff") answers of $(grep -c . "$samples/expected/$2") are not as expected (< expected, > given)"
    grep '^[<>]' "$work/diff"
  fi
}
answers queries.jsonl queries.jsonl.UTO UTO 1
cp "$work/answers" "$work/answers.1"
answers queries.jsonl queries.jsonl.UTO UTO 4
cmp -s "$work/answers" "$work/answers.1" && pass "the same bytes with 1 and 4 threads" || fail "1 and 4 threads give other bytes"
answers queries.jsonl queries.jsonl.FRA FRA 2
answers queries.csv queries.csv.UTO UTO 1
answers queries.mrz queries.mrz.UTO UTO 1

# What a caller may not see leaves no trace in his answers.
grep -q 'UTO-003[34]' "$work/answers.1" && fail "an answer shows a record that its caller may not see" || pass "no trace of what the caller may not see"

# Compressed files are read as they are.
for pair in 'samples-people lookout-jsonl records.jsonl.zst' 'samples-documents document-csv documents.csv.gz'; do
  read -r dataset format file <<<"$pair"
  "$LOOKOUT" export --db "$db" --dataset "$dataset" >"$work/plain" 2>/dev/null
  quiet "$LOOKOUT" import --db "$work/db2" --dataset "$dataset" --format "$format" "$samples/$file"
  "$LOOKOUT" export --db "$work/db2" --dataset "$dataset" >"$work/compressed" 2>/dev/null
  [[ -s $work/plain ]] && cmp -s "$work/plain" "$work/compressed" && pass "$file gives the same records" || fail "$file gives other records than the plain file"
done

# An export is lookout-jsonl: read back, it gives the same export.
cp "$work/plain" "$work/again.jsonl"
quiet "$LOOKOUT" import --db "$work/db3" --dataset samples-documents --format lookout-jsonl "$work/again.jsonl"
"$LOOKOUT" export --db "$work/db3" --dataset samples-documents >"$work/again" 2>/dev/null
cmp -s "$work/again.jsonl" "$work/again" && pass "an export read back gives the same export" || fail "an export read back gives another export (import exit $status)"

# compare: each score within its bounds.
quiet "$LOOKOUT" compare --in "$samples/pairs.jsonl" --out "$work/scores"
((status == 0)) || fail "compare: exit $status: $(tail -n 2 "$work/said")"
wrong=$(paste -d '\t' "$samples/expected/pairs.jsonl" "$work/scores" | awk -F '\t' '
  function number(text, key) { return match(text, "\"" key "\":[0-9.eE+-]+") ? substr(text, RSTART + length(key) + 3, RLENGTH - length(key) - 3) + 0 : -1 }
  { score = number($2, "score"); if (score < number($1, "at_least") || score > number($1, "at_most")) print NR ": " score }')
[[ -z $wrong ]] && pass "compare: $(grep -c . "$work/scores") pairs within their bounds" || fail "compare: pairs out of their bounds (line: score): $(tr '\n' ' ' <<<"$wrong")"

# "No hit" is said of complete and fresh data only; a hit is a hit all the same.
quiet "$LOOKOUT" import --db "$work/old" --dataset samples-documents --format document-csv --as-of 2020-01-01 "$samples/documents.csv"
# old WHAT EXIT OUTCOME OPTION...
old() {
  quiet "$LOOKOUT" check --db "$work/old" --json "${@:4}"
  ((status == $2)) && grep -q "\"outcome\":\"$3\"" "$work/said" && pass "$1" || fail "$1: exit $status, expected $2 and $3"
}
old "a miss in a stale dataset is no clearance" 3 no_hit_incomplete --document QQ7654321 --issuer FRA
old "a miss without a dataset that was asked for is no clearance" 3 no_hit_incomplete --document QQ7654321 --datasets samples-people
old "a hit in a stale dataset is a hit" 3 hit --document 12AC90112 --issuer FRA

quiet "$LOOKOUT" verify --db "$db"
((status == 0)) && pass "verify" || fail "verify: exit $status: $(tail -n 3 "$work/said")"
finish
