// SPDX-License-Identifier: EUPL-1.2
#include "analysis/agreement.hpp"

#include "analysis/kappa.hpp"
#include "analysis/rating_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace hefboom::analysis;

namespace {

AgreementAnswer answered(Ratings const& ratings, Level level, std::size_t resamples) {
    Random random(1);
    return agreement(ratings, level, resamples, random);
}

bool has_note(AgreementAnswer const& answer, std::string const& key) {
    return std::ranges::any_of(answer.notes, [&](Note const& note) { return note.key == key; });
}

/// AC with any weights by the definition, with the matrix of weights.
double ac_by_definition(Ratings const& ratings, std::vector<std::vector<double>> const& weights) {
    UnitCounts const counts(ratings);
    auto const q = ratings.values.size();
    std::vector<double> shares(q, 0);
    double agreed = 0;
    double rated = 0;
    double pairs = 0;
    for (std::size_t unit = 0; unit < counts.units(); ++unit) {
        std::vector<double> given(q, 0);
        for (auto const [value, count] : counts.of(unit))
            given[value] = count;
        auto const total = static_cast<double>(counts.total(unit));
        if (total == 0) continue;
        ++rated;
        double agreeing = 0;
        for (std::size_t k = 0; k < q; ++k) {
            shares[k] += given[k] / total;
            double weighted = 0;
            for (std::size_t l = 0; l < q; ++l)
                weighted += weights[k][l] * given[l];
            agreeing += given[k] * (weighted - 1);
        }
        if (total < 2) continue;
        ++pairs;
        agreed += agreeing / (total * (total - 1));
    }
    double sum = 0;
    double undecided = 0;
    for (std::size_t k = 0; k < q; ++k) {
        undecided += shares[k] / rated * (1 - shares[k] / rated);
        for (std::size_t l = 0; l < q; ++l)
            sum += weights[k][l];
    }
    auto const chance = sum / static_cast<double>(q * (q - 1)) * undecided;
    return (agreed / pairs - chance) / (1 - chance);
}

} // namespace

TEST_CASE("AC2 from sums is AC2 from the whole matrix of quadratic weights") {
    auto const data = krippendorff_2011();
    std::vector<std::vector<double>> weights(5, std::vector<double>(5, 0));
    for (std::size_t k = 0; k < 5; ++k)
        for (std::size_t l = 0; l < 5; ++l) {
            auto const away = (static_cast<double>(k) - static_cast<double>(l)) / 4;
            weights[k][l] = 1 - away * away;
        }
    CHECK(*gwet_ac2(UnitCounts(data), data.values).ac ==
          doctest::Approx(ac_by_definition(data, weights)).epsilon(1e-12));
    std::vector<std::vector<double>> identity(5, std::vector<double>(5, 0));
    for (std::size_t k = 0; k < 5; ++k)
        identity[k][k] = 1;
    CHECK(*gwet_ac1(UnitCounts(data)).ac ==
          doctest::Approx(ac_by_definition(data, identity)).epsilon(1e-12));
}

TEST_CASE("AC2 of two values is AC1, and its error too") {
    auto const data = rated_by({"1 1 0 0 1 . 0 1", "1 0 0 0 1 1 0 1", "1 1 0 . 1 1 1 1"});
    auto const one = gwet_ac1(UnitCounts(data));
    auto const two = gwet_ac2(UnitCounts(data), data.values);
    CHECK(*two.ac == doctest::Approx(*one.ac).epsilon(1e-13));
    CHECK(*two.se == doctest::Approx(*one.se).epsilon(1e-12));
}

TEST_CASE("a value that nobody gave but the code book has changes AC1 and not alpha") {
    std::vector<double> const cells{1, 1, 2, 2, 1, 2, 2, 2};
    std::vector<double> const book{1, 2, 3};
    auto const seen = answered(coded(cells, 2, {}), Level::ordinal, 0);
    auto const fixed = answered(coded(cells, 2, book), Level::ordinal, 0);
    CHECK(seen.alpha.alpha == fixed.alpha.alpha);
    CHECK(*seen.ac1.ac < *fixed.ac1.ac);
}

