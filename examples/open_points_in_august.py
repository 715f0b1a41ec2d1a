"""What was open in August 2024, what each side had said on it, and how they had come to it."""

from collections import Counter

import dealdiff

talks = dealdiff.seed("gaza-2024")
found = dealdiff.open_points(talks, "august-positions")


def several(number: int) -> str:
    """How many stances, where it is not one."""
    return f"{number} stances on " if number > 1 else ""


print(f"{found.open_words} {found.agreed_words}")
print()

for point in found.named_open:
    print(f"{point.title}:")
    print(f"  May: {'; '.join(point.text_lines())}")
    for party, stance in point.sides.items():
        name = talks.parties[party].name
        if not stance.reported:
            print(f"  {name}: no stance is reported")
        for one in stance:
            firmly = f" as a {one.firmness}" if one.firmness else ""
            remote = ", second hand" if one.second_hand else ""
            print(f"  {name}: {one.verb}{firmly} ({one.date}, {one.publisher}{remote})")
    print(f"  Mediators: {'; '.join(point.bridge_lines())}")
print()

lacking = [point.title for point in found.without_counterpart]
print(f"Without a counterpart in the proposal of May, as reported: {', '.join(lacking)}")
print(f"Without a stance of either side: {', '.join(point.title for point in found.without_side)}")
print()

print("What the two sides wanted, refused, accepted and dropped, by date:")
for party in found.sides:
    held = dealdiff.positions(talks, party)
    for what in ("wanted", "refused", "accepted", "dropped"):
        told = Counter(
            (held.title(row.issue), str(row.held.date), row.held.second_hand) for row in getattr(held, what)
        )
        lines = [
            f"{title} ({several(number)}{date}{', second hand' if remote else ''})"
            for (title, date, remote), number in told.items()
        ]
        print(f"  {held.named} {what}: {', '.join(lines) or 'nothing that is reported'}")
print()

print("How they moved:")
for party in found.sides:
    held = dealdiff.positions(talks, party)
    for issue in held.issues:
        alike: dict[tuple[str, str], list[str]] = {}  # what is told of a move, and the stances that moved so
        for row in held.about(issue):
            for move in (*row.moves, *row.reversals):
                alike.setdefault((row.version, str(move)), []).append(row.words)
        for (version, moved), stances in alike.items():
            print(f"  {held.named} on {held.title(issue)}, in {version}: {moved}")
            print(*(f"    {words}" for words in stances), sep="\n")
print()

print("What became of the lasting end of the war?")
print(dealdiff.latest_stance(talks, "hamas", "lasting-end"))
