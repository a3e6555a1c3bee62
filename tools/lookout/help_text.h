// help_text.h: the examples that --help shows.
#ifndef LOOKOUT_TOOLS_LOOKOUT_HELP_TEXT_H_
#define LOOKOUT_TOOLS_LOOKOUT_HELP_TEXT_H_

namespace lookout::cli {

inline constexpr char kProgramFooter[] = R"(
Examples
  lookout import --db /var/lib/lookout --dataset un-sc --format un-xml consolidated.xml
  export LOOKOUT_DB=/var/lib/lookout LOOKOUT_CALLER=desk-7@border-police:UTO
  lookout search "Anna Maria Eriksson" --born 1974-08-12
  lookout check --document L898902C3 --issuer UTO
  lookout check --mrz 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<' 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'
  lookout bulk --in manifest.csv --out answers.jsonl

Every question has a caller: --user --authority --country [--purpose], or LOOKOUT_CALLER=USER@AUTHORITY:COUNTRY[:PURPOSE],
or the caller that was given when the database was made.

Exit status
  0  the run is complete and its result can be trusted (a hit or no hit alike)
  1  some input rows were invalid, each of them reported
  2  wrong usage: an option, a query, or no caller
  3  the answer may be incomplete: a dataset is stale, damaged or absent
  4  the database can not be opened, or the work failed

`lookout COMMAND --help` explains a command. Not in this version: recheck, expire, backup, restore, audit.)";

inline constexpr char kImportFooter[] = R"(
Examples
  lookout import --db DIR --dataset interpol-red --format lookout-jsonl notices.jsonl
  lookout import --db DIR --dataset ofac-sdn --format ofac-csv sdn.csv       (alt.csv and add.csv are read beside it)
  lookout import --db DIR --dataset un-sc --format un-xml --as-of 2026-02-27T06:00:00Z un.xml.gz
  lookout import --db DIR --dataset sltd --format document-csv --mode upsert new.csv
  lookout import --db DIR --dataset sltd --format document-csv --mode delete recovered.csv

Modes
  replace  the files hold the whole dataset: what is not in them is removed
  upsert   the files hold additions and changes
  delete   the files hold records whose ids are removed

The import is all or nothing: after success it is durable, after a failure or a crash the state before it stands. Rows
that are refused are listed as FILE:LINE: reason, the good rows go through, and the exit status is 1.
The caller given here is stored as the caller of a new database.)";

inline constexpr char kSearchFooter[] = R"(
Examples
  lookout search --db DIR "Anna Maria Eriksson" --born 1974-08-12 --sex F --nationality UTO
  lookout search --db DIR --surname ERIKSSON --forenames "ANNA MARIA" --explain
  lookout search --db DIR "Анна Эрикссон" --threshold 0.8 --limit 3 --json

A match on a name is always a potential match, for a person to decide. Exit status: 0 the answer is complete, 2 the query
is not valid, 3 a dataset that it had to cover is stale, damaged or absent, 4 the database failed.)";

inline constexpr char kCheckFooter[] = R"(
Examples
  lookout check --db DIR --document L898902C3 --issuer UTO
  lookout check --db DIR --document "l 898902-c3" --tolerant
  lookout check --db DIR --mrz 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<' 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'
  scanner | lookout check --db DIR --mrz - --json

Quote the lines of a zone: `<` means something to the shell. Exit status as for search.)";

inline constexpr char kShowFooter[] = R"(
Examples
  lookout show --db DIR interpol-red/2021-4711
  lookout show --db DIR un-sc/6908010 --json

A record that does not exist and one that the caller may not see are answered alike.)";

inline constexpr char kBulkFooter[] = R"(
Examples
  lookout bulk --db DIR --in manifest.csv --out answers.jsonl
  lookout bulk --db DIR --format mrz --threshold 0.8 < scans.txt > answers.jsonl
  zcat queries.jsonl.gz | lookout bulk --db DIR --datasets un-sc,ofac-sdn

