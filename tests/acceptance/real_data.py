"""The part of tools/acceptance that needs Python: makes queries of the real lists, and judges the answers.

  real_data.py queries DATA OUT      writes names.jsonl, passports.jsonl, zones.jsonl and what each must find, to OUT
  real_data.py KIND OUT              judges OUT/KIND.answers: names, passports, zones
  real_data.py records DATA OUT      compares OUT/ofac.export and OUT/un.export with the lists, field by field

Prints counts and ordinals (ent_num, DATAID, line), never a name, a number or a date. Exit status 1: something fails.
The lists are read here by other code than Lookout's own readers, on purpose.
"""
import collections
import csv
import json
import pathlib
import random
import re
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree

FAILURES = 0
SHOWN = 12
MONTHS = {m: i + 1 for i, m in enumerate('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split())}


def verdict(ok, text):
    global FAILURES
    FAILURES += not ok
    print(('PASS  ' if ok else 'FAIL  ') + text)


def ordinals(found):
    found = [str(x) for x in found]
    return ', '.join(found[:SHOWN]) + (f' and {len(found) - SHOWN} more' if len(found) > SHOWN else '')


# ---- the lists, read plainly

Person = collections.namedtuple('Person', 'id name aliases weak born partial_dates passports')
Passport = collections.namedtuple('Passport', 'number issuer')


def ofac_rows(path, fields):
    with open(path, encoding='latin-1', newline='') as file:
        return [row for row in csv.reader(file) if len(row) >= fields]


def ofac_passports(remarks):
    for clause in re.split(r';\s*', remarks):
        m = re.match(r'(?:alt\. )?(?:[A-Z]\w+ )*Passport (?=[^;]*\d)(.*?)(?: (?:issued|expires) .*)?\.?$', clause)
        if not m:
            continue
        issued = re.fullmatch(r'(.*?) \(([^()]*(?:\([^()]*\))?)\)(?: \(.*\))?', m.group(1))  # number (issuer) (a note)
        number, issuer = issued.groups() if issued else (m.group(1), '')
        number = re.sub(r'^[A-Z][A-Za-z-]*[a-z][.:]* ', '', number)  # "No.: 12345", "Booklet 12345"
        yield Passport(re.split(r', | and | - ', number)[0], issuer.split('.')[0])


def ofac(data):
    folder = data / 'ofac-sdn/2023-12-28'
    more = {row[0]: row[1] for row in ofac_rows(folder / 'sdn_comments.csv', 2)}
    aliases = collections.defaultdict(list)
    for row in ofac_rows(folder / 'alt.csv', 4):
        aliases[row[0]].append(row[3])
    for row in ofac_rows(folder / 'sdn.csv', 12):
        if row[2].strip() != 'individual':
            continue
        remarks = row[11] + more.get(row[0], '')
        dates = set(re.findall(r'(?:^|; )(?:alt\. )?DOB ([^;]*?)\.?(?=;|$)', remarks))
        full = re.findall(r'(?:^|; )(?:alt\. )?DOB (\d\d) ([A-Z][a-z]{2}) (\d{4})(?=[;.]|$)', remarks)
        born = [f'{y}-{MONTHS[m]:02d}-{d}' for d, m, y in full]
        weak = [c for c in re.split(r';\s*', remarks) if re.match(r"a\.k\.a\. '", c)]
        yield Person(row[0], row[1], aliases[row[0]], len(weak), born, len(dates), list(ofac_passports(remarks)))


def un_number(text):
    """The number in what the list writes in NUMBER, beside it words such as the country's."""
    text = re.sub(r'[(\[“"].*?[)\]”"]', ' ', text)
    text = re.sub(r'(?i)\bissued\b.*|\bexpire.*|,.*|\b(no|nr|number)\b\.?:?', ' ', text)
    words = text.split()
    kept = []
    for word in reversed(words):
        if re.search(r'\d', word) or (kept and re.fullmatch(r'[A-Z-]{1,4}', word)):
            kept.insert(0, word)
        elif kept:
            break
    return re.sub(r'^(?:[Nn]o|[Nn]r|[Nn]°)\.?(?=\d)', '', ' '.join(kept)).strip(' .:')


def un(data):
    for entry in ElementTree.parse(data / 'un-sc/un-2026-02-27.xml').getroot().iter('INDIVIDUAL'):
        text = lambda tag, node=entry: (node.findtext(tag) or '').strip()
        name = ' '.join(filter(None, (text(t) for t in ('FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'))))
        aliases = [a for a in (text('ALIAS_NAME', n) for n in entry.findall('INDIVIDUAL_ALIAS')) if a]
        dates = [d for d in entry.findall('INDIVIDUAL_DATE_OF_BIRTH')
                 if any((d.findtext(t) or '').strip() for t in ('DATE', 'YEAR', 'FROM_YEAR', 'TO_YEAR'))]
        born = [d.findtext('DATE').strip() for d in dates
                if (d.findtext('DATE') or '').strip() and (d.findtext('TYPE_OF_DATE') or '') == 'EXACT']
        passports = []
        for d in entry.findall('INDIVIDUAL_DOCUMENT'):
            kind = text('TYPE_OF_DOCUMENT', d) + ' ' + text('TYPE_OF_DOCUMENT2', d)
            number = un_number(text('NUMBER', d))
            if re.search(r'(?i)passport|passeport|pasaporte', kind) and number:
                place = '' if re.search(r'[a-z]{4}', text('NUMBER', d)) else text('COUNTRY_OF_ISSUE', d)  # a consulate's country
                passports.append(Passport(number, text('ISSUING_COUNTRY', d) or place))
        if text('NAME_ORIGINAL_SCRIPT'):
            aliases.append(text('NAME_ORIGINAL_SCRIPT'))
        yield Person(text('DATAID'), name, aliases, 0, born, len(dates), passports)


# ---- queries

def write(path, rows):
    with open(path, 'w', encoding='utf-8') as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + '\n')


def name_queries(people):
    for p in people:
        for kind, names in (('name', [p.name]), ('alias', p.aliases)):
            for i, name in enumerate(names):
                person = {'name': name}
                if p.born:
                    person['birth_date'] = p.born[0]
                yield {'id': f'{kind} {p.id} {i}', 'person': person, 'limit': 100, 'expect': [f'ofac-sdn/{p.id}']}


def spellings(passport):
    """Every way to write the number, with and without its issuer."""
    bare = re.sub(r'[\W_]', '', passport.number)
    third = max(1, len(bare) // 3)
    forms = {'as written': passport.number, 'bare': bare, 'lower case': passport.number.lower(), 'bare, lower case': bare.lower(),
             'spaces': ' '.join(bare[i:i + third] for i in range(0, len(bare), third)), 'dashes': '-'.join((bare[:2], bare[2:]))}
    for form, number in forms.items():
        yield form + ', no issuer', {'number': number}
        if passport.issuer:
            yield form + ', issuer', {'number': number, 'issuer': passport.issuer}


def passport_queries(lists):
    for dataset, people in lists:
        for p in people:
            for i, passport in enumerate(p.passports):
                for form, document in spellings(passport):
                    yield {'id': f'{dataset}/{p.id} {i} {form}', 'document': document, 'limit': 100, 'expect': [f'{dataset}/{p.id}']}


def zone_rows(data):
    with open(data / 'mrz/mrz_lines.tsv', encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE))


def queries(data, out):
    people = list(ofac(data))
    names = list(name_queries(people))
    write(out / 'names.jsonl', names)
    passports = list(passport_queries((('ofac-sdn', people), ('un-sc', list(un(data))))))
    write(out / 'passports.jsonl', passports)
    rows, line = zone_rows(data), 1
    with open(out / 'zones.mrz', 'w', encoding='utf-8') as file:
        for row in rows:
            lines = [row.pop(key) for key in ('line1', 'line2', 'line3')]
            row['id'] = str(line)
            lines = [text for text in lines if text]
            file.write('\n'.join(lines) + '\n\n')
            line += len(lines) + 1
    write(out / 'zones.jsonl', rows)
    print(f'made {len(names)} name queries, {len(passports)} passport queries, {len(rows)} zones')


# ---- verdicts

def read(path):
    with open(path, encoding='utf-8') as file:
        return [json.loads(line) for line in file]


def paired(out, kind):
    asked, answered = read(out / f'{kind}.jsonl'), read(out / f'{kind}.answers')
    same = len(asked) == len(answered) and all(q.get('id', a['id']) == a['id'] for q, a in zip(asked, answered))
    verdict(same, f'{kind}: {len(answered)} answers to {len(asked)} queries, in their order')
    return list(zip(asked, answered)) if same else []


def names(out):
    ranks, failed, lost = collections.Counter(), [], []
    for query, answer in paired(out, 'names'):
        scores = {m['record']: m['score'] for m in answer['matches']}
        own = scores.get(query['expect'][0])
        if own is None:
            ranks['lost'] += 1
            lost.append(query['id'])
        else:
            above = sum(score > own for score in scores.values())
            tied = sum(score == own for score in scores.values()) - 1
            ranks['first' if above == 0 and tied == 0 else 'tied with the first' if above == 0 else f'rank {above + 1}'] += 1
            if above:
                failed.append(query['id'])
    for rank, count in sorted(ranks.items(), key=lambda x: -x[1]):
        print(f'      {count:6d}  {rank}')
    total = sum(ranks.values())
    verdict(total > 0 and not lost, f'names: {len(lost)} of {total} lost' + (': ' + ordinals(lost) if lost else ''))
    verdict(total > 0 and not failed, f'names: {len(failed)} of {total} found behind another record' + (': ' + ordinals(failed) if failed else ''))


def passports(out):
    forms, wrong = collections.Counter(), collections.defaultdict(list)
    for query, answer in paired(out, 'passports'):
        record, ordinal, form = query['id'].split(' ', 2)
        forms[form] += 1
        if answer['outcome'] != 'hit' or query['expect'][0] not in [m['record'] for m in answer['matches']]:
            wrong[form].append(f'{record}#{ordinal}')
    for form, count in forms.items():
        bad = wrong[form]
        verdict(not bad, f'passports {form}: {count - len(bad)} of {count} found' + (': not ' + ordinals(bad) if bad else ''))
    verdict(bool(forms), f'passports: {sum(forms.values())} asked')


def zones(out):
    field = {'doc': 'document_number', 'doc_overflow': 'document_number', 'dob': 'birth_date', 'exp': 'expiry_date',
             'opt': 'optional_data', 'comp': 'composite'}
    wrong, seen, other = [], collections.Counter(), 0
    answers = {answer['id']: answer for answer in read(out / 'zones.answers')}
    rows = read(out / 'zones.jsonl')
    verdict(len(answers) == len(rows), f'zones: {len(answers)} answers to {len(rows)} zones')
    for number, row in enumerate(rows, 1):
        answer = answers.get(row['id'], {'outcome': 'nothing'})
        expected = {field[f]: ok for ok, key in ((True, 'checks_ok'), (False, 'checks_bad')) for f in row[key].split(',') if f}
        if not expected:  # the old French card is no zone of Doc 9303
            other += 1
            continue
        mrz = answer.get('mrz') or {}
        checks = {c['field']: c['ok'] for c in mrz.get('check_digits', [])}
        expected_format = row['format'].replace('MRV', 'MRV-')
        seen[expected_format] += 1
        if mrz.get('format') != expected_format:
            wrong.append(f'{number} ({expected_format} read as {mrz.get("format") or answer["outcome"]})')
        elif any(checks.get(f) != ok for f, ok in expected.items()):
            wrong.append(f'{number} ({", ".join(f for f, ok in expected.items() if checks.get(f) != ok)})')
    verdict(bool(seen) and not wrong, f'zones: {sum(seen.values()) - len(wrong)} of {sum(seen.values())} as the file says ('
            + ', '.join(f'{n} {f}' for f, n in sorted(seen.items())) + f'; {other} of no format of Doc 9303 left out)'
            + (': not ' + ordinals(wrong) if wrong else ''))


def fold(name):
    text = unicodedata.normalize('NFKD', name)
    return ' '.join(sorted(re.findall(r'\w+', ''.join(c for c in text if not unicodedata.combining(c)).upper())))


def parts(alias):
    """The names in one alias of the UN list, without the words that the list adds to them."""
    alias = alias.replace('(original script: ', '(')
    yield from re.findall(r'\(([^()]*[^\x00-\u024f][^()]*)\)', alias)  # the same name in its own script
    plain = re.sub(r'\([^()]*\)|,? born .*', ' ', alias)
    yield from (name for name in re.split(r';| [a-z]\) ', plain) if name.strip(' ,'))


def compare_records(title, people, export):
    records = {r['id']: r for r in read(export)}
    missing = collections.defaultdict(list)
    total = collections.Counter()
    for p in people:
        identities = records.get(p.id, {}).get('identities', [])
        held = [n.get('full') or n.get('surname', '') + ' ' + n.get('forenames', '') for i in identities for n in i.get('names', [])]
        folded = {fold(n) for n in held}
        low = sum(n.get('quality') == 'low' for i in identities for n in i.get('names', []))
        numbers = {re.sub(r'[\W_]', '', d.get('number', '')).upper() for i in identities for d in i.get('documents', [])}
        dates = sum(len(i.get('birth_dates', [])) for i in identities)
        exact = {d.get('date') for i in identities for d in i.get('birth_dates', [])}
        for what, ok in ([('records', p.id in records), ('names', fold(p.name) in folded)]
                         + [('aliases', fold(a) in folded or all(fold(x) in folded for x in parts(a))) for a in p.aliases]
                         + [('weak aliases', low >= p.weak)] * bool(p.weak)
                         + [('full birth dates', d in exact) for d in p.born]
                         + [('birth dates', dates >= p.partial_dates)] * bool(p.partial_dates)
                         + [('passports', re.sub(r'[\W_]', '', n.number).upper() in numbers) for n in p.passports]):
            total[what] += 1
            if not ok:
                missing[what].append(p.id)
    for what, count in total.items():
        bad = missing[what]
        verdict(not bad, f'{title}: {count - len(bad)} of {count} {what} held' + (': not of ' + ordinals(bad) if bad else ''))


def records(data, out):
    compare_records('OFAC', ofac(data), out / 'ofac.export')
    compare_records('UN', un(data), out / 'un.export')


def canonical(number):
    text = unicodedata.normalize('NFKD', number)
    return re.sub(r'[^0-9A-Z]', '', ''.join(c for c in text if not unicodedata.combining(c)).upper())


def random_numbers(out, chunk):
    """A million numbers in the shapes of passports and cards, other ones in every chunk."""
    chance = random.Random(f'numbers {chunk}')
    shapes = ('LDDDDDDD', 'LLDDDDDD', 'DDDDDDDD', 'DDDDDDDDD', 'LDDDDDD', 'LLDDDDDDD', 'DDDDDD', 'LDDDDDDDD', 'DDDDDDD', 'LLLDDDDDD')
    with open(out / 'numbers.csv', 'w', encoding='ascii') as file:
        file.write('number\n')
        for _ in range(1_000_000):
            shape = shapes[int(chance.random() * len(shapes))]
            digits = f'{int(chance.random() * 10 ** shape.count("D")):0{shape.count("D")}}'
            letters = ''.join('ABCDEFGHIJKLMNOPQRSTUVWXYZ'[int(chance.random() * 26)] for c in shape if c == 'L')
            file.write(letters + digits + '\n')


def random_answers(out, chunk):
    held = set()
    for export in ('ofac.export', 'un.export'):
        for record in read(out / export):
            for identity in record.get('identities', []):
                held.update(canonical(d['number']) for d in identity.get('documents', []) if d.get('number'))
    asked = hits = wrong = 0
    with open(out / 'numbers.csv', encoding='ascii') as numbers, open(out / 'numbers.answers', encoding='utf-8') as answers:
        next(numbers)
        for number, answer in zip(numbers, answers):
            hit = '"outcome":"hit"' in answer
            hits += hit
            wrong += hit != (number.strip() in held)
            asked += 1
    verdict(asked == 1_000_000 and wrong == 0,
            f'random numbers, million {chunk}: {asked} answered, {hits} of them held, {wrong} wrong (against {len(held)} numbers on the lists)')


def main(arguments):
    verbs = {'queries': queries, 'records': records, 'names': names, 'passports': passports, 'zones': zones,
             'random_numbers': lambda out, chunk: random_numbers(out, str(chunk)), 'random_answers': lambda out, chunk: random_answers(out, str(chunk))}
    verbs[arguments[0]](*map(pathlib.Path, arguments[1:]))
    return 1 if FAILURES else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
