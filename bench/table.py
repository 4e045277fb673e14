# SPDX-License-Identifier: EUPL-1.2
"""The figures to reach and those reached, from the lines that bench/run told.

Of a measure that was taken several times the median counts."""
import json
import statistics
import sys


def told(path):
    measures = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            measure = json.loads(line)
            measures.setdefault(measure["measure"], []).append(measure["figures"])
    return measures


def median(measures, name, *members):
    values = []
    for figures in measures.get(name, []):
        for member in members:
            figures = figures[member]
        values.append(figures)
    return statistics.median(values) if values else None


def share(part, whole):
    return None if part is None or not whole else 100 * part / whole


def rows(measures):
    """What is measured, the figure, its unit, and the bound: at least (+) or at most (-)."""
    of = lambda name, *members: median(measures, name, *members)
    yield "durable votes, ours of bare", share(of("votes.ours", "per_second"), of("votes.bare", "per_second")), "%", "+", 60
    yield "durable vote, p99", of("votes.ours", "p99_ms"), "ms", "-", 10
    yield "200 phones join in 10 s, errors", of("phones.join", "errors"), "", "-", 0
    yield "reveal on every phone, p95", of("phones.reveal", "p95_ms"), "ms", "-", 300
    yield "step on every phone, p95", of("phones.step", "p95_ms"), "ms", "-", 300
    yield "1,000 phones back, last", of("streams.1000", "again", "last_ms"), "ms", "-", 10_000
    yield "1,000 phones back, lost", of("streams.1000", "again", "lost"), "", "-", 0
    yield "replay", of("replay", "entries_per_second"), "entries/s", "+", 500_000
    yield "a million entries open", of("replay", "seconds"), "s", "-", 2
    yield "a million entries, memory", of("replay", "memory_mb"), "MiB", "-", 1024
    yield "start to first answer", of("start", "median_ms"), "ms", "-", 100
    yield "idle memory", of("start", "idle_mb"), "MiB", "-", 40
    yield "phone page, gzip", of("pages", "phone_kb"), "kB", "-", 50
    yield "desk first load, gzip", of("pages", "desk_kb"), "kB", "-", 150
    yield "alpha ordinal, 50 × 100,000", of("analysis.agreement.ordinal_ms", "value"), "ms", "-", 50
    yield "alpha, slider, 50 × 20,000", of("analysis.agreement.slider_ms", "value"), "ms", "-", 50
    yield "alpha, slider, memory", of("analysis.agreement.slider_mb", "value"), "MiB", "-", 50
    yield "Fisher's exact test", of("analysis.patterns.fisher_us", "value"), "µs", "-", 2
    yield "AC1 with error, 50 × 100,000", of("analysis.agreement.ac1_ms", "value"), "ms", "-", 50
    yield "opinions 2,031×896, no shuffles", of("analysis.opinions.large_ms", "value"), "ms", "-", 100
    yield "opinions 30×40, 200 shuffles", of("analysis.opinions.room_ms", "value"), "ms", "-", 50
    yield "40,320 orders of a roll-out", of("analysis.roll_out.40320_orders_ms", "value"), "ms", "-", 20
    yield "the same, with an empty cell", of("analysis.roll_out.40320_orders_with_a_gap_ms", "value"), "ms", "-", 20
    yield "gate, 40 people, 60 releases", of("analysis.disclosure.40_people_60_releases_ms", "value"), "ms", "-", 5
    yield "gate, 450 people, 60 releases", of("analysis.disclosure.450_people_60_releases_ms", "value"), "ms", "-", 2_000
    yield "loops counted, 40 concepts", of("analysis.causes.loops_millions_per_second", "value"), "million/s", "+", 5
    yield "map of 500 concepts, to 1e-12", of("analysis.causes.500_concepts_iterated_ms", "value"), "ms", "-", 10
    yield "the same with leverage", of("analysis.causes.500_concepts_leverage_ms", "value"), "ms", "-", 1000
    yield "viewpoints, 60 × 2,000, 5 factors", of("analysis.viewpoints.60x2000_ms", "value"), "ms", "-", 30
    yield "viewpoints, 60 × 20,000", of("analysis.viewpoints.60x20000_ms", "value"), "ms", "-", 150
    yield "viewpoints, 36 × 49, 1,000 steps", of("analysis.viewpoints.bootstrap_36x49_1000_ms", "value"), "ms", "-", 500


def main():
    missed = 0
    absent = []
    print(f"{'measure':34} {'to reach':>18} {'reached':>14}")
    for name, figure, unit, way, bound in rows(told(sys.argv[1])):
        if figure is None:
            absent.append(name)
            continue
        reached = figure >= bound if way == "+" else figure <= bound
        missed += not reached
        sign = "≥" if way == "+" else "≤"
        print(f"{name:34} {sign + f' {bound:,} {unit}':>18} {f'{figure:,.1f} {unit}':>14}  {'' if reached else 'MISSED'}")
    if absent:
        print(f"not measured: {', '.join(absent)}")
    whole = "every figure reached" if not absent else "every figure measured was reached"
    print(whole if not missed else f"{missed} missed")
    return 1 if missed else 0


sys.exit(main())
