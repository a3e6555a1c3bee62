#!/usr/bin/env python3
"""Asks Lookout, PostgreSQL pg_trgm, SQLite FTS5 and Xapian the same questions about the same names; prints one table.

Every system gets each name and alias as one text, and a question as a name alone; ten persons are wanted. A question that
came from a damaged name counts as found when its person is among the ten. Peers are set up as their manuals say for fuzzy names:
trigrams, best first. Times are wall time of one question after another, from Python; the client's share is measured on a
question that finds nothing. Lookout's is that of `bulk --timing --threads 1`: the question as the library answers it.
"""
import argparse
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import time

TEN = 10


def names_of(record):
    for identity in record.get("identities", []):
        for name in identity.get("names", []):
            text = name.get("full") or " ".join(filter(None, [name.get("forenames"), name.get("surname")]))
            if text:
                yield text


def read_names(world):
    with open(os.path.join(world, "persons.jsonl"), encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            record = json.loads(line)
            for name in names_of(record):
                yield record["id"], name


def read_questions(world, stream):
    """(id of the question, name, ids of the persons it should find)"""
    questions = []
    with open(os.path.join(world, stream + ".jsonl"), encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            person = row.get("person")
            if person is None:
                continue
            name = person.get("name") or " ".join(filter(None, [person.get("forenames"), person.get("surname")]))
            questions.append((row["id"], name, [e.split("/")[-1] for e in row.get("expect", [])]))
    return questions


def trigrams(text):
    text = "".join(c for c in text.lower() if c.isalnum() or c == " ")
    grams = []
    for word in text.split():
        padded = "  " + word + " "
        grams += [padded[i:i + 3] for i in range(len(padded) - 2)]
    return sorted(set(grams))


class Postgres:
    name = "PostgreSQL 15 pg_trgm"

    def __init__(self, socket):
        import psycopg2

        self.connection = psycopg2.connect(host=socket, user="bench", dbname="postgres")
        self.connection.autocommit = True
        self.cursor = self.connection.cursor()

    def build(self, names, scratch):
        import io

        c = self.cursor
        c.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        c.execute("CREATE TABLE names (person text, name text)")
        escape = str.maketrans({"\\": "\\\\", "\t": " ", "\n": " "})
        rows = io.StringIO("".join(f"{p}\t{n.translate(escape)}\n" for p, n in names))
        c.copy_expert("COPY names FROM STDIN", rows)
        c.execute("CREATE INDEX ON names USING gin (name gin_trgm_ops)")
        c.execute("VACUUM ANALYZE names")
        c.execute("SELECT pg_total_relation_size('names')")
        return c.fetchone()[0]

    def ask(self, name):
        self.cursor.execute(
            "SELECT person, max(similarity(name, %s)) AS s FROM names WHERE name %% %s"
            " GROUP BY person ORDER BY s DESC, person LIMIT 10",
            (name, name),
        )
        return [row[0] for row in self.cursor.fetchall()]


class Fts5:
    name = "SQLite FTS5 trigram"

    def build(self, names, scratch):
        path = os.path.join(scratch, "fts.db")
        self.db = sqlite3.connect(path)
        self.db.execute("PRAGMA cache_size=-2000000")
        self.db.execute("CREATE VIRTUAL TABLE names USING fts5(person UNINDEXED, name, tokenize='trigram')")
        self.db.executemany("INSERT INTO names VALUES (?, ?)", names)
        self.db.execute("INSERT INTO names(names) VALUES ('optimize')")
        self.db.commit()
        return os.path.getsize(path)

    def ask(self, name):
        text = name.lower()
        grams = sorted({text[i:i + 3] for i in range(len(text) - 2)})
        query = " OR ".join('"' + g.replace('"', '""') + '"' for g in grams)
        if not query:
            return []
        seen = []
        for (person,) in self.db.execute(
            "SELECT person FROM names WHERE names MATCH ? ORDER BY rank LIMIT 40", (query,)
        ):
            if person not in seen:
                seen.append(person)
        return seen[:TEN]


class Xapian:
    name = "Xapian 1.4, trigram terms"

    def build(self, names, scratch):
        import xapian

        self.xapian = xapian
        path = os.path.join(scratch, "xapian")
        db = xapian.WritableDatabase(path, xapian.DB_CREATE_OR_OVERWRITE | xapian.DB_NO_SYNC)
        for person, name in names:
            document = xapian.Document()
            document.set_data(person)
            for gram in trigrams(name):
                document.add_term(gram)
            db.add_document(document)
        db.commit()
        db.close()
        self.db = xapian.Database(path)
        self.enquire = xapian.Enquire(self.db)
        return sum(os.path.getsize(os.path.join(path, f)) for f in os.listdir(path))

    def ask(self, name):
        grams = trigrams(name)
        if not grams:
            return []
        self.enquire.set_query(self.xapian.Query(self.xapian.Query.OP_OR, grams))
        seen = []
        for match in self.enquire.get_mset(0, 40):
            person = match.document.get_data().decode()
            if person not in seen:
                seen.append(person)
        return seen[:TEN]


def at(times, share):
    return times[min(len(times) - 1, int(share * len(times)))]


def row(system, stream, times, found, wanted):
    times = sorted(times)
    recall = f"{100 * found / wanted:.1f} %" if wanted else ""
    print(f"| {system} | {stream} | {recall} | {statistics.mean(times):,.0f} | {at(times, 0.5):,.0f} | {at(times, 0.99):,.0f} |")
    sys.stdout.flush()


def ask_peer(peer, stream, questions):
    times, found, wanted = [], 0, 0
    for _, name, expect in questions:
        start = time.perf_counter()
        answer = peer.ask(name)
        times.append((time.perf_counter() - start) * 1e6)
        if expect:
            wanted += 1
            found += any(e in answer for e in expect)
    row(peer.name, stream, times, found, wanted)


def ask_lookout(arguments, stream, questions):
    rows = os.path.join(arguments.scratch, "questions.jsonl")
    answers = os.path.join(arguments.scratch, "answers.jsonl")
    with open(rows, "w", encoding="utf-8") as out:
        for number, name, _ in questions:
            out.write(json.dumps({"id": number, "person": {"name": name}, "limit": TEN}) + "\n")
    subprocess.run(
        [arguments.lookout, "bulk", "--db", arguments.db, "--in", rows, "--out", answers, "--threads", "1", "--timing",
         "--user", "bench", "--authority", "bench", "--country", "UTO"],
        check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    expected = {number: expect for number, _, expect in questions}
    times, found, wanted = [], 0, 0
    with open(answers, encoding="utf-8") as lines:
        for line in lines:
            answer = json.loads(line)
            times.append(answer["elapsed_us"])
            expect = expected[answer["id"]]
            if expect:
                wanted += 1
                persons = [m["record"].split("/")[-1] for m in answer.get("matches", [])]
                found += any(e in persons for e in expect)
    row("Lookout, threshold 0.70", stream, times, found, wanted)


def look_at_every_name(arguments):
    """Mean time of one scan with Lookout's own scorer: what `verify` takes longer with questions than without."""
    asked = 40
    seconds = []
    for names in (0, asked):
        start = time.perf_counter()
        subprocess.run(["taskset", "-c", "0", arguments.lookout, "verify", "--db", arguments.db, "--names", str(names)],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - start)
    mean = (seconds[1] - seconds[0]) / asked * 1e6
    print(f"| Lookout's scorer, every name | of `verify` | | {mean:,.0f} | | |")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for option in ("lookout", "db", "world", "socket", "scratch"):
        parser.add_argument("--" + option, required=True)
    arguments = parser.parse_args()
    names = list(read_names(arguments.world))
    streams = {stream: read_questions(arguments.world, stream) for stream in ("damaged", "common", "travellers")}
    print(f"\n{len(names):,} names\n")
    print("| system | build, s | bytes a name |\n|---|---|---|")
    peers = [Postgres(arguments.socket), Fts5(), Xapian()]
    for peer in peers:
        start = time.perf_counter()
        size = peer.build(names, arguments.scratch)
        print(f"| {peer.name} | {time.perf_counter() - start:.1f} | {size / len(names):.0f} |")
    print("\n| system | questions (name alone) | right person among ten | mean µs | p50 µs | p99 µs |\n|---|---|---|---|---|---|")
    for stream, questions in streams.items():
        ask_lookout(arguments, stream, questions)
        for peer in peers:
            ask_peer(peer, stream, questions)
    look_at_every_name(arguments)


if __name__ == "__main__":
    main()
