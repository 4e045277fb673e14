// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "analysis/opinion_groups.hpp"
#include "analysis/opinion_map.hpp"
#include "analysis/party_opinions.hpp"
#include "analysis/polis_quantities.hpp"
#include "cli/analyse/opinion_files.hpp"

#include <boost/json/object.hpp>

#include <cstdint>
#include <vector>

namespace hefboom::cli::analyse {

/// What the files say; lists by statement are in the order of the file of votes.
struct Given {
    VotesFile votes;
    Belonging parties = {};
    std::vector<analysis::Moderation> moderation = {};
    std::vector<bool> counted = {}; ///< not left out, nor about the conversation itself
    std::vector<analysis::StatementCounts> counts = {};
    std::vector<analysis::StatementCounts> second = {}; ///< empty without a second round
    PredictionsFile predictions = {};
    std::int64_t minimum = 0;
};

/// `participants`, `statements`, `common_ground` and `divides`. Adds what could not be told.
[[nodiscard]] boost::json::object statements_answer(Given const& given, analysis::Notes& notes);

/// `groups`, `projection` and `explained`.
void add_map(boost::json::object& answer, VotesFile const& votes,
             analysis::MappedVotes const& mapped, analysis::OpinionMap const& map,
             analysis::OpinionGroups const& groups);

/// By the names Polis itself gives them.
[[nodiscard]] boost::json::object polis_json(VotesFile const& votes, Belonging const& groups,
                                             analysis::PolisQuantities const& polis);

} // namespace hefboom::cli::analyse
