// SPDX-License-Identifier: EUPL-1.2
#include "analysis/unitising.hpp"

#include "analysis/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace hefboom::analysis;

namespace {

bool has_note(UnitisingAnswer const& answer, std::string const& key) {
    return std::ranges::any_of(answer.notes, [&](Note const& note) { return note.key == key; });
}

/// Coders who each mark some stretches one after the other.
std::vector<CodedSpan> marked(std::size_t coders, std::size_t codes, std::uint64_t length,
                              std::uint64_t seed) {
    Random random(seed);
    std::vector<CodedSpan> spans;
    for (std::size_t coder = 0; coder < coders; ++coder)
        for (auto place = random.below(9); place < length;) {
            auto const end = std::min(length, place + 1 + random.below(12));
            auto const code = static_cast<std::size_t>(random.below(codes));
            spans.push_back({.coder = coder, .start = place, .end = end, .code = code});
            place = end + random.below(6);
        }
    return spans;
}

struct Alphas {
    double u = 0;
    double binary = 0;
    double cu = 0;
};

/// By the definition, character by character and pair of coders by pair of coders.
Alphas by_definition(std::vector<CodedSpan> const& spans, std::size_t coders, std::size_t codes,
                     std::uint64_t length) {
    auto const gap = codes;
    std::vector text(coders, std::vector<std::size_t>(length, gap));
    for (auto const& span : spans)
        for (auto at = span.start; at < span.end; ++at)
            text[span.coder][at] = span.code;
    auto const share = 1.0 / static_cast<double>(coders - 1);
    std::vector l(codes + 1, std::vector<double>(codes + 1, 0));
    for (std::size_t one = 0; one < coders; ++one)
        for (std::size_t other = 0; other < coders; ++other)
            for (std::uint64_t at = 0; at < length && one != other; ++at)
                l[text[one][at]][text[other][at]] += share;
    std::vector<double> squares(codes + 1, 0);
    std::vector<double> met_squares(codes, 0);
    for (auto const& row : text)
        squares[gap] += static_cast<double>(std::ranges::count(row, gap));
    for (auto const& span : spans) {
        auto const own = static_cast<double>(span.end - span.start);
        squares[span.code] += own * own;
        double met = 0;
        for (auto at = span.start; at < span.end; ++at)
            for (std::size_t other = 0; other < coders; ++other)
                if (other != span.coder && text[other][at] != gap) met += share;
        met_squares[span.code] += met * met;
    }
    auto const alpha = [&](std::size_t kinds, std::vector<double> const& corrections, auto apart) {
        double all = 0;
        double correction = 0;
        std::vector<double> sums(kinds, 0);
        for (std::size_t c = 0; c < kinds; ++c) {
            correction += corrections[c];
            for (std::size_t k = 0; k < kinds; ++k) {
                sums[c] += l[c][k];
                all += l[c][k];
            }
        }
        double observed = 0;
        double expected = 0;
        for (std::size_t c = 0; c < kinds; ++c)
            for (std::size_t k = 0; k < kinds; ++k)
                if (apart(c, k)) {
                    observed += l[c][k];
                    expected += all * sums[c] * sums[k] / (all * all - correction);
                }
        return 1 - observed / expected;
    };
    auto const unequal = [](std::size_t c, std::size_t k) { return c != k; };
    return {.u = alpha(codes + 1, squares, unequal),
            .binary = alpha(codes + 1, squares,
                            [&](std::size_t c, std::size_t k) { return (c == gap) != (k == gap); }),
            .cu = alpha(codes, met_squares, unequal)};
}

} // namespace

TEST_CASE("the sweep from boundary to boundary is the definition character by character") {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        auto const coders = static_cast<std::size_t>(2 + seed % 4);
        auto const spans = marked(coders, 3, 120, seed);
        auto const found = unitising(spans, coders, 3, 120);
        auto const expected = by_definition(spans, coders, 3, 120);
        CHECK(*found.u_alpha == doctest::Approx(expected.u).epsilon(1e-10));
        CHECK(*found.binary == doctest::Approx(expected.binary).epsilon(1e-10));
        CHECK(*found.cu_alpha == doctest::Approx(expected.cu).epsilon(1e-10));
    }
}

