// SPDX-License-Identifier: EUPL-1.2
#include "analysis/disclosure.hpp"

#include "analysis/group_design.hpp"
#include "analysis/people.hpp"
#include "analysis/publishable.hpp"
#include "analysis/random.hpp"
#include "analysis/simulations.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

using namespace hefboom::analysis;
using hefboom::tests::people;
using hefboom::tests::People;

namespace {

DisclosureGate gate_of(std::size_t everybody, std::vector<People> const& releases) {
    DisclosureGate gate(everybody);
    for (auto const& release : releases)
        gate.add(release);
    return gate;
}

/// Judges in another way: eliminates to reduced form modulo another prime, multiplies the basis of
/// the null space to four dimensions, and takes the determinant of every four people.
class OtherJudge {
public:
    explicit OtherJudge(std::size_t everybody) : everybody_(everybody) {}

    void add(People const& release) {
        std::vector<std::uint64_t> row(everybody_);
        for (auto const who : release)
            row[who] = 1;
        for (std::size_t at = 0; at < rows_.size(); ++at)
            take(row, rows_[at], pivots_[at]);
        auto const pivot = std::ranges::find_if(row, [](auto value) { return value != 0; });
        if (pivot == row.end()) return;
        auto const place = static_cast<std::size_t>(pivot - row.begin());
        auto const scale = power(*pivot, prime - 2);
        for (auto& value : row)
            value = value * scale % prime;
        for (auto& other : rows_)
            take(other, row, place);
        rows_.push_back(row);
        pivots_.push_back(place);
    }

    [[nodiscard]] bool leaks() const {
        Random random(99);
        std::vector<std::array<std::uint64_t, 4>> vectors(everybody_);
        for (auto& vector : vectors)
            for (auto& part : vector)
                part = random.below(prime);
        for (auto const pivot : pivots_)
            vectors[pivot] = {};
        for (std::size_t at = 0; at < rows_.size(); ++at)
            for (std::size_t column = 0; column < everybody_; ++column)
                if (column != pivots_[at] && rows_[at][column] != 0)
                    for (std::size_t part = 0; part < 4; ++part)
                        vectors[pivots_[at]][part] =
                            (vectors[pivots_[at]][part] +
                             (prime - rows_[at][column]) * vectors[column][part]) %
                            prime;
        for (std::size_t a = 0; a < everybody_; ++a)
            for (auto b = a + 1; b < everybody_; ++b)
                for (auto c = b + 1; c < everybody_; ++c)
                    for (auto d = c + 1; d < everybody_; ++d)
                        if (determinant(vectors[a], vectors[b], vectors[c], vectors[d]) == 0)
                            return true;
        return false;
    }

private:
    static constexpr std::uint64_t prime = 2'147'483'647;

    static std::uint64_t power(std::uint64_t base, std::uint64_t exponent) {
        std::uint64_t result = 1;
        for (; exponent > 0; exponent >>= 1U, base = base * base % prime)
            if ((exponent & 1U) != 0) result = result * base % prime;
        return result;
    }
    static void take(std::vector<std::uint64_t>& from, std::vector<std::uint64_t> const& row,
                     std::size_t pivot) {
        auto const factor = from[pivot];
        if (factor == 0) return;
        for (std::size_t column = 0; column < from.size(); ++column)
            from[column] = (from[column] + (prime - factor) * row[column]) % prime;
    }
    using Vector = std::array<std::uint64_t, 4>;
    static std::uint64_t minor(Vector const& a, Vector const& b, std::size_t i, std::size_t j) {
        return (a[i] * b[j] + (prime - a[j]) * b[i]) % prime;
    }
    static std::uint64_t determinant(Vector const& a, Vector const& b, Vector const& c,
                                     Vector const& d) {
        auto const plus = minor(a, b, 0, 1) * minor(c, d, 2, 3) % prime +
                          minor(a, b, 0, 3) * minor(c, d, 1, 2) % prime +
                          minor(a, b, 1, 2) * minor(c, d, 0, 3) % prime +
                          minor(a, b, 2, 3) * minor(c, d, 0, 1) % prime;
        auto const less = minor(a, b, 0, 2) * minor(c, d, 1, 3) % prime +
                          minor(a, b, 1, 3) * minor(c, d, 0, 2) % prime;
        return (plus + 2 * prime - less) % prime;
    }

