// SPDX-License-Identifier: EUPL-1.2
#include "analysis/co_occurrence.hpp"
#include "analysis/code_contrast.hpp"
#include "analysis/fisher.hpp"
#include "analysis/measure.hpp"
#include "analysis/random.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace hefboom::bench {

namespace {

/// Forty interviews of two parties with fifty quotes each, thirty codes, two or three a quote.
analysis::Codings told_codings() {
    analysis::Random random(1);
    analysis::Codings codings{.codes = 30, .parties = 2};
    for (std::size_t interview = 0; interview < 40; ++interview) {
        codings.interviews.push_back({.party = interview % 2});
        for (std::size_t quote = 0; quote < 50; ++quote) {
            std::vector<std::size_t> codes;
            for (int code = 0; code < 3; ++code)
                codes.push_back(static_cast<std::size_t>(random.below(30)));
            std::ranges::sort(codes);
            codes.erase(std::ranges::unique(codes).begin(), codes.end());
            codings.quotes.push_back({.interview = interview, .codes = codes});
        }
    }
    return codings;
}

} // namespace

void measure_patterns() {
    // As among 2,000 quotes: codes on up to 200 of them.
    analysis::Random random(1);
    std::vector<analysis::TwoByTwo> tables;
    for (int table = 0; table < 10'000; ++table) {
        auto const first = static_cast<std::size_t>(1 + random.below(200));
        auto const second = static_cast<std::size_t>(1 + random.below(200));
        auto const both = static_cast<std::size_t>(random.below(std::min(first, second) + 1));
        tables.push_back(analysis::table_of(first, second, both, 2000));
    }
    analysis::LogFactorials const ln_factorial(2000);
    auto const all_ms = median_ms(11, [&] {
        double sum = 0;
        for (auto const& table : tables)
            sum += analysis::fisher_two_sided(table, ln_factorial);
        return sum;
    });
    told("patterns.fisher_us", all_ms * 1000 / static_cast<double>(tables.size()));
    auto const codings = told_codings();
    told("patterns.pairs_ms", median_ms(11, [&] { return analysis::co_occurrence(codings); }));
    told("patterns.contrast_ms", median_ms(3, [&] {
             analysis::Random draws(1);
             return analysis::code_contrast(codings, analysis::ContrastBy::party, 100'000, draws);
         }));
}

} // namespace hefboom::bench
