// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/instant.hpp"

#include <boost/describe/enum.hpp>

namespace hefboom::domain {

/// What was destroyed for good, because what it was for was over or somebody took it back.
enum class Erased {
    case_texts,    ///< at release: earlier versions, remarks, and statements that nobody signed
    ballots,       ///< at the end of the harvest, or with a deck that was replaced
    wall_note,     ///< taken off the wall
    outcome_words, ///< dropped before both confirmed it
};
BOOST_DESCRIBE_ENUM(Erased, case_texts, ballots, wall_note, outcome_words)

struct Erasure {
    Erased what = Erased::case_texts;
    Instant at;
};

} // namespace hefboom::domain
