// SPDX-License-Identifier: EUPL-1.2
#include "analysis/dependent_sets.hpp"

#include "analysis/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <span>
#include <utility>
#include <vector>

using namespace hefboom::analysis;

namespace {

using Set = std::vector<std::size_t>;

PrimeField const field(2);

std::size_t rank(std::vector<Vector4> rows) {
    std::size_t found = 0;
    for (std::size_t part = 0; part < 4 && found < rows.size(); ++part) {
        auto at = found;
        while (at < rows.size() && rows[at][part] == 0)
            ++at;
        if (at == rows.size()) continue;
        std::swap(rows[at], rows[found]);
        auto const scale = field.inverse(rows[found][part]);
        for (auto of = found + 1; of < rows.size(); ++of) {
            auto const factor = field.multiply(rows[of][part], scale);
            for (std::size_t each = 0; each < 4; ++each)
                rows[of][each] = field.less(rows[of][each], factor, rows[found][each]);
        }
        ++found;
    }
    return found;
}

bool depend(std::vector<Placed> const& vectors, Set const& set) {
    std::vector<Vector4> rows;
    for (auto const who : set)
        rows.push_back(vectors[who].at);
    return rank(rows) < set.size();
}

/// Every set of up to four, one by one.
std::set<Set> one_by_one(std::vector<Placed> const& vectors) {
    std::set<Set> found;
    for (std::size_t size = 1; size <= 4; ++size)
        for (std::uint32_t bits = 0; bits < (1U << vectors.size()); ++bits) {
            Set set;
            std::size_t weight = 0;
            for (std::size_t who = 0; who < vectors.size(); ++who)
                if ((bits >> who & 1U) != 0) {
                    set.push_back(who);
                    weight += vectors[who].weight;
                }
            if (set.size() != size || weight > 4 || !depend(vectors, set)) continue;
            bool smallest = true;
            for (auto const without : set) {
                auto rest = set;
                std::erase(rest, without);
                smallest = smallest && (rest.empty() || !depend(vectors, rest));
            }
            if (smallest) found.insert(set);
        }
    return found;
}

} // namespace

TEST_CASE("the sets that are found are those that trying one by one finds") {
    Random random(1);
    std::size_t found_in_all = 0;
    for (int round = 0; round < 60; ++round) {
        std::vector<Placed> vectors(9);
        for (auto& vector : vectors) {
            for (auto& part : vector.at)
                part = random.below(3);
            vector.weight = random.unit() < 0.7 ? 1 : 1 + random.below(4);
        }
        std::set<Set> found;
        std::size_t last = 0;
        bool pairs_first = true;
        find_dependent_sets(vectors, vectors.size(), field, [&](std::span<std::size_t const> set) {
            Set sorted(set.begin(), set.end());
            std::ranges::sort(sorted);
            CHECK(found.insert(sorted).second); // none is told twice
            pairs_first = pairs_first && (set.size() > 2 || last <= 2);
            last = set.size();
            return true;
        });
        found_in_all += found.size();
        CHECK(pairs_first);
        CHECK(found == one_by_one(vectors));
    }
    CHECK(found_in_all > 200);
}

TEST_CASE("no more is told once enough is, and nothing of nothing") {
    std::vector<Placed> const vectors(5); // all 0: each depends alone
    int told = 0;
    find_dependent_sets(vectors, 5, field, [&](auto) { return ++told < 2; });
    CHECK(told == 2);
    find_dependent_sets({}, 0, field, [&](auto) { return ++told < 2; });
    CHECK(told == 2);
}
