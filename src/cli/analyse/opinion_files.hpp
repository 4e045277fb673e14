// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "analysis/party_opinions.hpp"
#include "analysis/polis_quantities.hpp"
#include "analysis/vote_table.hpp"
#include "cli/analyse/desk.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hefboom::cli::analyse {

/// Identifiers in the order in which a file first names them.
class Named {
public:
    /// The place of a name, added when it is new.
    std::size_t place(std::string const& name) {
        auto const [found, added] = places_.try_emplace(name, names_.size());
        if (added) names_.push_back(name);
        return found->second;
    }
    /// The place of a name; the number of names where it is none of them.
    [[nodiscard]] std::size_t find(std::string const& name) const {
        auto const found = places_.find(name);
        return found == places_.end() ? names_.size() : found->second;
    }
    [[nodiscard]] std::vector<std::string> const& all() const { return names_; }
    [[nodiscard]] std::size_t size() const { return names_.size(); }

private:
    std::vector<std::string> names_;
    std::unordered_map<std::string, std::size_t> places_;
};

/// Votes as a file has them: of several by one person on one statement the latest, where the file
/// has times, else the last.
struct VotesFile {
    Named people;
    Named statements;
    std::vector<analysis::CastVote> cast;
    /// The table's statements in the order of their first vote in time; in canonical order where
    /// the file has no times.
    std::vector<std::size_t> scan;
    /// The place in the table of each person and statement of the file.
    std::vector<std::size_t> person_in_table;
    std::vector<std::size_t> statement_in_table;
    std::size_t without_vote = 0; ///< rows whose vote is missing
};

/// `participant,statement,vote`, or Polis' own `voter-id,comment-id,vote`; a `timestamp` counts.
[[nodiscard]] VotesFile read_votes(Desk const& desk, std::string const& path);

/// Who is of which party, or in which group.
struct Belonging {
    Named names;                                     ///< of the parties
    std::unordered_map<std::string, std::size_t> of; ///< by participant
    [[nodiscard]] std::size_t find(std::string const& participant) const {
        auto const found = of.find(participant);
        return found == of.end() ? analysis::no_party : found->second;
    }
};

/// `participant,<column>`. Nobody may be in two; a missing one is none.
[[nodiscard]] Belonging read_belonging(Desk const& desk, std::string const& path,
                                       std::string const& column);

/// The same for groups, all of whose people must have voted.
[[nodiscard]] Belonging read_memberships(Desk const& desk, std::string const& path,
                                         VotesFile const& votes);

/// What parties predicted, by statement of the file of votes and then party.
struct PredictionsFile {
    std::vector<std::vector<analysis::PredictionCounts>> counts;
    std::size_t left_out = 0; ///< of people without a party or on statements without votes
};

/// `participant,statement,prediction`: above 0, most of the other side agree; below 0, disagree.
[[nodiscard]] PredictionsFile read_predictions(Desk const& desk, std::string const& path,
                                               VotesFile const& votes, Belonging const& parties);

/// `statement,moderated,meta` or Polis' comments.csv: below 0 in `moderated` is left out. A row a
/// statement of the file of votes; others are passed over.
[[nodiscard]] std::vector<analysis::Moderation>
read_moderation(Desk const& desk, std::string const& path, VotesFile const& votes);

} // namespace hefboom::cli::analyse
