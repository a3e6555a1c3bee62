#!/usr/bin/env python3
"""Makes labelled pairs for lookout_quality of ../shared/data/pairs/judged_pairs.tsv.

  judged_pairs.py JUDGED_PAIRS.tsv >PAIRS.jsonl

Takes the rows that an analyst judged `positive` or `negative` and whose two sides are persons. What the columns info_a and
info_b say (each list in its own way) becomes birth dates, nationalities, sex, places and passports. The first side asks; the
second is the identity on file, with all its dates and nationalities. The output holds names of real people: keep it out of
the repository.
"""
import csv
import json
import re
import sys

MONTHS = {m: i + 1 for i, m in enumerate('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split())}


def ofac_date(text):
    """A date of OFAC: 01 Oct 1961, Oct 1961, 1961, circa 1961, 1993 to 1995."""
    approximate = text.startswith('circa ')
    text = text.removeprefix('circa ')
    if m := re.fullmatch(r'(\d{4}) to (\d{4})', text):
        return {'from': m[1], 'to': m[2]}
    if m := re.fullmatch(r'(?:(\d\d) )?(?:([A-Z][a-z]{2}) )?(\d{4})', text):
        parts = [m[3]] + ([f'{MONTHS[m[2]]:02d}'] if m[2] in MONTHS else []) + ([m[1]] if m[1] and m[2] in MONTHS else [])
        return {'date': '-'.join(parts)} | ({'approximate': True} if approximate else {})
    return None


def ofac(info):
    facts = {'birth_dates': [], 'nationalities': [], 'documents': [], 'places': []}
    for clause in re.split(r';\s*', info.rstrip('.')):
        clause = clause.removeprefix('alt. ')
        if clause.startswith('DOB '):
            facts['birth_dates'].append(ofac_date(clause[4:].rstrip('.')))
        elif m := re.fullmatch(r'(?:nationality|citizen) (.*)', clause):
            facts['nationalities'].append(m[1])
        elif m := re.fullmatch(r'Gender (Male|Female)', clause):
            facts['sex'] = m[1][0]
        elif clause.startswith('POB '):
            facts['places'].append(clause[4:])
        elif m := re.match(r'Passport (\S+)', clause):
            facts['documents'].append({'type': 'passport', 'number': m[1]})
    return facts


def listed(info):
    """UN, UK, INTERPOL: dates and countries between semicolons."""
    facts = {'birth_dates': [], 'nationalities': [], 'documents': [], 'places': []}
    for part in filter(None, (p.strip() for p in info.split(';'))):
        if m := re.fullmatch(r'(\d\d)/(\d\d)/(\d{4})', part):
            facts['birth_dates'].append({'date': '-'.join([m[3]] + [p for p in (m[2], m[1]) if p != '00'])})
        elif re.fullmatch(r'\d{4}(-\d\d){0,2}', part):
            facts['birth_dates'].append({'date': part})
        else:
            facts['nationalities'].append(part.upper() if len(part) == 2 else part)
    return facts


def facts_of(source, info):
    facts = ofac(info) if source == 'OFAC' else listed(info)
    facts['birth_dates'] = [d for d in facts['birth_dates'] if d]
    return facts


def question(name, facts):
    """What one would type of it: the first date and nationality."""
    person = {'name': name}
    dates = [d['date'] for d in facts['birth_dates'] if 'date' in d]
    if dates:
        person['birth_date'] = dates[0]
    understood = [n for n in facts['nationalities'] if re.fullmatch(r"[A-Za-z' .,-]+", n)]  # (1) Pakistani (2) ... is no nationality
    if understood:
        person['nationality'] = understood[0]
    if 'sex' in facts:
        person['sex'] = facts['sex']
    if facts['places']:
        person['birth_place'] = facts['places'][0]
    if facts['documents']:
        person['document'] = facts['documents'][0]
    return person


def identity(name, facts):
    """All that is known, as a record holds it."""
    identity = {'names': [{'full': name}], 'birth_dates': facts['birth_dates'], 'nationalities': facts['nationalities'],
                'documents': facts['documents'], 'other_birth_places': [{'text': place} for place in facts['places']]}
    if 'sex' in facts:
        identity['sex'] = facts['sex']
    return {key: value for key, value in identity.items() if value}


def main(path):
    with open(path, encoding='utf-8', newline='') as file:
        rows = csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE)
        for row in rows:
            if row['judgement'] not in ('positive', 'negative') or not row['type_a'] == row['type_b'] == 'individual':
                continue
            a, b = (facts_of(row['src_' + s], row['info_' + s]) for s in 'ab')
            pair = {'a': question(row['name_a'], a), 'on_file': identity(row['name_b'], b), 'same': row['judgement'] == 'positive'}
            print(json.dumps(pair, ensure_ascii=False))


if __name__ == '__main__':
    main(sys.argv[1])
