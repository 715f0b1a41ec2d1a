"""What was open in August 2024, what each side had said on it, and how they had come to it."""

import dealdiff

talks = dealdiff.seed("gaza-2024")
found = dealdiff.open_points(talks, "august-positions")

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
            print(f"  {name}: {one.verb}{firmly} ({one.date}, {one.publisher})")
    print(f"  Mediators: {'; '.join(point.bridge_lines())}")
print()

lacking = [point.issue for point in found.without_counterpart]
print(f"Without a counterpart in the proposal of May, as reported: {', '.join(lacking)}")
print(f"Without a stance of either side: {', '.join(point.issue for point in found.without_side)}")
print()

print("What the two sides demanded, refused, accepted and dropped, by date:")
for party in found.sides:
    held = dealdiff.positions(talks, party)
    for what in ("demanded", "refused", "accepted", "dropped"):
        rows = [
            f"{row.issue} ({row.held.date}{', second hand' if row.held.second_hand else ''})"
            for row in getattr(held, what)
        ]
        print(f"  {held.named} {what}: {', '.join(rows) or 'nothing that is reported'}")
print()

print("How they moved:")
for party in found.sides:
    for row in dealdiff.positions(talks, party):
        for move in row.moves:
            print(f"  {party}, {row.issue}, {row.version}: {move}")
print()

print("What became of the lasting end of the war?")
print(dealdiff.latest_stance(talks, "hamas", "lasting-end"))
