"""What was open in August 2024, what each side had said on it, and how they had come to it."""

from collections import Counter

import dealdiff

talks = dealdiff.seed("gaza-2024")
found = dealdiff.open_points(talks, "august-positions")


def when(date: object, *, own_day: bool, second_hand: bool) -> str:
    """The day that a statement itself names; else the date of the version by which it was said."""
    return f"{'said' if own_day else 'told by'} {date}{', second hand' if second_hand else ''}"


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
            day = when(one.date, own_day=one.own_day, second_hand=one.second_hand)
            print(f"  {name}: {one.verb}{firmly} ({day}, {one.publisher})")
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
        told: Counter[tuple[str, str]] = Counter()
        for row in getattr(held, what):
            day = when(row.held.date, own_day=row.held.own_day, second_hand=row.held.second_hand)
            told[held.title(row.issue), day] += 1
        lines = [
            f"{title} ({f'{number} stances, ' if number > 1 else ''}{day})"
            for (title, day), number in told.items()
        ]
        print(f"  {held.named} {what}: {', '.join(lines) or 'nothing that is reported'}")
    for aside in held.rejected:
        print(f"  {held.named} refused a text: {aside.told(subject=True)}")
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
