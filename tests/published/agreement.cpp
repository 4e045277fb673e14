// SPDX-License-Identifier: EUPL-1.2
#include "analysis/agreement.hpp"

#include "analysis/kappa.hpp"
#include "analysis/rating_table.hpp"
#include "published/exactly.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace hefboom::analysis;
using hefboom::published::exactly;

namespace {

Alpha alpha_of(Ratings const& ratings, Level level) {
    return krippendorff_alpha(UnitCounts(ratings), ratings.values, level);
}

/// Two raters from a table of how often they gave which pair of values.
Ratings from_table(std::vector<std::vector<int>> const& table) {
    std::vector<double> cells;
    for (std::size_t row = 0; row < table.size(); ++row)
        for (std::size_t column = 0; column < table.size(); ++column)
            for (int times = 0; times < table[row][column]; ++times) {
                cells.push_back(static_cast<double>(row));
                cells.push_back(static_cast<double>(column));
            }
    return coded(cells, 2, {});
}

/// Units from how many raters gave each value.
Ratings from_counts(std::vector<std::vector<int>> const& units, std::size_t raters) {
    std::vector<double> cells;
    for (auto const& unit : units)
        for (std::size_t value = 0; value < unit.size(); ++value)
            cells.insert(cells.end(), static_cast<std::size_t>(unit[value]),
                         static_cast<double>(value + 1));
    return coded(cells, raters, {});
}

/// Fleiss 1971, table 1: thirty subjects, six raters, five diagnoses, a digit a rating.
Ratings fleiss_1971() {
    std::vector<double> cells;
    for (std::string_view const subject :
         {"444444", "222555", "233335", "555555", "222444", "113333", "333355", "113334",
          "114444", "555555", "144444", "124444", "222333", "144444", "224445", "333335",
          "111455", "111112", "224444", "133555", "555555", "244444", "224555", "114444",
          "144445", "222224", "111155", "224444", "133333", "555555"})
        for (auto const digit : subject)
            cells.push_back(digit - '0');
    return coded(cells, 6, {});
}

} // namespace

TEST_CASE("Krippendorff 2011: four coders and twelve units at each level") {
    auto const data = krippendorff_2011();
    auto const nominal = alpha_of(data, Level::nominal);
    CHECK(nominal.pairable == 40);
    CHECK(*nominal.alpha == exactly(113.0 / 152));
    CHECK(*nominal.observed == exactly(0.2));
    CHECK(*nominal.expected == exactly(30.4 / 39));
    auto const ordinal = alpha_of(data, Level::ordinal);
    CHECK(*ordinal.alpha == exactly(108577.0 / 133160));
    CHECK(*ordinal.observed == exactly(47.275));
    CHECK(*ordinal.expected == exactly(9987.0 / 39));
    auto const interval = alpha_of(data, Level::interval);
    CHECK(*interval.alpha == exactly(951.0 / 1120));
    CHECK(*interval.observed == exactly(13.0 / 30));
    CHECK(*interval.expected == exactly(112.0 / 39));
    auto const ratio = alpha_of(data, Level::ratio);
    CHECK(*ratio.alpha == exactly(18222619.0 / 22852465));
    CHECK(*ratio.observed == doctest::Approx(0.022433).epsilon(1e-4));
    CHECK(*ratio.expected == doctest::Approx(0.110726).epsilon(1e-5));
}

TEST_CASE("the three coders and fifteen units of Wikipedia's page on alpha") {
    // https://en.wikipedia.org/wiki/Krippendorff%27s_alpha, also the sample of
    // pln-fing-udelar/fast-krippendorff.
    auto const data = rated_by({". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .",
                                ". . 2 1 3 4 4 . 2 1 1 3 3 . 4"});
    CHECK(*alpha_of(data, Level::nominal).alpha == exactly(56.0 / 81));
    CHECK(*alpha_of(data, Level::ordinal).alpha == exactly(112173.0 / 139048));
    CHECK(*alpha_of(data, Level::interval).alpha == exactly(643.0 / 793));
    CHECK(*alpha_of(data, Level::ratio).alpha == exactly(90503.0 / 111878));
}

TEST_CASE("two coders of Krippendorff 2011, sections A and B; two who never agree") {
    auto const binary = rated_by({"1 1 0 0 0 0 0 0 0 0", "0 1 1 0 0 1 0 1 0 0"});
    CHECK(*alpha_of(binary, Level::nominal).alpha == exactly(2.0 / 21));
    CHECK(*alpha_of(binary, Level::nominal).observed == exactly(0.4));
    CHECK(*alpha_of(binary, Level::nominal).expected == exactly(42.0 / 95));
    auto const names = rated_by({"a a b b d c c c e d d a", "b a b b b c c c e d d d"});
    CHECK(*alpha_of(names, Level::nominal).alpha == exactly(155.0 / 224));
    CHECK(*alpha_of(rated_by({"a b", "b a"}), Level::nominal).alpha == exactly(-0.5));
}

