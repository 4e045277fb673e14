// SPDX-License-Identifier: EUPL-1.2
// Problem: coders mark stretches of the same text and choose both where a stretch begins and ends
// and what it is about. How far do they agree beyond chance?
//
// Formula: each of m coders cuts the text of length L into stretches with a code and gaps. l_ck is
// 1 / (m - 1) of the length over which one coder has c and another k, over ordered pairs of coders;
// expected is e_ck = l (l_c l_k - [c = k] S_c) / (l² - Σ S), with S_c the sum of squared lengths of
// the stretches of c, and of plain lengths for gaps. alpha = 1 - Σ_{c≠k} l_ck / Σ_{c≠k} e_ck:
//   u       over all codes and the gap;
//   binary  coded or not, codes put together;
//   cu      only where both coders coded; the length of a stretch is then weighted by the share of
//           the other coders who coded there;
//   per code (of cu)  1 - (e_k / l_k) (l_k - l_kk) / (e_k - e_kk), and the coverage: the share of
//           what was coded k that met a code of somebody else.
// All sums are whole numbers of 128 bits and are divided once.
//
// Source: Krippendorff, Mathet, Bouvry and Widlöcher 2016, Quality & Quantity 50:2347;
// Krippendorff 2019, Content Analysis, 4th edition, section 12.6.
//
// Limits: a coder's codes must exclude each other. A coder counts only if he worked through the
// whole text. The alpha_U of 1995 is another quantity, and misbehaves with more than two coders.
#pragma once

#include "analysis/note.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace hefboom::analysis {

/// A stretch of text from `start` up to and without `end`, with the number of its code.
struct CodedSpan {
    std::size_t coder = 0;
    std::uint64_t start = 0;
    std::uint64_t end = 0;
    std::size_t code = 0;
};

/// The most of each that is computed with: sums then fit in 128 bits.
inline constexpr std::uint64_t text_length_most = 1'000'000'000;
inline constexpr std::size_t coders_most = 1000;

struct CodeAgreement {
    std::optional<double> alpha = {};    ///< nothing where it met no code, or only its own kind
    std::optional<double> coverage = {}; ///< nothing for a code without length
};

struct UnitisingAnswer {
    std::optional<double> u_alpha = {};
    std::optional<double> binary = {};
    std::optional<double> cu_alpha = {};
    std::vector<CodeAgreement> per_code = {}; ///< by number of code
    Notes notes = {};
};

/// The places of two spans of one coder that overlap with different codes: these cannot be judged.
[[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>>
overlap_of_codes(std::span<CodedSpan const> spans);

/// The coefficients of `coders` coders, some of whom may have marked nothing, over a text of
/// `length`. Spans of one coder with one code that overlap are one; spans without length are
/// nothing. No overlap of codes; spans end within the text.
[[nodiscard]] UnitisingAnswer unitising(std::span<CodedSpan const> spans, std::size_t coders,
                                        std::size_t codes, std::uint64_t length);

} // namespace hefboom::analysis
