"""Whether two sides came nearer to one another, issue by issue, and what can be read as a concession."""

import dealdiff

bid = dealdiff.seed("takeover-made-up")  # made up from beginning to end
found = dealdiff.convergence(bid, "buyer", "target-board")
print(f"{bid.title}, {' and '.join(found.named)}: {found.summary}")
print()

for row in found:
    if not row.steps:
        continue
    print(f"{row.title}: {row.outcome}")
    for cell in row.columns:
        if not cell.filled:
            print(f"  {cell.version}: a gap, as {cell.why}")
            continue
        told = [f"{field} {apart} apart" for field, apart in cell.distances.items()]
        told += [f"stances {cell.rungs} rungs apart"] if cell.rungs else []
        carried = [bid.parties[party].name for party in cell.carried]
        told += [f"carried, not repeated: {', '.join(carried)}"] if carried else []
        print(f"  {cell.version}: {'; '.join([*told, *cell.doubts])}")
    for step in row.steps:
        print(f"  {step.after}: {step}")
print()

print("Reversals:")
for reversal in found.reversals:
    who = bid.parties[reversal.party].name if reversal.party else "the distance"
    title = found.issue(reversal.issue).title
    print(f"  {who} on {title}: {reversal.before}, then {reversal.after}")
print()

print("What can be read as a step towards the other:")
for one in dealdiff.concessions(bid):
    against = one.measured_against
    party, towards, issue = one.named
    print(f"  {party} {one.move.value} on {issue} in {one.after.version}, towards {towards}")
    print(f"    measured against {against.verb} in {against.version}; {one.basis_words()}")
    for part in one.parts:
        print(f"    {part}")
    for doubt in one.doubts:
        print(f"    bearing on it: {doubt}")
print()

talks = dealdiff.seed("gaza-2024")
found = dealdiff.convergence(talks, "israel", "hamas")
print(f"{talks.title}, {' and '.join(found.named)}:")
for outcome, issues in found.counts.items():
    print(f"  {outcome}: {', '.join(found.issue(one).title for one in issues)}")
print(f"  why nothing is told of Philadelphi: {found.issue('philadelphi').columns[-1].why}")
print(f"  concessions, by what both are reported to hold: {len(dealdiff.concessions(talks))}")

interest = dealdiff.Statement(who="israel", verb="refuses", subject="advance-commitment")
for one in dealdiff.concessions(talks, [interest]):
    party, _, issue = one.named
    print(f"  {party} {one.move.value} {issue} in {one.after.version}, {one.basis_words()}")