TEST_CASE("Hayes and Krippendorff 2007: five coders and forty units") {
    // Communication Methods and Measures 1(1):77, page 84.
    auto const data = rated_by(
        {"1 1 2 . 0 0 1 1 2 2 . 0 1 3 1 1 2 1 1 0 0 0 2 0 1 0 0 1 1 1 1 2 2 3 2 2 2 2 2 1",
         "1 1 3 0 0 0 0 . 2 1 1 0 2 3 1 1 1 2 1 0 0 0 3 0 2 1 0 2 1 1 1 1 2 2 2 2 2 2 2 1",
         "2 0 3 0 0 0 2 2 2 1 0 0 2 2 1 1 2 3 0 0 1 . 3 0 . 1 0 1 2 2 0 2 . 2 2 3 2 . 2 1",
         ". 1 3 . . . . 0 . 1 0 0 2 2 . . . 3 1 . 1 0 3 0 2 1 1 2 2 . . 1 2 2 . . . 1 2 .",
         "2 . . 0 0 0 1 . 2 . . . . 3 1 1 2 . . 0 . 0 . . 2 . 0 . . 2 0 . 2 . 2 2 2 2 . 1"});
    CHECK(*alpha_of(data, Level::ordinal).alpha == doctest::Approx(0.759829).epsilon(1e-6));
    CHECK(*alpha_of(data, Level::nominal).alpha == doctest::Approx(0.476510).epsilon(1e-6));
    CHECK(*alpha_of(data, Level::interval).alpha == doctest::Approx(0.757378).epsilon(1e-6));
}

TEST_CASE("Gwet's AC1 as irrCAC prints it for the same twelve units") {
    // irrCAC 1.0, vignette "Calculating Chance-corrected Agreement Coefficients":
    // gwet.ac1.raw(cac.raw4raters).
    auto const found = gwet_ac1(UnitCounts(krippendorff_2011()));
    CHECK(*found.observed == doctest::Approx(0.8181818).epsilon(1e-7));
    CHECK(*found.by_chance == doctest::Approx(0.1903212).epsilon(1e-6));
    CHECK(*found.ac == doctest::Approx(0.77544).epsilon(1e-5));
    CHECK(*found.se == doctest::Approx(0.14295).epsilon(3e-5));
    CHECK(found.around->low == doctest::Approx(0.461).epsilon(1e-3));
    CHECK(found.around->high == 1);
}

TEST_CASE("Cohen 1960 and Artstein and Poesio 2008: two raters") {
    // Educational and Psychological Measurement 20:37; Computational Linguistics 34:555.
    CHECK(*cohen_kappa(from_table({{88, 14, 18}, {10, 40, 10}, {2, 6, 12}})) == exactly(29.0 / 59));
    CHECK(*cohen_kappa(from_table({{25, 12, 3}, {13, 2, 15}, {12, 16, 2}})) == exactly(-6.0 / 65));
    CHECK(*cohen_kappa(from_table({{20, 10}, {20, 50}})) == exactly(8.0 / 23));
    CHECK(*cohen_kappa(from_table({{46, 0, 0}, {6, 32, 6}, {0, 0, 10}})) == exactly(121.0 / 151));
}

TEST_CASE("Fleiss 1971: thirty subjects and six raters") {
    auto const data = fleiss_1971();
    CHECK(*fleiss_kappa(UnitCounts(data)) == exactly(5437.0 / 12637));
    CHECK(*gwet_ac1(UnitCounts(data)).observed == doctest::Approx(0.555556).epsilon(1e-6));
    CHECK(*alpha_of(data, Level::nominal).alpha == doctest::Approx(0.433410).epsilon(1e-6));
}

TEST_CASE("the ten subjects and fourteen raters of Wikipedia's page on Fleiss' kappa") {
    auto const data = from_counts({{0, 0, 0, 0, 14},
                                   {0, 2, 6, 4, 2},
                                   {0, 0, 3, 5, 6},
                                   {0, 3, 9, 2, 0},
                                   {2, 2, 8, 1, 1},
                                   {7, 7, 0, 0, 0},
                                   {3, 2, 6, 3, 0},
                                   {2, 5, 3, 2, 2},
                                   {6, 5, 2, 1, 0},
                                   {0, 2, 2, 3, 7}},
                                  14);
    CHECK(*fleiss_kappa(UnitCounts(data)) == doctest::Approx(0.209931).epsilon(2e-6));
    CHECK(*gwet_ac1(UnitCounts(data)).observed == doctest::Approx(0.378022).epsilon(1e-6));
}
