"""Mistakes in one small negotiation and what is told of them, row by row: see ``test_broken_files``."""
# ruff: noqa: E501 # a message stands as it is told

from __future__ import annotations

from deal_text import TEXT

# name: (words of the text, what replaces them, what is told; " ... " stands for a long list of choices)
MISTAKES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "unknown vocabulary": (
        "vocabulary: ceasefire",
        "vocabulary: ceasefires",
        (
            "3:13: vocabulary: found 'ceasefires', expected the name of a vocabulary; no vocabulary 'ceasefires'; did you mean 'ceasefire'?",
        ),
    ),
    "misspelt key at the top": (
        "vocabulary: ceasefire",
        "vocablary: ceasefire",
        (
            "3:1: vocablary: found the unknown key 'vocablary', expected one of format, title, ... ; did you mean 'vocabulary'?",
        ),
    ),
    "another name of a concept as a concept": (
        "  hostages (captives):\n    soldiers:\n",
        "  captives:\n    soldiers:\n    majors:\n",
        (
            "24:3: people.captives: found 'captives', which the vocabulary declares as another name of 'hostages', expected one concept for each name; use 'hostages' in its place, or nest what is a kind of it under hostages:",
        ),
    ),
    "phase with a space in its id": (
        "      second: {}",
        '      "sec ond": {}',
        (
            "41:7: versions.march.phases.sec ond: found the id 'sec ond', expected an id of letters, digits, '-', '_' and '.'; begin it with a letter or digit",
        ),
    ),
    "vocabulary as a list": (
        "vocabulary: ceasefire",
        "vocabulary: [ceasefire]",
        ("3:1: vocabulary: found a list, expected the name of a vocabulary",),
    ),
    "title as a list": (
        "title: Talks between North and South",
        "title: [a, b]",
        ("2:1: title: found a list, expected words",),
    ),
    "bidi control in a title": (
        "title: Talks between North and South",
        'title: "a\\u202eb"',
        (
            "2:8: title: found 'a\\u202eb' (not understood from character 2 on: '\\u202eb'), expected no control characters",
        ),
    ),
    "a version's key in the negotiation's file": (
        "title: Talks between North and South",
        "terms: {}",
        (
            "2:1: terms: found the unknown key 'terms', expected one of format, title, ... ; 'terms' belongs in a version",
        ),
    ),
    "party as a list": (
        "  north: North",
        "  north: [North]",
        ("5:3: parties.north: found a list, expected a name, or a map of fields",),
    ),
    "party with nothing under it": (
        "  north: North",
        "  north:",
        ("5:3: parties.north: found nothing, expected a name, or a map of fields",),
    ),
    "party with a misspelt key": (
        "  north: North",
        "  north: {nmae: North}",
        (
            "5:3: parties.north.name: found nothing, expected the key 'name'",
            "5:11: parties.north.nmae: found the unknown key 'nmae', expected one of name, role, inside; did you mean 'name'?",
        ),
    ),
    "party's name as a map": (
        "  north: North",
        "  north: {name: {a: b}}",
        ("5:11: parties.north.name: found a map, expected words",),
    ),
    "party that says its id": (
        "  north: North",
        "  north: {name: North, id: x}",
        (
            "5:24: parties.north.id: found the key 'id', expected no 'id' here; the key that this stands under is its id",
        ),
    ),
    "id with a space": (
        "  north: North",
        '  "nor th": North',
        (
            "5:3: parties.nor th: found the id 'nor th', expected an id of letters, digits, '-', '_' and '.'; begin it with a letter or digit",
            "10:62: speakers.north-official.speaks for: found 'north', expected a party",
            "55:56: versions.march.terms.hostages.of whom[1].told by: found 'north', expected a speaker, party or source; did you mean 'north-official'?",
            "66:14: versions.march.statements[0].who: found 'north', expected a speaker, party or source; did you mean 'north-official'?",
            "72:9: versions.march.statements[1].who: found 'north', expected a speaker, party or source; did you mean 'north-official'?",
        ),
    ),
    "id with a meaning of its own": (
        "  north: North",
        "  this: North",
        (
            "5:3: parties.this: found the id 'this', expected another id; 'this' has a meaning of its own",
            "10:62: speakers.north-official.speaks for: found 'north', expected a party",
            "55:56: versions.march.terms.hostages.of whom[1].told by: found 'north', expected a speaker, party or source; did you mean 'north-official'?",
            "66:14: versions.march.statements[0].who: found 'north', expected a speaker, party or source; did you mean 'north-official'?",
            "72:9: versions.march.statements[1].who: found 'north', expected a speaker, party or source; did you mean 'north-official'?",
        ),
    ),
    "id that names a presence": (
        "  north: North",
        "  none: North",
        (
            "5:3: parties.none: found the id 'none', expected another id; 'none' has a meaning of its own",
            "10:62: speakers.north-official.speaks for: found 'north', expected a party",
            "55:56: versions.march.terms.hostages.of whom[1].told by: found 'north', expected a speaker, party or source; did you mean 'north-official'?",
            "66:14: versions.march.statements[0].who: found 'north', expected a speaker, party or source; did you mean 'north-official'?",
            "72:9: versions.march.statements[1].who: found 'north', expected a speaker, party or source; did you mean 'north-official'?",
        ),
    ),
    "party inside nothing": (
        "{name: South, inside: alliance}",
        "{name: South, inside: aliance}",
        ("6:32: parties.south.inside: found 'aliance', expected a party; did you mean 'alliance'?",),
    ),
    "parties inside one another": (
        "  alliance: Alliance",
        "  alliance: {name: A, inside: south}",
        (
            "7:31: parties.alliance.inside: found the circle alliance -> south -> alliance, expected no circle",
        ),
    ),
    "speaks for nobody declared": (
        "speaks for: north}",
        "speaks for: nort}",
        ("10:62: speakers.north-official.speaks for: found 'nort', expected a party; did you mean 'north'?",),
    ),
    "a speaker called as a party": (
        "  elder: {name",
        "  broker: {name",
        (
            "11:3: speakers.broker: found 'broker' a second time, expected one name for a party, speaker or source; it stands under parties too",
            "38:14: versions.march.told by: found 'elder', expected a speaker, party or source",
            "74:14: versions.march.statements[2].who: found 'elder', expected a speaker, party or source",
        ),
    ),
    "source with no date": (
        "published: 2024-03-20~",
        "published: sometime",
        (
            "13:44: sources.daily.published: found 'sometime', expected a date such as 2024-05-31, 2024-05, 31 May 2024 or 2024-05-01/2024-05-07",
        ),
    ),
    "source with a misspelt key": (
        "kind: news}",
        "knd: news}",
        (
            "13:57: sources.daily.knd: found the unknown key 'knd', expected one of publisher, tit ... ; did you mean 'kind'?",
        ),
    ),
    "issue of no type": (
        "  hostages: {is: release, title: hostages}",
        "  hostages: {is: releese, title: hostages}",
        (
            "17:18: issues.hostages.is: found 'releese', expected one of cessation, rel ... ; did you mean 'release'?",
        ),
    ),
    "issue without a type": (
        "  hostages: {is: release, title: hostages}",
        "  hostages: {title: hostages}",
        ("17:3: issues.hostages.is: found nothing, expected the key 'is'",),
    ),
    "issue as words": (
        "  hostages: {is: release, title: hostages}",
        "  hostages: release",
        (
            "17:13: issues.hostages: found 'release', expected a map of fields, such as {is: cessation, title: what it is called}",
        ),
    ),
    "issue broader than itself": (
        "broader: fighting}",
        "broader: lasting-end}",
        (
            "16:61: issues.lasting-end.broader: found the circle lasting-end -> lasting-end, expected no circle",
        ),
    ),
    "issue under an unknown one": (
        "broader: fighting}",
        "broader: fihgting}",
        ("16:61: issues.lasting-end.broader: found 'fihgting', expected an issue; did you mean 'fighting'?",),
    ),
    "figure called as an issue": (
        "  held: hostages still held",
        "  hostages: hostages still held",
        (
            "22:3: figures.hostages: found 'hostages' a second time, expected one name for an issue or figure; it stands under issues too",
            "79:11: versions.march.statements[3].tells.held: found 'held', expected an issue or a figure that the negotiation declares",
            "82:7: versions.march.figures.held: found 'held', expected a figure",
        ),
    ),
    "text under a concept": (
        "  residents:\n",
        "  residents: living\n",
        (
            "29:14: people.residents: found 'living', expected nothing, or names nested in names, each with a colon; write living: on a line of its own under it",
        ),
    ),
    "label of two concepts": (
        "  residents:\n",
        "  residents (captives):\n",
        (
            "24:3: people.hostages (captives): found 'captives' names 'hostages' and 'residents', expected one concept for each name",
        ),
    ),
    "concepts in a circle": (
        "  residents:\n",
        "  residents:\n    hostages:\n      residents:\n",
        (
            "24:3: people.hostages (captives): found the circle hostages > residents > hostages, expected no circle",
        ),
    ),
    "concept as a list": (
        "  residents:\n",
        "  [a, b]:\n",
        (
            "29:3: people: found a list as a key, expected text as a key; quote a text that starts with a bracket",
        ),
    ),
    "concept with words after its brackets": (
        "  residents:\n",
        "  a (b) c:\n",
        ("29:3: people.a (b) c: found 'a (b) c', expected a name, and others in brackets",),
    ),
    "disjoint concepts by declaration of both": (
        "people:\n  hostages (captives):\n    soldiers:\n    civilian hostages:\n    dead hostages:\n",
        "people:\n  hostages (captives):\n    soldiers:\n      female soldiers:\n    civilian hostages:\n      female soldiers:\n    dead hostages:\n",
        (
            "27:5: people.hostages (captives).civilian hostages: found 'civilian hostages' and 'soldiers' share 'female soldiers', expected names that share nothing",
        ),
    ),
    "disjoint and unknown": (
        "[soldiers, civilian hostages]",
        "[soldiers, civilian hostage]",
        (
            "33:16: disjoint[0][1]: found 'civilian hostage', expected a name declared above; did you mean 'civilian hostages'?",
        ),
    ),
    "disjoint alone": (
        "[soldiers, civilian hostages]",
        "[soldiers]",
        ("33:5: disjoint[0]: found a list, expected a list of at least two names",),
    ),
    "disjoint as words": (
        "[soldiers, civilian hostages]",
        "soldiers",
        ("33:5: disjoint[0]: found 'soldiers', expected a list of at least two names",),
    ),
    "disjoint people and places": (
        "[soldiers, civilian hostages]",
        "[soldiers, the valley]",
        (
            "33:5: disjoint[0]: found 'soldiers', 'the valley', expected names of one kind: people or places or forms or goods",
        ),
    ),
    "disjoint and one inside the other": (
        "[soldiers, civilian hostages]",
        "[soldiers, hostages]",
        (
            "33:5: disjoint[0]: found 'hostages' and 'soldiers' share 'female soldiers', 'soldiers', expected names that share nothing; take one of them out",
        ),
    ),
    "date that no calendar has": (
        "    date: 2024-03-20\n",
        "    date: 2024-02-30\n",
        (
            "36:11: versions.march.date: found '2024-02-30' (not understood from character 9 on: '30'), expected a day that the calendar has",
        ),
    ),
    "date told relatively": (
        "    date: 2024-03-20\n",
        "    date: yesterday\n",
        (
            "36:11: versions.march.date: found 'yesterday', expected a date such as 2024-05-31, 2024-05, 31 May 2024 or 2024-05-01/2024-05-07; say the year",
        ),
    ),
    "date as a list": (
        "    date: 2024-03-20\n",
        "    date: [2024]\n",
        ("36:5: versions.march.date: found a list, expected a date, such as 2024-05-31",),
    ),
    "date of nothing": (
        "    date: 2024-03-20\n",
        "    date:\n",
        (
            "36:5: versions.march.date: found nothing, expected a value; leave the key out where nothing is reported",
        ),
    ),
    "sheet with a misspelt key": (
        "    date: 2024-03-20\n",
        "    dated: 2024-03-20\n",
        (
            "36:5: versions.march.dated: found the unknown key 'dated', expected one of format, id, ti ... ; did you mean 'date'?",
        ),
    ),
    "scope's key in a version": (
        "    date: 2024-03-20\n",
        "    parties: {a: b}\n",
        (
            "36:5: versions.march.parties: found the unknown key 'parties', expected one of format, id, ti ... ; 'parties' belongs in the negotiation's own file",
        ),
    ),
    "id beside its key": (
        "    date: 2024-03-20\n",
        "    id: april\n",
        ("36:9: versions.march.id: found 'april', expected 'march', the key that the version stands under",),
    ),
    "unknown source": (
        "source: daily",
        "source: dayly",
        ("37:13: versions.march.source: found 'dayly', expected a source; did you mean 'daily'?",),
    ),
    "unknown teller": (
        "told by: elder",
        "told by: eldar",
        (
            "38:14: versions.march.told by: found 'eldar', expected a speaker, party or source; did you mean 'elder'?",
        ),
    ),
    "teller as a map": (
        "told by: elder",
        "told by: {elder: x}",
        ("38:5: versions.march.told by: found a map, expected a name, or a list of names",),
    ),
    "teller as a list of lists": (
        "told by: elder",
        "told by: [elder, [x]]",
        ("38:5: versions.march.told by: found a list, expected a name, or a list of names",),
    ),
    "teller of two words": (
        "told by: elder",
        'told by: "a b"',
        (
            "38:14: versions.march.told by: found 'a b' (not understood from character 2 on: ' b'), expected names of letters, digits, '-', '_' and '.', with '+' or ',' between them",
        ),
    ),
    "length without a unit": (
        "first: {lasts: six weeks}",
        "first: {lasts: 3.9}",
        (
            "40:22: versions.march.phases.first.lasts: found '3.9', expected a length of time such as six weeks, about 2 months, P42D, permanent or 18 March to 18 May 2024; add a unit: minutes, hours, days, weeks, months, years",
        ),
    ),
    "phases in a circle": (
        "first: {lasts: six weeks}",
        "first: {lasts: six weeks, after: second}",
        (
            "40:40: versions.march.phases.first.after: found the circle first -> second -> first, expected no circle",
        ),
    ),
    "phase as words": (
        "first: {lasts: six weeks}",
        "first: six weeks",
        ("40:14: versions.march.phases.first: found 'six weeks', expected a map of fields",),
    ),
    "phase with a misspelt key": (
        "first: {lasts: six weeks}",
        "first: {wen: day 1}",
        (
            "40:15: versions.march.phases.first.wen: found the unknown key 'wen', expected one of after, title,  ... ; did you mean 'when'?",
        ),
    ),
    "term on an unknown issue": (
        "    terms:\n      fighting:\n",
        "    terms:\n      figthing:\n",
        (
            "43:7: versions.march.terms.figthing: found 'figthing', expected an issue that the negotiation declares; did you mean 'fighting'?",
        ),
    ),
    "term in an unknown phase": (
        "    terms:\n      fighting:\n        phase: first\n",
        "    terms:\n      fighting:\n        phase: frist\n",
        (
            "44:16: versions.march.terms.fighting.phase: found 'frist', expected a phase of this version; did you mean 'first'?",
        ),
    ),
    "value as a map": (
        "form: pause",
        "form: {pause: x}",
        (
            "45:9: versions.march.terms.fighting.form: found a map, expected a group or a kind, such as adults or new units",
        ),
    ),
    "term of a type that is none": (
        "        form: pause\n",
        "        form: pause\n        is: ceasefire\n",
        (
            "46:9: versions.march.terms.fighting.is: found 'ceasefire', expected one of cessation, rel ... e, provision",
        ),
    ),
    "term of a misspelt type": (
        "        form: pause\n",
        "        form: pause\n        is: cesation\n",
        (
            "46:9: versions.march.terms.fighting.is: found 'cesation', expected one of cessation, rel ... ; did you mean 'cessation'?",
        ),
    ),
    "key of another type": (
        "        form: pause\n",
        "        form: pause\n        people: hostages\n",
        (
            "46:9: versions.march.terms.fighting.people: found the unknown key 'people' of a cessation, expected one of form, lasts, a ...  told by, details, is",
        ),
    ),
    "force that is none": (
        "        form: pause\n",
        "        form: pause\n        force: shall\n",
        (
            "46:16: versions.march.terms.fighting.force: found 'shall', expected one of must, may, must not, right, aim",
        ),
    ),
    "moment that is none": (
        "        form: pause\n",
        "        form: pause\n        when: sometime\n",
        (
            '46:15: versions.march.terms.fighting.when: found \'sometime\', expected a moment such as by day 7 of first, within 50 days of start, after approval, until 2024-06-10; say how it lies to it: "at sometime", "after sometime"',
        ),
    ),
    "term that says its id": (
        "        form: pause\n",
        "        form: pause\n        id: x\n",
        (
            "46:9: versions.march.terms.fighting.id: found the key 'id', expected no 'id' here; the key that this stands under is its id",
        ),
    ),
    "unknown party": (
        "by: south\n",
        "by: suoth\n",
        ("49:13: versions.march.terms.hostages.by: found 'suoth', expected a party; did you mean 'south'?",),
    ),
    "unknown concept": (
        "        people: hostages\n",
        "        people: hostges\n",
        (
            "50:17: versions.march.terms.hostages.people: found 'hostges', expected a declared concept; did you mean 'hostages'? otherwise declare it in the negotiation's own file",
        ),
    ),
    "group with brackets": (
        "        people: hostages\n",
        "        people: hostages (all)\n",
        (
            "50:17: versions.march.terms.hostages.people: found 'hostages (all)' (not understood from character 10 on: '(all)'), expected names without brackets or ';'",
        ),
    ),
    "count of nothing": (
        "        count: 35\n",
        "        count:\n",
        (
            "51:9: versions.march.terms.hostages.count: found nothing, expected a value; leave the key out where nothing is reported",
        ),
    ),
    "count as a list": (
        "        count: 35\n",
        "        count: [35]\n",
        (
            "51:9: versions.march.terms.hostages.count: found a list, expected a number, such as 35 or about 350",
        ),
    ),
    "number never finished": (
        "        count: 35\n",
        "        count: 35 (at least\n",
        (
            "51:16: versions.march.terms.hostages.count: found '35 (at least' (not understood from character 4 on: '(at least'), expected words, figures or % $ € £ ₪ ~ + -",
        ),
    ),
    "misspelt key of a term": (
        "        count: 35\n",
        "        cuont: 35\n",
        (
            "51:9: versions.march.terms.hostages.cuont: found the unknown key 'cuont' of a release, expected one of people, count, ... ; did you mean 'count'?",
        ),
    ),
    "slice larger than its whole": (
        "        count: 35\n",
        "        count: 4\n",
        (
            "54:20: versions.march.terms.hostages.of whom[0].count: found 5 of 4, expected no more than the whole",
        ),
    ),
    "slice larger than the whole": (
        "            count: 5\n",
        "            count: 50\n",
        (
            "54:20: versions.march.terms.hostages.of whom[0].count: found 50 of 35, expected no more than the whole",
        ),
    ),
    "slice outside its group": (
        "          - people: soldiers\n",
        "          - people: residents\n",
        (
            "53:13: versions.march.terms.hostages.of whom[0]: found residents outside hostages, expected some of hostages; declare it as a kind of them",
        ),
    ),
    "slice with a misspelt key": (
        "          - people: soldiers\n",
        "          - peple: soldiers\n",
        (
            "53:13: versions.march.terms.hostages.of whom[0].peple: found the unknown key 'peple', expected one of people, count, told by; did you mean 'people'?",
        ),
    ),
    "two slices of one group": (
        "          - people: soldiers\n",
        "          - people: dead hostages\n",
        (
            "55:13: versions.march.terms.hostages.of whom[1]: found a second slice of 'dead hostages', expected one slice for each group",
        ),
    ),
    "slice told by nobody declared": (
        "told by: north}",
        "told by: noth}",
        (
            "55:56: versions.march.terms.hostages.of whom[1].told by: found 'noth', expected a speaker, party or source; did you mean 'north'?",
        ),
    ),
    "part without a number": (
        "made of: [3 prisoners]",
        "made of: [some prisoners]",
        (
            "58:19: versions.march.terms.prisoners.made of[0]: found 'some prisoners', expected people and their count, such as {people: adults, count: 33} or 33 adults",
        ),
    ),
    "parts as words": (
        "made of: [3 prisoners]",
        "made of: 3 prisoners",
        (
            "58:18: versions.march.terms.prisoners.made of: found '3 prisoners', expected a list, such as - {people: adults, count: 33}",
        ),
    ),
    "two parts of one group": (
        "made of: [3 prisoners]",
        "made of: [3 prisoners, 4 prisoners]",
        (
            "58:32: versions.march.terms.prisoners.made of[1]: found a second slice of 'prisoners', expected one slice for each group",
        ),
    ),
    "state of a condition misspelt": (
        "reform: pending",
        "reform: pendng",
        (
            "60:21: versions.march.terms.prisoners.if[0].reform: found 'pendng', expected one of pending, met, waived, lapsed; did you mean 'pending'?",
        ),
    ),
    "condition without a state": (
        "reform: pending",
        "reform:",
        (
            "60:13: versions.march.terms.prisoners.if[0].reform: found nothing, expected pending, met, waived or lapsed",
        ),
    ),
    "condition on itself": (
        "reform: pending",
        "prisoners: pending",
        (
            "59:9: versions.march.terms.prisoners.if: found the circle prisoners -> prisoners, expected no circle",
        ),
    ),
    "condition as words": (
        "- reform: pending",
        "- reform",
        (
            "60:13: versions.march.terms.prisoners.if[0]: found 'reform', expected a condition and its state: {reform: pending}",
        ),
    ),
    "presence misspelt": (
        "sequence: to be agreed",
        "sequence: to be agred",
        (
            "61:17: versions.march.terms.sequence: found 'to be agred', expected fields such as `by: north`, or a presence: undisclosed, absent, none or to be agreed; did you mean 'to be agreed'?",
        ),
    ),
    "presence that says nothing": (
        "sequence: to be agreed",
        "sequence: unreported",
        (
            "61:17: versions.march.terms.sequence: found 'unreported', expected fields such as `by: north`, or a presence: undisclosed, absent, none or to be agreed; leave out what is not reported",
        ),
    ),
    "number in place of a term": (
        "sequence: to be agreed",
        "sequence: 35",
        (
            "61:17: versions.march.terms.sequence: found '35', expected fields such as `by: north`, or a presence: undisclosed, absent, none or to be agreed",
        ),
    ),
    "nothing in place of a term": (
        "sequence: to be agreed",
        "sequence:",
        (
            "61:7: versions.march.terms.sequence: found nothing, expected fields; write sequence: {} for no fields",
        ),
    ),
    "exchange without for": (
        "hostages for fighting + prisoners",
        "hostages and prisoners",
        (
            "63:12: versions.march.exchange.all: found 'hostages and prisoners', expected terms that stand against terms, such as a + b for c",
        ),
    ),
    "exchange with an unknown term": (
        "hostages for fighting + prisoners",
        "hostages for fighting + prisonrs",
        (
            "63:12: versions.march.exchange.all: found 'prisonrs', expected an issue; did you mean 'prisoners'?",
        ),
    ),
    "exchange as words": (
        "    exchange:\n      all:",
        "    exchange: all\n    exchang:\n      all:",
        (
            "62:15: versions.march.exchange: found 'all', expected a map of exchanges by id, such as first: a + b for c",
            "63:5: versions.march.exchang: found the unknown key 'exchang', expected one of format, id, ti ... ; did you mean 'exchange'?",
        ),
    ),
    "open on an unknown issue": (
        "open: [sequence]",
        "open: [sequense]",
        ("64:12: versions.march.open[0]: found 'sequense', expected an issue; did you mean 'sequence'?",),
    ),
    "open as an empty list": (
        "open: [sequence]",
        "open: []",
        ("64:5: versions.march.open: found an empty list, expected a name, or a list of names",),
    ),
    "open as a list of lists": (
        "open: [sequence]",
        "open: [[sequence]]",
        ("64:12: versions.march.open[0]: found a list, expected the id of an issue",),
    ),
    "open as a map": (
        "open: [sequence]",
        "open: {a: b}",
        ("64:5: versions.march.open: found a map, expected a name, or a list of names",),
    ),
    "statement with whom": (
        "      - who: north\n",
        "      - whom: north\n",
        (
            "66:9: versions.march.statements[0].whom: found the unknown key 'whom', expected one of id, who, firmn ... ; did you mean 'who'?",
            "66:9: versions.march.statements[0]: found a statement without 'who', expected a speaker, party or source",
        ),
    ),
    "statement of nobody declared": (
        "      - who: north\n",
        "      - who: nroth\n",
        (
            "66:14: versions.march.statements[0].who: found 'nroth', expected a speaker, party or source; did you mean 'north'?",
        ),
    ),
    "statement without who": (
        "      - who: north\n",
        "      - id: a\n",
        (
            "66:9: versions.march.statements[0]: found a statement without 'who', expected a speaker, party or source",
        ),
    ),
    "statement by nothing": (
        "      - who: north\n",
        "      - who:\n",
        (
            "66:9: versions.march.statements[0].who: found nothing, expected a value; leave the key out where nothing is reported",
        ),
    ),
    "statement by an empty list": (
        "      - who: north\n",
        "      - who: []\n",
        ("66:9: versions.march.statements[0].who: found an empty list, expected a name, or a list of names",),
    ),
    "verb misspelt": (
        "        wants:\n",
        "        wnats:\n",
        (
            "67:9: versions.march.statements[0].wnats: found the unknown key 'wnats', expected who and one verb: wan ... ; did you mean 'wants'?",
        ),
    ),
    "verb of everyday language": (
        "        wants:\n",
        "        demands:\n",
        (
            "67:9: versions.march.statements[0].demands: found the unknown key 'demands', expected who and one verb: wan ... ; the format's word is wants, with firmness: demand",
        ),
    ),
    "statement with two verbs": (
        "        wants:\n",
        "        refuses: fighting\n        wants:\n",
        (
            "68:9: versions.march.statements[0].wants: found the verbs refuses and wants, expected one verb; make one statement of each",
        ),
    ),
    "stance on an unknown issue": (
        "        wants:\n          return:\n",
        "        wants:\n          retrun:\n",
        (
            "68:11: versions.march.statements[0].wants.retrun: found 'retrun', expected an issue that the negotiation declares; did you mean 'return'?",
        ),
    ),
    "number that is none in a stance": (
        "            count: at least 1,139\n",
        "            count: at most lots\n",
        (
            "70:20: versions.march.statements[0].wants.return.count: found 'at most lots' (not understood from character 9 on: 'lots'), expected a number (35, thirty-five, 1,139, 1.5 million)",
        ),
    ),
    "misspelt key in a stance": (
        "            count: at least 1,139\n",
        "            coutn: 3\n",
        (
            "70:13: versions.march.statements[0].wants.return.coutn: found the unknown key 'coutn' of a civilian return, expected one of people, count, ... ; did you mean 'count'?",
        ),
    ),
    "firmness that is none": (
        "firmness: demand",
        "firmness: strongly",
        (
            "71:19: versions.march.statements[0].firmness: found 'strongly', expected one of preference, demand, precondition, red line",
        ),
    ),
    "misspelt circumstance": (
        "firmness: demand",
        "firmnes: demand",
        (
            "71:9: versions.march.statements[0].firmnes: found the unknown key 'firmnes', expected one of id, who, firmn ... ; did you mean 'firmness'?",
        ),
    ),
    "expected maybe": (
        "firmness: demand",
        "expected: maybe",
        ("71:19: versions.march.statements[0].expected: found 'maybe', expected one of yes, no",),
    ),
    "about beside a stance": (
        "firmness: demand",
        "about: fighting",
        (
            "71:16: versions.march.statements[0].about: found 'fighting', expected no 'about' beside 'wants'; what it is about follows the verb",
        ),
    ),
    "family beside a stance": (
        "firmness: demand",
        "family: acts",
        (
            "71:17: versions.march.statements[0].family: found 'acts', expected stance or acts, beside accepts alone",
        ),
    ),
    "act on an unknown version": (
        "meets: this",
        "meets: that",
        ("73:16: versions.march.statements[1].meets: found 'that', expected 'this' or a version",),
    ),
    "act on an issue": (
        "meets: this",
        "meets: fighting",
        (
            "73:16: versions.march.statements[1].meets: found 'fighting', expected 'this' or a version; of an issue say wants, accepts, considers, refuses, drops or withholds",
        ),
    ),
    "act on a list": (
        "meets: this",
        "meets: [this]",
        ("73:9: versions.march.statements[1].meets: found a list, expected this, or the id of one version",),
    ),
    "stance on a version": (
        "meets: this",
        "wants: this",
        (
            "73:16: versions.march.statements[1].wants: found 'this', expected an issue; of a version say tables, accepts, rejects, signs, suspends, resumes, extends, ends or meets",
        ),
    ),
    "stance on an empty map": (
        "meets: this",
        "wants: {}",
        ("73:9: versions.march.statements[1].wants: found a map, expected what 'wants' is about",),
    ),
    "stance on an empty list": (
        "meets: this",
        "wants: []",
        ("73:9: versions.march.statements[1].wants: found an empty list, expected what 'wants' is about",),
    ),
    "colon without quotes": (
        "meets: this",
        "wants: fighting: x",
        (
            "73:24: found 'wants: fighting: x', expected one `key: value` on a line; a text that holds a colon and a space must be quoted, as in key: \"...\"; otherwise check the indentation, and that each key before it has a colon and a space",
        ),
    ),
    "stance with words for fields": (
        "meets: this",
        "wants: {fighting: x}",
        (
            "73:27: versions.march.statements[1].wants.fighting: found 'x', expected a map of fields; write the id alone where nothing more is said",
        ),
    ),
    "stance on a list of lists": (
        "meets: this",
        "wants: [fighting, [x]]",
        ("73:27: versions.march.statements[1].wants[1]: found a list, expected the id of an issue",),
    ),
    "call without a word for it": (
        "meets: this",
        "calls: north",
        (
            "73:16: versions.march.statements[1].calls: found 'north', expected a map from what is called to the word for it, such as {north: new}",
        ),
    ),
    "call with nothing for a word": (
        "meets: this",
        "calls: {north: }",
        (
            "73:17: versions.march.statements[1].calls.north: found nothing, expected the word that it is called",
        ),
    ),
    "judgement as a list": (
        "meets: this",
        "judges: [a]",
        (
            "73:9: versions.march.statements[1].judges: found a list, expected words; about: names what is judged",
        ),
    ),
    "telling of an unknown figure": (
        "meets: this",
        "tells: {fihting: {count: 3}}",
        (
            "73:17: versions.march.statements[1].tells.fihting: found 'fihting', expected an issue or a figure that the negotiation declares; did you mean 'fighting'?",
        ),
    ),
    "telling of nothing known": (
        "meets: this",
        "tells: hold",
        (
            "73:16: versions.march.statements[1].tells: found 'hold', expected an issue or a figure; did you mean 'held'?",
        ),
    ),
    "judgement about something unknown": (
        "about: fighting",
        "about: fightin",
        (
            "76:16: versions.march.statements[2].about: found 'fightin', expected an issue, a figure, a version or a voice; did you mean 'fighting'?",
        ),
    ),
    "judgement about a list": (
        "about: fighting",
        "about: [fighting]",
        (
            "76:9: versions.march.statements[2].about: found a list, expected one issue, figure, version or voice",
        ),
    ),
    "misspelt key of a figure in a statement": (
        "          held:\n            count: 130\n",
        "          held:\n            cont: 130\n",
        (
            "80:13: versions.march.statements[3].tells.held.cont: found the unknown key 'cont', expected one of count, date, l ... ; did you mean 'count'?",
        ),
    ),
    "telling with words for fields": (
        "          held:\n            count: 130\n",
        "          held: 130\n",
        (
            "79:17: versions.march.statements[3].tells.held: found '130', expected a map of fields, or a presence: undisclosed, absent, none or to be agreed; write the id alone where nothing more is said",
        ),
    ),
    "unknown figure": (
        "      held:\n        count: 120",
        "      hold:\n        count: 120",
        ("82:7: versions.march.figures.hold: found 'hold', expected a figure; did you mean 'held'?",),
    ),
    "month that no year has": (
        "        as of: 2024-03",
        "        as of: 2024-13",
        (
            "84:16: versions.march.figures.held.as of: found '2024-13' (not understood from character 6 on: '13'), expected a day that the calendar has",
        ),
    ),
    "outcome of an unknown issue": (
        "        as of: 2024-03",
        "        outcome of: {march: hostags}",
        (
            "84:29: versions.march.figures.held.outcome of.march: found 'hostags', expected an issue; did you mean 'hostages'?",
        ),
    ),
    "outcome of an unknown version": (
        "        as of: 2024-03",
        "        outcome of: {mrch: hostages}",
        (
            "84:28: versions.march.figures.held.outcome of.mrch: found 'mrch', expected a version; did you mean 'march'?",
        ),
    ),
    "outcome of two versions": (
        "        as of: 2024-03",
        "        outcome of: {march: hostages, may: hostages}",
        (
            "84:9: versions.march.figures.held.outcome of: found a map of 'march', 'may', expected the version and the term whose outcome it is, such as {draft: an-issue}",
        ),
    ),
    "outcome as words": (
        "        as of: 2024-03",
        "        outcome of: march",
        (
            "84:21: versions.march.figures.held.outcome of: found 'march', expected the version and the term whose outcome it is, such as {draft: an-issue}",
        ),
    ),
    "unknown parent": (
        "parents: {march: amends}",
        "parents: {mrch: amends}",
        ("86:15: versions.may.parents.mrch: found 'mrch', expected a version; did you mean 'march'?",),
    ),
    "unknown relation": (
        "parents: {march: amends}",
        "parents: {march: ammends}",
        (
            "86:22: versions.may.parents.march: found 'ammends', expected one of amends, counte ... ; did you mean 'amends'?",
        ),
    ),
    "own parent": (
        "parents: {march: amends}",
        "parents: {may: amends}",
        (
            "86:15: versions.may.parents.may: found the version itself, expected another version; its parents are the versions that it builds on",
        ),
    ),
    "parents as a list": (
        "parents: {march: amends}",
        "parents: [march]",
        ("86:5: versions.may.parents: found a list, expected a map such as {...: amends}",),
    ),
    "silence that is none": (
        "silence: as march",
        "silence: whatever",
        (
            "87:14: versions.may.silence: found 'whatever', expected unreported, absent, undisclosed or as <version>",
        ),
    ),
    "silence as its own": (
        "silence: as march",
        "silence: as may",
        ("87:14: versions.may.silence: found the circle may -> may, expected no circle",),
    ),
    "silence as an unknown version": (
        "silence: as march",
        "silence: as mach",
        ("87:14: versions.may.silence: found 'mach', expected a version; did you mean 'march'?",),
    ),
    "silence of none": (
        "silence: as march",
        "silence: none",
        (
            "87:14: versions.may.silence: found 'none', expected unreported, absent, undisclosed or as <version>",
        ),
    ),
    "silence on something unknown": (
        "silence: as march",
        "silence: {default: absent, releese: unreported}",
        (
            "87:32: versions.may.silence.releese: found 'releese', expected an issue, a term type, phases or default; did you mean 'release'?",
        ),
    ),
    "silence misspelt for a type": (
        "silence: as march",
        "silence: {default: absent, release: unreportd}",
        (
            "87:41: versions.may.silence.release: found 'unreportd', expected one of unreported, ab ... ; did you mean 'unreported'?",
        ),
    ),
    "terms withheld beside silence": (
        "silence: as march",
        "silence: absent\n    terms: undisclosed",
        ("88:12: versions.may.terms: found terms: undisclosed beside 'silence', expected one of the two",),
    ),
    "terms as an empty list": (
        "silence: as march",
        "terms: []",
        ("87:5: versions.may.terms: found an empty list, expected a map of terms by issue, or undisclosed",),
    ),
    "terms that are no presence": (
        "silence: as march",
        "terms: withheld",
        ("87:12: versions.may.terms: found 'withheld', expected a map of terms by issue, or undisclosed",),
    ),
    "statements misspelt": (
        "silence: as march",
        "statments: []",
        (
            "87:5: versions.may.statments: found the unknown key 'statments', expected one of format, id, ti ... ; did you mean 'statements'?",
        ),
    ),
    "accepting an unknown version": (
        "accepts: march",
        "accepts: mach",
        (
            "90:18: versions.may.statements[0].accepts: found 'mach', expected 'this', a version or an issue; did you mean 'march'?",
        ),
    ),
    "accepting an unknown issue": (
        "accepts: march",
        "accepts: fightin",
        (
            "90:18: versions.may.statements[0].accepts: found 'fightin', expected 'this', a version or an issue; did you mean 'fighting'?",
        ),
    ),
    "statement as words": (
        "      - who: south\n        accepts: march",
        "      - south accepts march",
        (
            "89:9: versions.may.statements[0]: found 'south accepts march', expected a map with who, one verb and what",
        ),
    ),
    "statement without a verb": (
        "      - who: south\n        accepts: march",
        "      - who: south",
        (
            "89:9: versions.may.statements[0]: found a statement without a verb, expected one of wants, accepts ... alls, judges",
        ),
    ),
    "two statements of one key": (
        "      - who: south\n        accepts: march",
        "      - who: south\n        calls: {north: new}",
        (
            "91:9: versions.may.statements[1]: found a second statement of south, calls, north, expected one, or an id for each of them; add id: and a word",
        ),
    ),
    "silence beside withheld terms": (
        "silence: as march",
        "terms: undisclosed\n    silence: absent",
        ("88:14: versions.may.silence: found 'silence' beside terms: undisclosed, expected one of the two",),
    ),
    "silence as a list": (
        "silence: as march",
        "silence: [absent]",
        (
            "87:5: versions.may.silence: found a list, expected unreported, absent, undisclosed or as <version>, or a map",
        ),
    ),
    "silence of nothing by default": (
        "silence: as march",
        "silence: {default: }",
        (
            "87:15: versions.may.silence.default: found nothing, expected a value; leave the key out where nothing is reported",
        ),
    ),
    "silence of a list by default": (
        "silence: as march",
        "silence: {default: [absent]}",
        (
            "87:15: versions.may.silence.default: found a list, expected one of unreported, absent, undisclosed",
        ),
    ),
    "statements as a map": (
        "    statements:\n      - who: south\n        accepts: march\n      - who: south\n        calls:\n          north: unchanged\n",
        "    statements: {who: south}\n",
        (
            "88:5: versions.may.statements: found a map, expected a list of statements, each with who, one verb and what",
        ),
    ),
    "agreed on nothing": (
        "silence: as march",
        "open: [sequence, ]\n    agreed:",
        (
            "88:5: versions.may.agreed: found nothing, expected a value; leave the key out where nothing is reported",
        ),
    ),
    "condition a second time": (
        "- reform: pending",
        "- {reform: pending, reform2: met}\n          - reform: met",
        (
            "61:21: versions.march.terms.prisoners.if[1].reform: found the condition 'reform' a second time, expected each condition once",
        ),
    ),
    "state of a condition as a list": (
        "reform: pending",
        "reform: [met]",
        (
            "60:13: versions.march.terms.prisoners.if[0].reform: found a list, expected one of pending, met, waived, lapsed",
        ),
    ),
    "conditions as words": (
        "        if:\n          - reform: pending\n",
        "        if: pending\n",
        (
            "59:13: versions.march.terms.prisoners.if: found 'pending', expected a list, such as - {reform: pending}",
        ),
    ),
    "bidi control in a group": (
        "          - people: soldiers\n",
        '          - people: "sol\\u202ediers"\n',
        (
            "53:21: versions.march.terms.hostages.of whom[0].people: found 'sol\\u202ediers' (not understood from character 4 on: '\\u202ediers'), expected no control characters",
        ),
    ),
    "slice of nothing": (
        "          - people: soldiers\n",
        "          - people:\n",
        (
            "53:13: versions.march.terms.hostages.of whom[0].people: found nothing, expected a value; leave the key out where nothing is reported",
        ),
    ),
    "version with a bidi control in its id": (
        "  may:\n",
        '  "ma\\u202ey":\n',
        (
            "86:5: versions.ma\\u202ey: found the id 'ma\\u202ey', expected an id of letters, digits, '-', '_' and '.'; begin it with a letter or digit",
        ),
    ),
    "version with a space in its id": (
        "  may:\n",
        "  m ay:\n",
        (
            "86:5: versions.m ay: found the id 'm ay', expected an id of letters, digits, '-', '_' and '.'; begin it with a letter or digit",
        ),
    ),
    "version with a reserved id": (
        "  may:\n",
        "  this:\n",
        ("86:5: versions.this: found the id 'this', expected another id; 'this' has a meaning of its own",),
    ),
}

