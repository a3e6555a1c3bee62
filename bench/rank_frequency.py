#!/usr/bin/env python3
"""Do generated names repeat as real names do? Ranks and frequencies of name parts, generated beside real lists.

    bench/rank_frequency.py PERSONS.jsonl [../shared/data]

Prints ranks, shares and counts only, never a name. Where the real lists are absent it says so and prints the generated
side alone. Tokens are Latin letters without marks, in capitals; hyphens part, apostrophes join; native scripts are left
out on both sides.
"""
import collections
import csv
import json
import os
import random
import re
import sys
import unicodedata
import xml.etree.ElementTree

SIZES = (1000, 2000, 5000, 10000, 14752, 50000, 100000, 250000, 1000000, 2500000)
RANKS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


def tokens(name):
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).upper()
    return re.findall("[A-Z]+", re.sub("['’`]", "", plain))


def generated(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            for identity in json.loads(line)["identities"]:
                for name in identity["names"]:
                    if name["role"] != "original_script":
                        yield name.get("full") or name.get("forenames", "") + " " + name.get("surname", "")


def ofac(folder):
    individuals = set()
    with open(os.path.join(folder, "sdn.csv"), encoding="latin1", newline="") as rows:
        for row in csv.reader(rows):
            if len(row) > 2 and row[2].strip() == "individual":
                individuals.add(row[0])
                yield row[1]
    with open(os.path.join(folder, "alt.csv"), encoding="latin1", newline="") as rows:
        for row in csv.reader(rows):
            if len(row) > 3 and row[0] in individuals:
                yield row[3]


def un(path):
    for person in xml.etree.ElementTree.parse(path).getroot().iter("INDIVIDUAL"):
        parts = [person.findtext(tag) or "" for tag in ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")]
        yield " ".join(parts)
        for alias in person.iter("INDIVIDUAL_ALIAS"):
            yield alias.findtext("ALIAS_NAME") or ""


def measure(label, names):
    names = [name for name in names if tokens(name)]
    random.Random(1).shuffle(names)  # aliases of one person stand together in a list
    counts = collections.Counter()
    growth = {}
    for number, name in enumerate(names, 1):
        counts.update(tokens(name))
        if number in SIZES:
            growth[number] = len(counts)
    growth[len(names)] = len(counts)
    total = sum(counts.values())
    order = sorted(counts.values(), reverse=True)
    return {
        "label": label,
        "names": len(names),
        "tokens a name": total / len(names),
        "growth": growth,
        "share": {rank: order[rank - 1] / total for rank in RANKS if rank <= len(order)},
        "once": sum(1 for count in order if count == 1) / len(order),
    }


def table(head, rows):
    print("| " + " | ".join(head) + " |\n|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print()


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    data = sys.argv[2] if len(sys.argv) == 3 else os.path.join(os.path.dirname(__file__), "..", "..", "shared", "data")
    sides = [measure("generated", generated(sys.argv[1]))]
    for label, read, path in (("OFAC", ofac, "ofac-sdn/2023-12-28"), ("UN", un, "un-sc/un-2026-02-27.xml")):
        place = os.path.join(data, path)
        if os.path.exists(place):
            sides.append(measure(label, read(place)))
        else:
            print(f"{label}: {path} is not there, skipped\n")
    head = [""] + [side["label"] for side in sides]
    print("Distinct tokens among so many names\n")
    sizes = sorted({size for side in sides for size in side["growth"]})
    table(head, [[f"{size:,}"] + [f"{side['growth'][size]:,}" if size in side["growth"] else "" for side in sides]
                 for size in sizes])
    print("Share of all tokens that the token of a rank has, in ten-thousandths\n")
    table(head, [[f"{rank:,}"] + [f"{side['share'][rank] * 1e4:.2f}" if rank in side["share"] else "" for side in sides]
                 for rank in RANKS])
    table(head, [["tokens a name"] + [f"{side['tokens a name']:.2f}" for side in sides],
                 ["tokens that occur once"] + [f"{side['once']:.0%}" for side in sides]])


if __name__ == "__main__":
    main()
