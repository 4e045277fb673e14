// SPDX-License-Identifier: EUPL-1.2
// Problem: which words does one party use more than the other? Shares favour rare words, counts
// favour long interviews.
//
// Formula: log odds with an informative prior. With y counts of a word, n words in all and a prior
// of a = a0 times the word's share in both parties' texts together:
//   delta = ln((y1 + a) / (n1 + a0 - y1 - a)) - ln((y2 + a) / (n2 + a0 - y2 - a)),
//   variance = 1 / (y1 + a) + 1 / (y2 + a), z = delta / sqrt(variance).
// a0 is the number of different words.
//
// Source: Monroe, Colaresi and Quinn 2008, Fightin' Words, Political Analysis 16:372.
//
// Limits: words of one interview are not independent, so z is for ordering and not for testing;
// one talker can make a word. It knows neither irony nor "not".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hefboom::analysis {

/// How often each party used a word.
struct WordCount {
    std::uint64_t first = 0;
    std::uint64_t second = 0;
};

struct WordContrast {
    double prior = 0; ///< a
    /// Above 0: the first party uses it more. Nothing where a party said nothing, or nobody any
    /// other word.
    std::optional<double> delta = {};
    std::optional<double> z = {};
};

/// For each word, in the order given; each was used.
[[nodiscard]] std::vector<WordContrast> word_contrast(std::span<WordCount const> words);

} // namespace hefboom::analysis
