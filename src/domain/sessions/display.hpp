// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/boxes.hpp"
#include "domain/prose.hpp"
#include "domain/sessions/round.hpp"
#include "domain/sessions/session.hpp"
#include "domain/sessions/tally.hpp"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <span>
#include <vector>

namespace hefboom::domain {

/// A statement as screens, phones and prints show it.
struct StatementLine {
    StatementId statement;
    std::int32_t number = 0; ///< place in the session, from 1
    StatementKind kind = StatementKind::norm;
    TextRef text;
};
BOOST_DESCRIBE_STRUCT(StatementLine, (), (statement, number, kind, text))

struct VoteCounts {
    std::int32_t agree = 0;
    std::int32_t rather_agree = 0;
    std::int32_t rather_disagree = 0;
    std::int32_t disagree = 0;
    std::int32_t no_answer = 0;

    bool operator==(VoteCounts const&) const = default;
};
BOOST_DESCRIBE_STRUCT(VoteCounts, (), (agree, rather_agree, rather_disagree, disagree, no_answer))

struct PredictionCounts {
    std::int32_t agree = 0;
    std::int32_t disagree = 0;

    bool operator==(PredictionCounts const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PredictionCounts, (), (agree, disagree))

/// What the room sees of one party, or of one undivided group. What is not to be seen is absent.
struct SideDisplay {
    std::optional<VoteCounts> votes;             ///< five or more marks of each party
    std::optional<Majority> majority;            ///< from the second beat
    std::optional<PredictionCounts> predictions; ///< of the other side, by this one
    std::optional<Majority> predicted;
    std::optional<VoteCounts> votes_before; ///< of the first vote, on a row of the second
    std::optional<Majority> majority_before;
    std::optional<std::int32_t> shift_permille; ///< change of the share that agrees

    bool operator==(SideDisplay const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SideDisplay, (),
                      (votes, majority, predictions, predicted, votes_before, majority_before,
                       shift_permille))

/// One statement of a revealed round, in the form that its own marks allow.
struct DisplayRow {
    StatementLine line;
    GroupForm form = GroupForm::conversation_only; ///< conversation_only: too few marks to show
    std::optional<SideDisplay> client;
    std::optional<SideDisplay> contractor;
    std::optional<SideDisplay> group;
    std::optional<std::int32_t> difference_permille;
    std::optional<std::int32_t> gap_client_permille;
    std::optional<std::int32_t> gap_contractor_permille;
    bool silent_agreement = false;
    bool debated = false;
};
BOOST_DESCRIBE_STRUCT(DisplayRow, (),
                      (line, form, client, contractor, group, difference_permille,
                       gap_client_permille, gap_contractor_permille, silent_agreement, debated))

enum class DebateReason { largest_difference, largest_gap, silent_agreement };
BOOST_DESCRIBE_ENUM(DebateReason, largest_difference, largest_gap, silent_agreement)

/// A statement the room might debate, and why.
struct DebateProposal {
    StatementId statement;
    DebateReason reason = DebateReason::largest_difference;

    bool operator==(DebateProposal const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DebateProposal, (), (statement, reason))

/// The lines of these statements, numbered by their place in the session.
[[nodiscard]] std::vector<StatementLine> lines_of(Session const& session,
                                                  std::span<StatementId const> statements);

/// What the room may see of a round now: nothing before the first beat, only predictions between
/// the two, nothing after the harvest.
[[nodiscard]] std::vector<DisplayRow> display_of(Boxes const& boxes, Session const& session,
                                                 Round const& round);

/// At most three different statements: the largest difference, the largest gap of either side and
/// one silent agreement, the first in order on a tie. Nothing before the votes are revealed, nor
/// without two parties.
[[nodiscard]] std::vector<DebateProposal> proposed_debates(Boxes const& boxes, Round const& round);

} // namespace hefboom::domain
