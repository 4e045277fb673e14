// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace hefboom::analysis {

/// A conversation. Whose side it was on and where it was held, where that is known.
struct Interview {
    std::optional<std::size_t> party = {};
    std::optional<std::size_t> location = {};
};

/// A passage of one interview, and the codes it was given: ascending, each once.
struct Quote {
    std::size_t interview = 0;
    std::optional<std::size_t> location = {};
    std::vector<std::size_t> codes = {};
};

/// Interviews cut into quotes. Interviews, parties and locations are numbered in canonical order,
/// codes in any. Every interview has a quote.
struct Codings {
    std::size_t codes = 0;
    std::size_t parties = 0;
    std::size_t locations = 0;
    std::vector<Interview> interviews = {};
    std::vector<Quote> quotes = {};
};

} // namespace hefboom::analysis
