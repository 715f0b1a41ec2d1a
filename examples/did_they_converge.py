"""Whether two sides came nearer to one another, issue by issue, and what can be read as a concession."""

import dealdiff

bid = dealdiff.seed("takeover-made-up")  # made up from beginning to end
found = dealdiff.convergence(bid, "buyer", "target-board")
print(f"{bid.title}, {found.left} and {found.right}: {found.summary}")
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
        told += [f"carried, not repeated: {', '.join(cell.carried)}"] if cell.carried else []
        print(f"  {cell.version}: {'; '.join([*told, *cell.doubts])}")
    for step in row.steps:
        print(f"  {step.after}: {step}")
print()

print("Reversals:")
for reversal in found.reversals:
    print(
        f"  {reversal.party or 'the distance'} on {reversal.issue}: {reversal.before}, then {reversal.after}"
    )
print()

print("What can be read as a step towards the other:")
for one in dealdiff.concessions(bid):
    against = one.measured_against
    print(f"  {one.party} {one.move.value} on {one.issue} in {one.after.version}, towards {one.towards}")
    print(f"    measured against {against.verb} in {against.version}; {one.basis_words()}")
    for part in one.parts:
        print(f"    {part}")
    for doubt in one.doubts:
        print(f"    bearing on it: {doubt}")
print()

talks = dealdiff.seed("gaza-2024")
found = dealdiff.convergence(talks, "israel", "hamas")
print(f"{talks.title}, {found.left} and {found.right}:")
for outcome, issues in found.counts.items():
    print(f"  {outcome}: {', '.join(issues)}")
print(f"  why nothing is told of Philadelphi: {found.issue('philadelphi').columns[-1].why}")
print(f"  concessions, by what both are reported to hold: {len(dealdiff.concessions(talks))}")

interest = dealdiff.Statement(who="israel", verb="refuses", subject="advance-commitment")
for one in dealdiff.concessions(talks, [interest]):
    print(f"  {one.party} {one.move.value} {one.issue} in {one.after.version}, {one.basis_words()}")
