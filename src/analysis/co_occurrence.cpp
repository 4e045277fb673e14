// SPDX-License-Identifier: EUPL-1.2
#include "analysis/co_occurrence.hpp"

#include "analysis/false_discovery.hpp"

#include <cassert>
#include <cmath>

namespace hefboom::analysis {

namespace {

double as_double(std::size_t count) {
    return static_cast<double>(count);
}

std::optional<double> share(std::size_t part, std::size_t whole) {
    if (whole == 0) return std::nullopt;
    return as_double(part) / as_double(whole);
}

/// Correlation of two columns of zeros and ones.
std::optional<double> phi(TwoByTwo const& table) {
    auto const first = table.both + table.first_only;
    auto const second = table.both + table.second_only;
    auto const no_first = table.second_only + table.neither;
    auto const no_second = table.first_only + table.neither;
    if (first == 0 || second == 0 || no_first == 0 || no_second == 0) return std::nullopt;
    auto const crossed = as_double(table.both) * as_double(table.neither) -
                         as_double(table.first_only) * as_double(table.second_only);
    // One root over all: codes that always go together then have exactly 1.
    return crossed / std::sqrt((as_double(first) * as_double(no_first)) *
                               (as_double(second) * as_double(no_second)));
}

} // namespace

TwoByTwo table_of(std::size_t first, std::size_t second, std::size_t both, std::size_t all) {
    assert(both <= first && both <= second && first + second - both <= all);
    return {.both = both,
            .first_only = first - both,
            .second_only = second - both,
            .neither = all + both - first - second};
}

double lift(TwoByTwo const& table) {
    if (table.both == 0) return 0;
    auto const all = table.both + table.first_only + table.second_only + table.neither;
    return as_double(table.both) * as_double(all) /
           (as_double(table.both + table.first_only) * as_double(table.both + table.second_only));
}

std::size_t place_of_pair(std::size_t a, std::size_t b, std::size_t codes) {
    assert(a < b && b < codes);
    return a * (2 * codes - a - 1) / 2 + (b - a - 1);
}

std::vector<CodePair> co_occurrence(Codings const& codings) {
    auto const codes = codings.codes;
    std::vector<std::size_t> own(codes, 0);
    std::vector<std::size_t> together(codes < 2 ? 0 : codes * (codes - 1) / 2, 0);
    for (auto const& quote : codings.quotes)
        for (std::size_t at = 0; at < quote.codes.size(); ++at) {
            ++own[quote.codes[at]];
            for (auto later = at + 1; later < quote.codes.size(); ++later)
                ++together[place_of_pair(quote.codes[at], quote.codes[later], codes)];
        }
    auto const all = codings.quotes.size();
    LogFactorials const ln_factorial(all);
    std::vector<CodePair> pairs;
    std::vector<double> p;
    for (std::size_t a = 0; a < codes; ++a)
        for (auto b = a + 1; b < codes; ++b) {
            auto const both = together[place_of_pair(a, b, codes)];
            auto const table = table_of(own[a], own[b], both, all);
            pairs.push_back(
                {.a = a,
                 .b = b,
                 .n_a = own[a],
                 .n_b = own[b],
                 .n_ab = both,
                 .c = both == 0 ? 0 : as_double(both) / as_double(own[a] + own[b] - both),
                 .lift = lift(table),
                 .phi = phi(table),
                 .a_given_b = share(both, own[b]),
                 .b_given_a = share(both, own[a]),
                 .p = fisher_two_sided(table, ln_factorial)});
            p.push_back(pairs.back().p);
        }
    auto const q = benjamini_hochberg(p);
    for (std::size_t at = 0; at < pairs.size(); ++at)
        pairs[at].q = q[at];
    return pairs;
}

} // namespace hefboom::analysis
