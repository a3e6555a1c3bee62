#!/usr/bin/env bash
# Runs the real program as a user would: session.sh PROGRAM CASE. Each case is a function below and one test of ctest.
set -uo pipefail
program=$1
data=$(cd "$(dirname "${BASH_SOURCE[0]}")/data" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
export LOOKOUT_CALLER=desk-7@border-police:UTO
unset LOOKOUT_DB
failures=0

fail() {
  echo "FAILED (line ${BASH_LINENO[1]}): $1"
  failures=$((failures + 1))
}

# expect STATUS ARGUMENT...: runs the program, keeps its output in out and err, and compares the exit status.
expect() {
  local expected=$1 status=0
  shift
  "$program" "$@" >out 2>err <"${stdin:-/dev/null}" || status=$?
  [[ $status == "$expected" ]] && return
  fail "lookout $* ended with $status, not $expected"
  sed 's/^/  out: /' out | head -20
  sed 's/^/  err: /' err | head -20
}

# says FILE TEXT, silent FILE TEXT: the fixed text is there, or not.
says() { grep -qF -- "$2" "$1" || { fail "$1 does not say: $2"; head -30 "$1"; }; }
silent() { ! grep -qF -- "$2" "$1" || { fail "$1 says: $2"; head -30 "$1"; }; }
empty() { [[ ! -s $1 ]] || { fail "$1 is not empty"; head -30 "$1"; }; }
one_line() { [[ $(wc -l <"$1") == 1 ]] || { fail "$1 is not one line"; head -30 "$1"; }; }
same() { cmp "$1" "$2" || { fail "$1 is not $2"; diff "$1" "$2" | head -10; }; }

# A database with persons and documents.
database() {
  expect 0 import --db db --dataset notices --format lookout-jsonl "$data/records.jsonl"
  expect 0 import --db db --dataset sltd --format document-csv "$data/documents.csv"
  export LOOKOUT_DB=$work/db
}

zone=('P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<' 'L898902C36UTO7408122F1204159ZE184226B<<<<<10')

help() {
  expect 0 --version
  grep -qE '^lookout [0-9]+\.[0-9]+\.[0-9]+$' out || fail "--version prints no version"
  expect 0 --help
  says out 'Examples'
  says out 'Exit status'
  local command
  for command in import search check show bulk compare stats verify export profile generate; do
    expect 0 "$command" --help
    says out "lookout $command"
    empty err
    expect 0 help "$command"
    says out "lookout $command"
  done
}

generated_world() {
  expect 2 generate --out world
  says err '--persons'
  expect 2 generate --persons 5
  expect 2 generate --documents 1000000000000 --out world
  one_line err
  expect 2 generate --persons 5 --out "$data/records.jsonl/world"
  expect 0 generate --persons 3000 --documents 700 --queries 60 --seed 5 --out world
  empty err
  expect 0 generate --persons 3000 --documents 700 --queries 60 --seed 5 --threads 3 --out again
  for file in persons.jsonl documents.csv travellers.jsonl damaged.jsonl common.jsonl; do same world/$file again/$file; done
  expect 0 import --db db --dataset generated --format lookout-jsonl world/persons.jsonl
  says out '3,000 records'
  expect 0 import --db db --dataset sltd --format document-csv world/documents.csv
  says out '700 records'
  export LOOKOUT_DB=$work/db
  local file
  for file in travellers damaged common; do
    expect 0 bulk --datasets generated --in world/$file.jsonl --out $file.answers
    [[ $(wc -l <$file.answers) == $(wc -l <world/$file.jsonl) ]] || fail "$file: not one answer for each row"
  done
}

usage() {
  local command
  expect 2
  expect 2 no-such-command
  for command in recheck expire backup restore audit; do
    expect 2 "$command" --db db
    says err 'not in this version'
  done
  expect 2 search --db db
  expect 2 search 'A B'
  says err '--db'
  expect 2 search --db db --threshold 1.5 'A B'
  expect 2 search --db db --limit 0 'A B'
  expect 2 check --db db
  expect 2 check --db db --document 1 --mrz x
  expect 2 check --db db --issuer UTO
  expect 2 compare 'Only One'
  expect 2 import --db db --dataset 'no/slash' --format lookout-jsonl "$data/records.jsonl"
  expect 2 import --db db --dataset x --format no-such-format "$data/records.jsonl"
  expect 2 import --db db --dataset x --format eu-xml "$data/records.jsonl"
  says err 'not in this version'
  expect 2 import --db db --dataset x --format lookout-jsonl missing.jsonl
  says err 'missing.jsonl'
  expect 2 import --db db --dataset x --format lookout-jsonl --as-of yesterday "$data/records.jsonl"
  expect 2 import --db db --dataset x --format lookout-jsonl --mode append "$data/records.jsonl"
  one_line err
  [[ ! -e db ]] || fail "a command that was wrong made a database"
  expect 2 search --db db 'Anna Eriksson' --shirt blue
  says err '--shirt'
  expect 2 compare 'Anna Eriksson' 'B C' 'Third Name'
  silent err 'Third'
}

no_database() {
  mkdir empty
  local command
  for command in 'search Name' 'check --document 1' 'show a/b' 'stats' 'verify' 'export --dataset x' 'bulk' 'profile set p x'; do
    # shellcheck disable=SC2086  # words
    expect 4 $command --db nowhere
    one_line err
    # shellcheck disable=SC2086
    expect 4 $command --db empty
    empty out
  done
  [[ ! -e nowhere ]] || fail "reading made a database"
  [[ -z $(ls -A empty) ]] || fail "reading left something in an empty folder"
}

import_report() {
  expect 0 import --db db --dataset notices --format lookout-jsonl --as-of now "$data/records.jsonl"
  says out 'notices: 2 records'
  empty err
  expect 0 import --db db --dataset notices --format lookout-jsonl --json "$data/records.jsonl"
  one_line out
  says out '"unchanged":2'
  says out '"added":0'
  expect 1 import --db db --dataset other --format lookout-jsonl "$data/some_bad_rows.jsonl"
  says err "$data/some_bad_rows.jsonl:2: "
  says err "$data/some_bad_rows.jsonl:3: "
  silent err 'NIEMAND'
  silent err '1980'
  says out 'other: 1 records'
  printf '<xml' >broken.xml
  expect 1 import --db db --dataset un --format un-xml broken.xml
  one_line err
  expect 0 stats --db db
  silent out 'un-xml'
  head -n 1 "$data/records.jsonl" >first.jsonl
  expect 0 import --db db --dataset notices --format lookout-jsonl --mode delete first.jsonl
  expect 0 export --db db --dataset notices
  one_line out
  expect 0 import --db db --dataset notices --format lookout-jsonl --mode upsert first.jsonl --json
  says out '"added":1'
  says out '"records":2'
}

person_search() {
  database
  expect 0 search 'Eriksson Anna Maria' --born 1974-08-12
  says out 'Potential match'
  says out 'notices/2021-4711'
  says out 'arrest'
  expect 0 search Anna Maria Eriksson
  says out 'notices/2021-4711'
  expect 0 search --surname ERIKSSON --forenames 'ANNA MARIA' --explain
  says out 'GAVE'
  expect 0 search 'Olof Vastergard'
  says out 'DO NOT REVEAL'
  expect 0 search 'Quirin Zabelstein' --born 2001-01-01
  says out 'No hit. All 2 datasets are complete and fresh.'
  expect 0 search 'Anna Maria Eriksson' --json
  one_line out
  says out '"outcome":"potential_match"'
  silent out 'elapsed_us'
  expect 0 search 'Anna Maria Eriksson' --json --timing
  says out 'elapsed_us'
  expect 2 search 'Anna Maria Eriksson' --born 1974-31-31
  one_line err
  silent err 'Eriksson'
  silent err '1974'
}

document_check() {
  database
  local number
  for number in L898902C3 'l898902-c3' 'L 898902 C3'; do
    expect 0 check --document "$number" --issuer UTO
    says out 'HIT'
    says out 'sltd/UTO-L898902C3'
  done
  expect 0 check --document L898902C3
  says out 'stolen'
  expect 0 check --document L8989O2C3 --issuer UTO --json
  says out '"outcome":"no_hit"'
  expect 0 check --document L8989O2C3 --issuer UTO --tolerant --json
  says out '"outcome":"potential_match"'
  expect 0 check --mrz "${zone[@]}"
  says out 'TD3'
  says out 'check digits'
  says out 'sltd/UTO-L898902C3'
  says out 'notices/2021-4711'
  expect 0 check --json --mrz "${zone[0]}"$'\n'"${zone[1]}"
  cp out one_argument
  printf '%s\r\n' "${zone[@]}" >zone.txt
  stdin=zone.txt expect 0 check --json --mrz -
  same out one_argument
  expect 0 check --mrz "${zone[0]}" "${zone[1]/L898902C36/L898902C37}"
  says out 'WRONG'
  expect 2 check --mrz 'P<UTO'
  one_line err
}

show_record() {
  database
  expect 0 show notices/2021-4711
  says out 'notice_type'
  says out 'red'
  expect 0 show notices/2021-4711 --json
  one_line out
  says out '"record":{'
  expect 0 show notices/no-such-record
  says out 'There is no such record'
}

stale_data() {
  expect 0 import --db db --dataset old --format lookout-jsonl --as-of 2020-01-01 "$data/records.jsonl"
  expect 3 search --db db 'Quirin Zabelstein'
  says out 'NOT everything could be asked'
  says out 'old: '
  expect 3 search --db db 'Quirin Zabelstein' --json
  says out '"outcome":"no_hit_incomplete"'
  expect 3 search --db db 'Anna Maria Eriksson'
  expect 3 check --db db --document Z0000000
  expect 3 bulk --db db --in "$data/queries.jsonl" --out answers.jsonl
  [[ $(wc -l <answers.jsonl) == 5 ]] || fail 'not every row has its answer'
  expect 0 import --db db --dataset old --format lookout-jsonl --as-of 2020-01-01 --max-age 999999 "$data/records.jsonl"
  expect 0 search --db db 'Quirin Zabelstein'
  expect 3 search --db db 'Quirin Zabelstein' --datasets old,absent-list
  says out 'absent-list'
}

bulk_run() {
  database
  expect 0 bulk --in "$data/queries.jsonl" --out answers.jsonl
  empty out
  says err '5 rows'
  [[ $(wc -l <answers.jsonl) == 5 ]] || fail 'not every row has its answer'
  local id
  for id in 1 2 3 4 5; do sed -n "${id}p" answers.jsonl | grep -q "^{\"id\":\"$id\"" || fail "answer $id is not in its place"; done
  expect 0 bulk --in "$data/queries.jsonl" --threads 1
  same out answers.jsonl
  stdin=$data/queries.jsonl expect 0 bulk --threads 3
  same out answers.jsonl
  printf '%s\n' "${zone[@]}" >zones.txt
  expect 0 bulk --in zones.txt
  one_line out
  printf 'id,name,birth_date\n7,Anna Maria Eriksson,1974-08-12\n8,,\n' >some.csv
  expect 1 bulk --in some.csv --out csv.jsonl
  says csv.jsonl '"id":"7"'
  says csv.jsonl '"outcome":"invalid_query"'
  expect 2 bulk --in missing.jsonl --out never.jsonl
  expect 2 bulk --in "$data/queries.jsonl" --out no/such/folder/answers.jsonl
  ls -A | grep -E 'never|part-' && fail 'a failed run left a file'
  printf '\x00\x01\x02\x03' >noise.bin
  echo before >kept.jsonl
  expect 2 bulk --in noise.bin --out kept.jsonl
  says kept.jsonl before
}

comparison() {
  expect 0 compare 'Anna Maria Eriksson' 'ERIKSSON, Anna Maria'
  says out 'score 1.000'
  expect 0 compare 'Anna Maria Eriksson' 'Anna Maria Eriksson' --json --born-a 1974-08-12 --born-b 1974
  one_line out
  says out '"score":'
  expect 0 compare --in "$data/pairs.jsonl" --out scores.jsonl
  [[ $(wc -l <scores.jsonl) == 2 ]] || fail 'not every pair has its score'
  printf '{"id":"1","a":{"name":"A B"}}\nnot json\n' >bad.jsonl
  expect 1 compare --in bad.jsonl
  [[ $(wc -l <out) == 2 ]] || fail 'not every pair has its line'
  database
  expect 0 compare 'Anna Eriksson' 'Olof Eriksson'
}

callers() {
  unset LOOKOUT_CALLER
  expect 0 import --db anonymous --dataset notices --format lookout-jsonl "$data/records.jsonl"
  expect 2 search --db anonymous 'Anna Maria Eriksson'
  says err 'LOOKOUT_CALLER'
  expect 2 search --db anonymous 'Anna Maria Eriksson' --json
  says out '"outcome":"denied"'
  expect 2 bulk --db anonymous --in "$data/queries.jsonl" --out never.jsonl
  [[ ! -e never.jsonl ]] || fail 'a denied run wrote answers'
  expect 0 search --db anonymous 'Anna Maria Eriksson' --user u --authority a --country UTO
  LOOKOUT_CALLER=nonsense expect 2 search --db anonymous 'Anna Maria Eriksson'
  LOOKOUT_CALLER=u@a:UTO:visa expect 0 search --db anonymous 'Anna Maria Eriksson'
  expect 0 import --db owned --dataset notices --format lookout-jsonl --user desk --authority police --country UTO "$data/records.jsonl"
  expect 0 search --db owned 'Anna Maria Eriksson'
}

owner_commands() {
  database
  expect 0 stats
  says out 'notices'
  says out 'sltd'
  says out 'complete'
  expect 0 stats --json
  one_line out
  expect 0 stats --index
  expect 0 verify
  says out 'All is well.'
  expect 0 verify --json --names 5
  says out '"ok":true'
  expect 0 export --dataset notices --out exported.jsonl
  expect 0 import --db copy --dataset notices --format lookout-jsonl exported.jsonl
  expect 0 export --db copy --dataset notices
  same out exported.jsonl
  expect 2 export --dataset no-such-dataset --out never.jsonl
  [[ ! -e never.jsonl ]] || fail 'a failed export left a file'
  expect 0 profile set first-line notices
  expect 0 search 'Quirin Zabelstein' --profile first-line
  says out 'The dataset is complete'
  expect 2 search 'Quirin Zabelstein' --profile no-such-profile
}

pipes() {
  database
  for i in $(seq 2000); do head -n 1 "$data/queries.jsonl"; done >many.jsonl
  timeout 60 "$program" bulk --in many.jsonl 2>err | head -n 1 >first
  one_line first
  timeout 60 "$program" export --dataset notices 2>err | true
  if [[ -e /dev/full ]]; then
    "$program" export --dataset notices >/dev/full 2>err
    [[ $? == 4 ]] || fail 'a full disk went unseen'
    one_line err
  fi
}

terminal_safety() {
  printf '{"id":"1","kind":"person_notice","owner":"UTO","identities":[{"category":"confirmed","names":[{"full":"EVIL \\u001b[31mRED NAME"}]}]}\n' >evil.jsonl
  "$program" import --db db --dataset x --format lookout-jsonl evil.jsonl >out 2>err
  "$program" search --db db 'Evil Red Name' >>out 2>>err
  "$program" show --db db x/1 >>out 2>>err
  ! grep -q $'\x1b' out err || fail 'an escape sequence of the data reached the terminal'
}

"$2"
((failures == 0)) || exit 1
echo "as expected"
