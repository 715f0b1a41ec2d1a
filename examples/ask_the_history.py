"""Ask a whole negotiation: what became of a point, where a number comes from, what was known when."""

import dealdiff

talks = dealdiff.seed("gaza-2024")

print("What became of the lasting end of the war?")
for entry in dealdiff.log(talks, "lasting-end"):
    print(f"  {entry.after.date}, {entry.version}: {entry.summary}")
print()

print("Where were these first told?")
for path in ("terms.hostages.count", "terms.prisoners.count", "terms.lasting-end.form"):
    print(f"  {dealdiff.first_attested(talks, path)}")
print()

print("Where does the first phase of August come from?")
for row in dealdiff.blame(talks, "august-positions").of("terms.withdrawal"):
    print(f"  {row}")
print()

for day in ("2024-03-31", "2024-05-31"):
    there, known = dealdiff.as_of(talks, day), dealdiff.known_on(talks, day)
    later = [version for version in there.before if version not in known.before]
    print(f"On {day} {len(there.before)} versions were there; {len(known.before)} had been reported by then.")
    for version in later:
        print(f"  not yet reported: {version} ({known.why(version)})")
print()

for version in ("hamas-january", "bridging-proposal"):
    print(dealdiff.status(talks, version, "2024-08-31"))
