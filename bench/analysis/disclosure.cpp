// SPDX-License-Identifier: EUPL-1.2
#include "analysis/disclosure.hpp"

#include "analysis/measure.hpp"
#include "analysis/random.hpp"

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace hefboom::bench {

namespace {

using People = std::vector<std::size_t>;

People half(analysis::Random& random, std::size_t everybody) {
    People people;
    for (std::size_t who = 0; who < everybody; ++who)
        if (random.unit() < 0.5) people.push_back(who);
    return people;
}

/// 59 figures that are safe together, `independent` of them of other people, so that the decision
/// about the sixtieth has to go through everything.
void measure(std::string_view name, std::size_t everybody, std::size_t independent, int decisions) {
    analysis::Random random(1);
    analysis::DisclosureGate gate(everybody);
    std::vector<People> released;
    while (released.size() < independent) {
        auto people = half(random, everybody);
        gate.add(people);
        released.push_back(std::move(people));
    }
    while (gate.releases() < 59)
        gate.add(released[gate.releases() % released.size()]);
    told(name, median_ms(decisions, [&] { return gate.allows(half(random, everybody)); }));
}

} // namespace

void measure_disclosure() {
    measure("disclosure.40_people_60_releases_ms", 40, 35, 101);
    measure("disclosure.450_people_60_releases_ms", 450, 59, 5);
}

} // namespace hefboom::bench