Input rows
  jsonl  {"id":"1","person":{"name":"...","birth_date":"1971-04-09"}}   {"id":"2","document":{"number":"...","issuer":"FRA"}}
         {"id":"3","mrz":["P<UTO...","..."]}   {"id":"4","record":{"id":"un-sc/6908010"}}
  csv    a header with any of id, name, surname, forenames, birth_date, sex, nationality,
         birth_place, number, issuer, type, mrz1, mrz2, mrz3
  mrz    the lines of one zone after another
One answer is written for each row, in the order of the input, invalid rows too; the same input and data give the same
bytes whatever the number of threads. A file given with --out appears only when the run is complete. Exit status: 3 when an
answer may be incomplete, else 1 when rows were invalid.)";

inline constexpr char kCompareFooter[] = R"(
Examples
  lookout compare "Mohammed Al-Rahman" "MUHAMAD ALRAHMAN"
  lookout compare "Jean Dupont" "Dupont, J." --born-a 1970-05-02 --born-b 1970 --json
  lookout compare --in pairs.jsonl --out scores.jsonl

A line of PAIRS is {"id":"1","a":{"name":"...","birth_date":"..."},"b":{"name":"..."}}. In place of b, "on_file" takes an
identity as a record holds it, with all its names, dates, nationalities and documents.)";

inline constexpr char kStatsFooter[] = R"(
Examples
  lookout stats --db DIR
  lookout stats --db DIR --index --json      (builds the index as a search does, and shows the memory it takes)

The states of the datasets do not change the exit status: 0 says that the statistics are true.)";

inline constexpr char kVerifyFooter[] = R"(
Examples
  lookout verify --db DIR
  lookout verify --db DIR --names 10000

Reads every record, compares checksums and counts, checks the index against the records, and the chain of the audit log.
N questions about persons, made of names on file and damaged, are asked at ten thresholds from 0.50 to 0.95 and compared,
byte for byte, with what a look at every name answers. Exit status: 0 all is well, 3 something is damaged, 4 it can not be
read.)";

inline constexpr char kExportFooter[] = R"(
Examples
  lookout export --db DIR --dataset interpol-red --out notices.jsonl
  lookout export --db DIR --dataset interpol-red | wc -l

Writes lookout-jsonl, in the order of the record ids. This is for the owner of the database: access rules do not apply.)";

inline constexpr char kGenerateFooter[] = R"(
Examples
  lookout generate --persons 1000000 --documents 5000000 --seed 7 --out /tmp/world
  lookout import --db DIR --dataset generated --format lookout-jsonl /tmp/world/persons.jsonl
  lookout import --db DIR --dataset sltd --format document-csv /tmp/world/documents.csv

Files in --out
  persons.jsonl     the list, as lookout-jsonl; documents.csv: stolen and lost documents, as document-csv
  travellers.jsonl  questions with the full identity; one in 1,000 travellers (--listed) is on the list
  damaged.jsonl     questions for persons of the list by damaged names: typo, transliteration, order, missing, extra,
                    glued, split, truncated, initials, nickname, date (with the wrong birth date)
  common.jsonl      the commonest names of the list, the commonest first, at most 1,000
Each question has `kind` and `expect`, the records it should find (empty for an innocent); bulk passes over both:
  lookout bulk --db DIR --datasets generated --in /tmp/world/damaged.jsonl --out answers.jsonl

Every person and every number is invented. The same options give the same bytes, whatever the number of threads.)";

inline constexpr char kProfileFooter[] = R"(
Example
  lookout profile set --db DIR first-line interpol-red sltd un-sc
  lookout search --db DIR "Anna Maria Eriksson" --profile first-line)";

}  // namespace lookout::cli

#endif  // LOOKOUT_TOOLS_LOOKOUT_HELP_TEXT_H_