_YAMLS_OWN = {"colon without quotes", "concept as a list"}  # JSON cannot make these mistakes
IN_JSON = [name for name in MISTAKES if name not in _YAMLS_OWN]

# name: (words of the text, what replaces them, what is told)
FORMATS: dict[str, tuple[str, str, str]] = {
    "missing": ("format: dealdiff/1\n", "", "1:1: format: found no format, expected dealdiff/1; begin with format: dealdiff/1"),
    "other": ("dealdiff/1", "dealmaker/1", "1:9: format: found 'dealmaker/1', expected dealdiff/1; begin with format: dealdiff/1"),
    "zero": ("dealdiff/1", "dealdiff/0", "1:9: format: found 'dealdiff/0', expected dealdiff/1; begin with format: dealdiff/1"),
    "a list": ("dealdiff/1", "[dealdiff/1]", "1:1: format: found a list, expected dealdiff/1; begin with format: dealdiff/1"),
    "nothing": ("dealdiff/1", "", "1:1: format: found nothing, expected dealdiff/1; begin with format: dealdiff/1"),
}  # fmt: skip

# name: (the whole text, part of what is told)
TEXTS: dict[str, tuple[str, str]] = {
    "nothing": ("", "found an empty file"),
    "a comma that splits a number": ("format: dealdiff/1\nfigures: {count: at least 1,139}\n", "which the comma splits in two"),
    "deep nesting": ("format: " + "[" * 1_000, "more than 50"),
    "a control character": ("format: dealdiff/1\ntitle: a\x07b\n", "U+0007"),
    "NUL": ("format: dealdiff/1\n\0", "U+0000"),
    "a key twice": ("format: dealdiff/1\ntitle: a\ntitle: b\n", "a second time"),
    "a version alone": ("format: dealdiff/1\ndate: 2024-05\n", "2:1: date: found a version alone, expected a negotiation; put it under versions:"),
    "versions as a list": ("format: dealdiff/1\nversions: [a]\n", "2:1: versions: found a list, expected a map of versions by id"),
    "a version as words": ("format: dealdiff/1\nversions: {march: words}\n", "2:19: versions.march: found 'words', expected a mapping of what the version holds"),
    "a version with its format": ("format: dealdiff/1\nversions: {march: {format: x}}\n", "2:28: versions.march.format: found 'x'"),
    "an absurd number": (TEXT.replace("count: 35", f"count: 1{'0' * 9_000}"), "expected at most 200 characters"),
    "an absurd exponent": (TEXT.replace("count: 35", "count: 10**400"), "found '10**400'"),
    "a very long text": (f"format: dealdiff/1\ntitle: {'x' * 10_001}\n", "at most 10,000"),
    "parties as a list": ("format: dealdiff/1\nparties: [a]\n", "2:1: parties: found a list, expected a map by id"),
    "people as a list": ("format: dealdiff/1\npeople: [a]\n", "2:1: people: found a list, expected names nested in names"),
    "disjoint as words": ("format: dealdiff/1\ndisjoint: a\n", "2:11: disjoint: found 'a', expected a list of lists of names"),
    "a source with nothing under a key": ("format: dealdiff/1\nsources:\n  a:\n    kind:\n", "4:5: sources.a.kind: found nothing, expected words"),
}  # fmt: skip
