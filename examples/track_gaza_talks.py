"""Walk through the Gaza talks, report by report: what differs, and how much that can be told."""

from itertools import pairwise

import dealdiff

talks = dealdiff.seed("gaza-2024")
print(dealdiff.describe(talks))

for before, after in pairwise(talks):
    diff = talks.diff(before.id, after.id)
    told = diff.without("silence")
    print(f"{before.id} -> {after.id}: {len(told)} changes told, {len(diff) - len(told)} not repeated")
    for change in told:
        if change.family in ("term", "value", "stance"):
            print(f"    {change.significance.value}: {change.kind}: {'.'.join(change.path)}")

march_to_may = talks.diff("march-doha", "may-three-phases")
print("\nFrom March to May, in sentences:\n")
for significance in ("substantive", "clarifying", "uncertain", "editorial"):
    sentences = str(march_to_may.of(significance).without("silence"))
    if sentences:
        print(f"{significance}:\n{sentences}\n")
