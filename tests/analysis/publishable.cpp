// SPDX-License-Identifier: EUPL-1.2
#include "analysis/publishable.hpp"

#include "analysis/people.hpp"
#include "analysis/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <numeric>
#include <vector>

using namespace hefboom::analysis;
using hefboom::tests::people;
using hefboom::tests::People;

TEST_CASE("where taking the first figure costs two others, the two are published") {
    // 0…8 beside either of 0…5 and 3…8 leaves three people; the two go together.
    std::vector<People> const wave{people(0, 9), people(0, 6), people(3, 9)};
    CHECK(publishable(DisclosureGate(12), wave) == People{1, 2});
    std::vector<People> const two{people(0, 9), people(0, 6)};
    CHECK(publishable(DisclosureGate(12), two) == People{0});
}

TEST_CASE("what was published before counts") {
    DisclosureGate gate(12);
    gate.add(people(0, 7));
    std::vector<People> const wave{people(0, 12), people(0, 9), people(0, 3)};
    CHECK(publishable(gate, wave) == People{0});
    CHECK(publishable(gate, {}).empty());
}

TEST_CASE("no larger set can be published than the one that is found") {
    Random random(5);
    for (int round = 0; round < 25; ++round) {
        std::size_t const everybody = 14 + random.below(8);
        std::vector<People> wave(7);
        for (auto& figure : wave)
            for (std::size_t who = 0; who < everybody; ++who)
                if (random.unit() < 0.6) figure.push_back(who);
        int best = 0;
        for (std::uint32_t set = 0; set < (1U << wave.size()); ++set) {
            if (std::popcount(set) <= best) continue;
            DisclosureGate gate(everybody);
            for (std::size_t at = 0; at < wave.size(); ++at)
                if ((set >> at & 1U) != 0) gate.add(wave[at]);
            if (gate.safe()) best = std::popcount(set);
        }
        CHECK(publishable(DisclosureGate(everybody), wave).size() ==
              static_cast<std::size_t>(best));
    }
}

TEST_CASE("more figures than sixteen are taken as they are offered") {
    std::vector<People> wave;
    for (std::size_t at = 0; at < 20; ++at)
        wave.push_back(people(5 * at, 5 * at + 5));
    wave.push_back(people(0, 97)); // leaves 97, 98 and 99
    auto const found = publishable(DisclosureGate(100), wave);
    CHECK(found == people(0, 20));
}