    std::size_t everybody_;
    std::vector<std::vector<std::uint64_t>> rows_;
    std::vector<std::size_t> pivots_;
};

/// Adds up a combination: what is left of each person.
std::vector<std::int64_t> sums(Derivable const& known, std::vector<People> const& releases,
                               std::size_t everybody) {
    std::vector<std::int64_t> found(everybody);
    for (auto const& [release, factor] : known.parts)
        for (auto const who : releases[release])
            found[who] += factor;
    return found;
}

std::vector<DesignCell> two_organisations_at_three_locations(Random& random) {
    std::vector<DesignCell> cells;
    for (auto const* organisation : {"client", "contractor"})
        for (auto const* location : {"A", "B", "C"})
            cells.push_back({.organisation = organisation,
                             .location = location,
                             .people = 2 + random.below(8)});
    return cells;
}

} // namespace

TEST_CASE("five people may be shown, four may not, and nobody is no figure") {
    DisclosureGate const gate(10);
    CHECK(gate.safe());
    CHECK(gate.allows(people(0, 5)));
    CHECK_FALSE(gate.allows(people(0, 4)));
    CHECK(gate.allows({}));
}

TEST_CASE("a total and its part tell the rest") {
    std::vector<People> const releases{people(0, 8), people(0, 6)};
    auto const gate = gate_of(10, releases);
    CHECK_FALSE(gate.safe());
    auto const known = gate.derivable(100);
    REQUIRE(known.size() == 1);
    CHECK(known[0].people == People{6, 7});
    CHECK(known[0].parts ==
          std::vector<Coefficient>{{.release = 0, .factor = 1}, {.release = 1, .factor = -1}});
    CHECK(gate_of(10, {people(0, 10), people(0, 5)}).safe());
}

TEST_CASE("a single person is found from four figures, none of which differs by fewer than five") {
    // The first three together, less twice the last, leave person 20 twice.
    std::vector<People> releases{{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 20},
                                 {0, 1, 2, 3, 4, 10, 11, 12, 13, 14, 20},
                                 {5, 6, 7, 8, 9, 10, 11, 12, 13, 14}};
    CHECK(gate_of(21, {releases[0], releases[1]}).safe());
    auto const gate = gate_of(21, releases);
    releases.push_back(people(0, 15));
    auto const all = gate_of(21, releases);
    CHECK(gate.safe());
    CHECK_FALSE(gate.allows(releases.back()));
    auto const known = all.derivable(100);
    REQUIRE(known.size() == 1);
    CHECK(known[0].people == People{20});
    auto const left = sums(known[0], releases, 21);
    CHECK(left[20] != 0);
    CHECK(std::ranges::count_if(left, [](auto sum) { return sum != 0; }) == 1);
}

TEST_CASE("people who are always together and with five or more never leak") {
    DisclosureGate gate(12);
    for (auto const& release : {people(0, 6), people(6, 12), people(0, 12)}) {
        CHECK(gate.allows(release));
        gate.add(release);
    }
    CHECK(gate.safe());
    CHECK_FALSE(gate.allows(people(0, 10))); // leaves 10 and 11
}

TEST_CASE("a class of three goes in whole") {
    // Only the difference of the figures tells of 5, 6 and 7 together.
    auto const known = gate_of(20, {people(0, 8), people(0, 5), people(8, 20)}).derivable(100);
    REQUIRE(known.size() == 1);
    CHECK(known[0].people == People{5, 6, 7});
}

TEST_CASE("every set that is given is proven by its combination and has no smaller one in it") {
    Random random(2);
    int known_in_all = 0;
    for (int round = 0; round < 60; ++round) {
        std::size_t const everybody = 12 + random.below(10);
        std::vector<People> releases;
        for (std::size_t count = 3 + random.below(9); count > 0; --count) {
            auto& release = releases.emplace_back();
            for (std::size_t who = 0; who < everybody; ++who)
                if (random.unit() < 0.5) release.push_back(who);
        }
        auto const known = gate_of(everybody, releases).derivable(100);
        for (auto const& one : known) {
            ++known_in_all;
            auto const left = sums(one, releases, everybody);
            for (std::size_t who = 0; who < everybody; ++who)
                CHECK((left[who] != 0) == std::ranges::binary_search(one.people, who));
            for (auto const& other : known)
                CHECK((&one == &other || !std::ranges::includes(one.people, other.people)));
        }
    }
    CHECK(known_in_all > 100);
}