TEST_CASE("neither the order of spans nor the numbers of coders and codes change a figure") {
    auto const spans = marked(4, 3, 300, 7);
    auto other = spans;
    Random random(5);
    random.shuffle<CodedSpan>(other);
    for (auto& span : other) {
        span.coder = 3 - span.coder;
        span.code = (span.code + 1) % 3;
    }
    auto const one = unitising(spans, 4, 3, 300);
    auto const two = unitising(other, 4, 3, 300);
    CHECK(one.u_alpha == two.u_alpha);
    CHECK(one.binary == two.binary);
    CHECK(one.cu_alpha == two.cu_alpha);
    for (std::size_t code = 0; code < 3; ++code)
        CHECK(one.per_code[code].alpha == two.per_code[(code + 1) % 3].alpha);
}

TEST_CASE("overlaps of one coder with one code are one stretch; touching ones stay two") {
    auto const whole = unitising({{{0, 0, 10, 0}, {1, 2, 12, 0}}}, 2, 1, 20);
    auto const overlapping =
        unitising({{{0, 0, 7, 0}, {0, 3, 10, 0}, {0, 4, 5, 0}, {1, 2, 12, 0}}}, 2, 1, 20);
    auto const touching = unitising({{{0, 0, 7, 0}, {0, 7, 10, 0}, {1, 2, 12, 0}}}, 2, 1, 20);
    CHECK(whole.u_alpha == overlapping.u_alpha);
    CHECK(whole.u_alpha != touching.u_alpha);
}

TEST_CASE("different codes over each other are found, and nothing else is") {
    std::vector<CodedSpan> const apart{{0, 0, 5, 0}, {0, 5, 9, 1}, {1, 3, 7, 1}, {0, 2, 5, 0}};
    CHECK_FALSE(overlap_of_codes(apart));
    std::vector<CodedSpan> const over{{0, 6, 8, 1}, {1, 0, 9, 1}, {0, 0, 20, 0}, {0, 1, 2, 0}};
    auto const found = overlap_of_codes(over);
    REQUIRE(found);
    CHECK(*found == std::pair<std::size_t, std::size_t>(0, 2));
    // A span without length lies over nothing.
    CHECK_FALSE(overlap_of_codes({{{0, 0, 9, 0}, {0, 4, 4, 1}}}));
}

TEST_CASE("one coder who marked nothing is disagreement, not agreement") {
    auto const answer = unitising({{{0, 0, 10, 0}}}, 2, 1, 20);
    CHECK(*answer.u_alpha < 0);
    CHECK_FALSE(answer.cu_alpha);
    CHECK(has_note(answer, "too-little-coded-twice"));
}

TEST_CASE("what is undefined is said") {
    CHECK(has_note(unitising({{{0, 0, 20, 0}, {1, 0, 20, 0}}}, 2, 1, 20), "no-variation"));
    auto const full = unitising({{{0, 0, 20, 0}, {1, 0, 12, 0}, {1, 12, 20, 1}}}, 2, 2, 20);
    CHECK(full.u_alpha);
    CHECK_FALSE(full.binary);
    CHECK(has_note(full, "all-text-coded"));
    auto const nothing = unitising({}, 2, 0, 20);
    CHECK_FALSE(nothing.u_alpha);
    CHECK_FALSE(nothing.binary);
    CHECK(has_note(nothing, "no-variation"));
    CHECK(has_note(unitising({{{0, 0, 20, 0}}}, 1, 1, 20), "one-coder"));
    CHECK(has_note(unitising({}, 2, 0, 0), "no-text"));
    CHECK(has_note(unitising({{{0, 3, 3, 0}, {1, 0, 5, 0}}}, 2, 1, 20), "too-little-coded-twice"));
    CHECK(unitising({}, 0, 0, 0).notes.size() == 1);
}

TEST_CASE("a long text of many coders does not overflow") {
    std::vector<CodedSpan> spans;
    for (std::size_t coder = 0; coder < coders_most; ++coder)
        spans.push_back({.coder = coder, .start = 0, .end = text_length_most / 2, .code = 0});
    auto const answer = unitising(spans, coders_most, 1, text_length_most);
    CHECK(*answer.u_alpha == doctest::Approx(1));
    CHECK(*answer.binary == doctest::Approx(1));
}
