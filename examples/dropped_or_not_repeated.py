"""Tell apart what was dropped and what was merely not repeated.

Did Hamas drop its demand for a lasting end of the war? Every version is asked who says what on it, and
on the commitment to it in advance; then the diff from March to July is asked what it can claim.
"""

import dealdiff
from dealdiff.telling.silences import PRESENT, silence_words
from dealdiff.telling.statements import statement

talks = dealdiff.seed("gaza-2024")

for issue in ("lasting-end", "advance-commitment"):
    print(f"{talks.issues[issue].title} ({issue})")
    for sheet in talks:
        term = sheet.terms.get(issue)
        lines = ["the text has a term on it"] if isinstance(term, dealdiff.Term) else []
        lines += [PRESENT[term]] if isinstance(term, dealdiff.Presence) else []
        lines += [statement(one, sheet) for one in sheet.said_about(issue) if one.family == "stance"]
        for line in lines or [f"not mentioned ({silence_words(sheet.silence)})"]:
            print(f"  {sheet.date}, {sheet.id}: {line}")
    print()

diff = talks.diff("march-doha", "july-positions")
print("From March to July:")
for issue in ("lasting-end", "advance-commitment"):
    for change in diff.about(issue):
        print(f"  {issue}: {change.kind} ({change.significance.value})")