TEST_CASE("units without any rating are dropped, also for Fleiss") {
    auto const gaps = rated_by({"1 . 2 1", "1 . 1 1"});
    auto const none = rated_by({"1 2 1", "1 1 1"});
    auto const one = answered(gaps, Level::nominal, 0);
    CHECK(one.units == 3);
    CHECK(one.ac1.ac == answered(none, Level::nominal, 0).ac1.ac);
    CHECK(one.fleiss == answered(none, Level::nominal, 0).fleiss);
    REQUIRE(one.fleiss);
}

TEST_CASE("units given twice change neither raw agreement nor AC1") {
    auto const once = krippendorff_2011();
    auto twice = once;
    twice.cells.insert(twice.cells.end(), once.cells.begin(), once.cells.end());
    auto const one = answered(once, Level::nominal, 0);
    auto const two = answered(twice, Level::nominal, 0);
    CHECK(*two.raw_agreement == doctest::Approx(*one.raw_agreement).epsilon(1e-13));
    CHECK(*two.ac1.ac == doctest::Approx(*one.ac1.ac).epsilon(1e-13));
    CHECK(*two.ac1.se < *one.ac1.se);
}

TEST_CASE("what cannot be concluded is said") {
    auto const same = answered(rated_by({"1 1 1", "1 1 1"}), Level::ordinal, 50);
    CHECK_FALSE(same.alpha.alpha);
    CHECK_FALSE(same.ac1.ac);
    CHECK_FALSE(same.ac2->ac);
    CHECK_FALSE(same.cohen);
    CHECK_FALSE(same.fleiss);
    CHECK(*same.raw_agreement == 1);
    CHECK(has_note(same, "no-variation"));
    CHECK(same.bootstrap->undefined == 50);
    CHECK_FALSE(same.bootstrap->range);
    CHECK(has_note(same, "resamples-without-alpha"));
    auto const alone = answered(rated_by({"1 2 3"}), Level::nominal, 10);
    CHECK(has_note(alone, "no-unit-rated-twice"));
    CHECK_FALSE(alone.raw_agreement);
    CHECK_FALSE(alone.ac1.se);
    auto const single = answered(rated_by({"1", "2"}), Level::nominal, 0);
    REQUIRE(single.ac1.ac);
    CHECK_FALSE(single.ac1.se);
    CHECK(has_note(single, "one-unit-has-no-error"));
    auto const empty = answered(coded({}, 2, {}), Level::nominal, 10);
    CHECK(empty.units == 0);
    CHECK(has_note(empty, "no-unit-rated-twice"));
    auto const rare =
        answered(rated_by({"1 1 1 1 1 1 1 1 1 1", "1 1 1 1 1 1 1 1 1 2"}), Level::nominal, 0);
    CHECK(has_note(rare, "nearly-one-value"));
    CHECK(answered(krippendorff_2011(), Level::nominal, 0).notes.empty());
}

TEST_CASE("a kappa needs what it was made for") {
    CHECK_FALSE(cohen_kappa(krippendorff_2011()));
    CHECK_FALSE(cohen_kappa(rated_by({"1 . 2", ". 1 ."})));
    CHECK_FALSE(fleiss_kappa(UnitCounts(krippendorff_2011())));
    CHECK_FALSE(fleiss_kappa(UnitCounts(rated_by({"1 2 3"}))));
    // Cohen leaves out units that only one rated.
    CHECK(cohen_kappa(rated_by({"1 2 . 1 2", "1 2 2 2 ."})) ==
          cohen_kappa(rated_by({"1 2 1", "1 2 2"})));
}

TEST_CASE("the bootstrap is the same for the same seed and narrows with more units") {
    auto const few = answered(krippendorff_2011(), Level::ordinal, 400);
    auto const again = answered(krippendorff_2011(), Level::ordinal, 400);
    CHECK(few.bootstrap->range == again.bootstrap->range);
    auto many = krippendorff_2011();
    auto const once = many.cells;
    for (int times = 1; times < 9; ++times)
        many.cells.insert(many.cells.end(), once.begin(), once.end());
    auto const wide = few.bootstrap->range->high - few.bootstrap->range->low;
    auto const range = answered(many, Level::ordinal, 400).bootstrap->range;
    CHECK(range->high - range->low < wide / 2);
}
