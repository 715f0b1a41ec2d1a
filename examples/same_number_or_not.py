"""Tell apart another number and the same one told more or less exactly."""

from dealdiff import Duration, Policy, Quantity, When

PAIRS = [
    ("about 350", "350"),
    ("about 350", "355"),
    ("about 350", "about 360"),
    ("about 350", "about 1,000"),
    ("at least 500", "at least 600"),
    ("more than 100", "116"),
    ("130", "116"),
    ("dozens", "hundreds"),
    ("700 to 1,000", "800 to 1,000"),
]

print(f"{'before':>16}   {'after':<16} verdict")
for before, after in PAIRS:
    verdict = Quantity.parse(before).verdict_to(Quantity.parse(after))
    basis = f"by policy {verdict.policy}" if verdict.policy else "by the words alone"
    print(f"{before:>16} > {after:<16} {verdict.name} ({verdict.info.value}), {basis}")

print("\nA narrower reading of 'about' is a policy, and it is named:")
narrow = Policy(about="1/100", step=0)
verdict = Quantity.parse("about 350").verdict_to(Quantity.parse("355"), narrow)
print(f"  about 350 > 355 is {verdict.name}, by policy {verdict.policy}")

print("\nTime is compared as what it means, not as words:")
for before, after in (("six weeks", "42 days"), ("a month", "30 days"), ("six weeks", "permanent")):
    print(f"  {before} > {after} is {Duration.parse(before).verdict_to(Duration.parse(after)).name}")
for before, after in (("2024-05", "2024-05-31"), ("late July 2024", "2024-08")):
    print(f"  {before} > {after} is {When.parse(before).verdict_to(When.parse(after)).name}")
