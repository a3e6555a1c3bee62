#!/usr/bin/env bash
# hostile.sh LOOKOUT ROOT: every file of data_samples/hostile is answered as its manifest says: exit status, a clear
# sentence with file and line and without personal data, the good rows taken; and a correct import after it works.
LOOKOUT=${1:?usage: hostile.sh LOOKOUT ROOT}
ROOT=${2:?usage: hostile.sh LOOKOUT ROOT}
# shellcheck source=common.sh
source "$ROOT/tests/acceptance/common.sh"
cd "$ROOT/data_samples/hostile" || exit 2
db=$work/db
personal='Goodrow|Testperson|Longname|Dateless|HX0000|HA000|HB000|Nordenlof|ERIKSSON|DUVALLIERE|MARENGOLD|Mukamirwabo'

correct() { quiet "$LOOKOUT" import --db "$db" --dataset hostile --format document-csv ../documents.csv; }
correct
((status == 0)) || { fail "the correct import: exit $status: $(tail -n 2 "$work/said")"; finish; }
"$LOOKOUT" export --db "$db" --dataset hostile >"$work/correct" 2>/dev/null

# problems FILE FORMAT EXIT MESSAGE ACCEPTED: prints what is not as expected.
problems() {
  local file=$1 format=$2 exit=$3 message=$4 accepted=$5 said got
  if [[ $format == bulk-* ]]; then
    timeout 60 "$LOOKOUT" bulk --db "$db" --format "${format#bulk-}" --in "$file" --out "$work/out" >"$work/said" 2>&1
    status=$?
    got=$(grep -c . "$work/out")
    cat "$work/out" >>"$work/said"
  else
    timeout 60 "$LOOKOUT" import --db "$db" --dataset hostile --format "$format" --json "$file" >"$work/json" 2>&1
    got=$(grep -o '"accepted":[0-9]*' "$work/json" | head -n 1 | cut -d : -f 2)
    got=${got:-0}
    if [[ $accepted == 0 && $exit == 1 ]]; then  # nothing came in: nothing may go
      "$LOOKOUT" export --db "$db" --dataset hostile 2>/dev/null | cmp -s - "$work/correct" || echo "what stood before it is gone"
    fi
    timeout 60 "$LOOKOUT" import --db "$db" --dataset hostile --format "$format" "$file" >"$work/said" 2>&1
    status=$?
    grep -Eiq "$personal" "$work/said" && echo "the message holds personal data"
    ((exit == 1)) && ! grep -Fq "${file##*/}" "$work/said" && echo "the message does not name the file"
  fi
  ((status == exit)) || echo "exit $status, not $exit"
  [[ $accepted == - || $got == "$accepted" ]] || echo "$got rows accepted, not $accepted"
  if [[ $message != - ]]; then
    # A place is written `file:3:` by import and `line 3` elsewhere; the file's own name says nothing.
    message=$(sed -E 's/line ([0-9]+)/(line \1\\b|:\1:)/g; s/(^|\|)line(\||$)/\1line|:[0-9]+:\2/g' <<<"$message")
    said=$(cat "$work/said")
    ((exit == 2)) || said=${said//"$file"/}
    grep -Eiq "$message" <<<"$said" || echo "the message says nothing like '$4': $(head -c 300 "$work/said")"
  fi
}

while IFS=$'\t' read -r file format exit message accepted; do
  [[ $file == file ]] && continue
  found=$(problems "$file" "$format" "$exit" "$message" "$accepted")
  correct
  ((status == 0)) || found+=$'\n'"a correct import after it: exit $status"
  if [[ -z $found ]]; then pass "$file"; else fail "$file: $(paste -s -d ';' <<<"$found")"; fi
done <expected.tsv

"$LOOKOUT" export --db "$db" --dataset hostile 2>/dev/null | cmp -s - "$work/correct" && pass "the dataset is the correct one" || fail "the dataset is not what the last correct import gives"
finish
