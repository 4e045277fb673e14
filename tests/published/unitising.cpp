// SPDX-License-Identifier: EUPL-1.2
// The three coders of Krippendorff 2019, Content Analysis, 4th edition, figure 12.11 (length 60),
// whose coefficients are printed as .510, .413 and .724; exact values by hand from the formulas.
#include "analysis/unitising.hpp"

#include "published/exactly.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace hefboom::analysis;
using hefboom::published::exactly;

namespace {

/// First and last character as printed, from 1.
CodedSpan printed(std::size_t coder, std::uint64_t first, std::uint64_t last, std::size_t code) {
    return {.coder = coder, .start = first - 1, .end = last, .code = code};
}

UnitisingAnswer figure() {
    std::vector<CodedSpan> const spans{
        printed(0, 1, 7, 1),   printed(0, 8, 13, 2),  printed(0, 31, 32, 5), printed(0, 33, 37, 6),
        printed(0, 38, 44, 6), printed(0, 45, 60, 7), printed(1, 1, 7, 1),   printed(1, 8, 13, 3),
        printed(1, 14, 21, 5), printed(1, 33, 44, 6), printed(2, 1, 7, 1),   printed(2, 8, 13, 4),
        printed(2, 14, 21, 5), printed(2, 33, 37, 6), printed(2, 38, 41, 6), printed(2, 42, 44, 6)};
    return unitising(spans, 3, 8, 60);
}

} // namespace

TEST_CASE("Krippendorff 2019, figure 12.11: u, binary and cu") {
    auto const answer = figure();
    CHECK(*answer.u_alpha == exactly(16349.0 / 32058));
    CHECK(*answer.binary == exactly(144038.0 / 348255));
    CHECK(*answer.cu_alpha == exactly(24944.0 / 34445));
}

TEST_CASE("Krippendorff 2019, figure 12.11: per code, with the share that met another code") {
    auto const answer = figure();
    for (auto const code : {1U, 5U, 6U})
        CHECK(*answer.per_code[code].alpha == exactly(1));
    for (auto const code : {2U, 3U, 4U})
        CHECK(*answer.per_code[code].alpha == doctest::Approx(0).epsilon(1e-12));
    CHECK(*answer.per_code[5].coverage == exactly(8.0 / 18));
    // Nobody else coded where one coder has 7.
    CHECK(*answer.per_code[7].coverage == 0);
    CHECK_FALSE(answer.per_code[7].alpha);
}

TEST_CASE("small texts of two coders, by hand from the formulas") {
    auto const of = [](std::vector<CodedSpan> const& spans, std::uint64_t length) {
        return unitising(spans, 2, 2, length);
    };
    CHECK(*of({printed(0, 1, 10, 0), printed(1, 6, 15, 0)}, 20).u_alpha == exactly(11.0 / 80));
    CHECK(*of({printed(0, 1, 10, 0), printed(1, 11, 20, 0)}, 20).u_alpha == exactly(-29.0 / 40));
    CHECK(*of({printed(0, 1, 10, 0)}, 20).u_alpha == exactly(-9.0 / 40));
    auto const unlike = of({printed(0, 1, 10, 0), printed(1, 1, 10, 1)}, 20);
    CHECK(*unlike.u_alpha == exactly(31.0 / 100));
    CHECK(*unlike.binary == exactly(1));
    CHECK(*unlike.cu_alpha == doctest::Approx(0).epsilon(1e-12));
    CHECK(*of({printed(0, 1, 100, 0), printed(1, 51, 150, 0)}, 1000).u_alpha ==
          exactly(16109.0 / 36000));
    auto const same = of(
        {printed(0, 1, 5, 0), printed(0, 9, 12, 1), printed(1, 1, 5, 0), printed(1, 9, 12, 1)}, 20);
    CHECK(*same.u_alpha == exactly(1));
    CHECK(*same.cu_alpha == exactly(1));
}