TEST_CASE("another way of judging comes to the same verdict") {
    Random random(3);
    int unsafe = 0;
    int const rounds = 150;
    for (int round = 0; round < rounds; ++round) {
        std::size_t const everybody = 10 + random.below(12);
        DisclosureGate gate(everybody);
        OtherJudge other(everybody);
        for (std::size_t count = 2 + random.below(8); count > 0; --count) {
            People release;
            for (std::size_t who = 0; who < everybody; ++who)
                if (random.unit() < 0.6) release.push_back(who);
            gate.add(release);
            other.add(release);
        }
        CHECK(gate.safe() == !other.leaks());
        if (!gate.safe()) ++unsafe;
    }
    CHECK(unsafe > rounds / 5);
    CHECK(unsafe < rounds * 4 / 5);
}

TEST_CASE("neither the order of figures nor that of people changes the verdict") {
    Random random(4);
    for (int round = 0; round < 40; ++round) {
        std::size_t const everybody = 16;
        std::vector<People> releases(6);
        for (auto& release : releases)
            for (std::size_t who = 0; who < everybody; ++who)
                if (random.unit() < 0.6) release.push_back(who);
        auto const first = gate_of(everybody, releases).derivable(100);
        auto names = people(0, everybody);
        random.shuffle(std::span(names));
        auto renamed = releases;
        for (auto& release : renamed)
            for (auto& who : release)
                who = names[who];
        random.shuffle(std::span(renamed));
        CHECK(gate_of(everybody, renamed).derivable(100).size() == first.size());
    }
}

TEST_CASE("a figure that follows from the others is allowed, and stays so") {
    DisclosureGate gate(15);
    for (auto const& release : {people(0, 5), people(5, 10), people(10, 15)})
        gate.add(release);
    CHECK(gate.allows(people(0, 10)));
    CHECK(gate.allows(people(0, 15)));
    CHECK(gate.allows(people(5, 10)));
}

TEST_CASE("the gate lets nothing leak in twelve waves; the rule of five lets nearly all leak") {
    auto const engagements = simulations(1000);
    int leaks = 0;
    int leaks_of_rule = 0;
    int leaks_in_first_wave = 0;
    std::size_t published = 0;
    std::size_t offered = 0;
    for (int engagement = 1; engagement <= engagements; ++engagement) {
        Random random(static_cast<std::uint64_t>(engagement));
        auto const cells = two_organisations_at_three_locations(random);
        auto const groups = groups_of(cells);
        auto const waves = simulate_waves(cells, {}, static_cast<std::uint64_t>(engagement));
        DisclosureGate gate(waves.people);
        DisclosureGate rule(waves.people);
        OtherJudge judge(waves.people);
        bool rule_leaks = false;
        for (std::size_t wave = 0; wave < waves.answered.size(); ++wave) {
            auto const figures = figures_of_wave(groups, waves.answered[wave]);
            offered += figures.size();
            for (auto const at : publishable(gate, figures)) {
                if (figures[at].empty()) continue;
                gate.add(figures[at]);
                judge.add(figures[at]);
                ++published;
            }
            if (rule_leaks) continue;
            for (auto const& figure : figures)
                if (figure.size() >= people_fewest) rule.add(figure);
            rule_leaks = !rule.safe();
            if (rule_leaks && wave == 0) ++leaks_in_first_wave;
        }
        // What is safe in the end was safe all along: any part of a safe set is.
        if (judge.leaks()) ++leaks;
        if (rule_leaks) ++leaks_of_rule;
    }
    MESSAGE(engagements, " engagements: ", leaks, " leak, with the rule of five ", leaks_of_rule,
            ", in the first wave ", leaks_in_first_wave, "; published ",
            100.0 * static_cast<double>(published) / static_cast<double>(offered), " %");
    CHECK(leaks == 0);
    CHECK(leaks_of_rule > 0.9 * engagements);
    CHECK(published > offered / 10);
}
