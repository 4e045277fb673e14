// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/display.hpp"

#include "analysis/share_difference.hpp"
#include "domain/sessions/ballot_box.hpp"

#include <algorithm>
#include <cstdlib>

namespace hefboom::domain {

namespace {

VoteCounts votes_of(PartyTally const& tally) {
    return {tally.agree, tally.rather_agree, tally.rather_disagree, tally.disagree,
            tally.no_answer};
}

/// The form a statement's own marks allow, never more than the round was held in.
GroupForm form_of(Round const& round, StatementTally const& tally) {
    if (round.form == GroupForm::one_group) {
        // Two of each party at least, as when the round was dealt.
        return tally.client.n >= 2 * limits::one_group_smallest ? GroupForm::one_group
                                                                : GroupForm::conversation_only;
    }
    return std::min(round.form, group_form(std::min(tally.client.n, tally.contractor.n)));
}

PartyTally whole_group(Round const& round, StatementTally const& tally) {
    return round.form == GroupForm::one_group ? tally.client : sum(tally.client, tally.contractor);
}

void show_predictions(SideDisplay& side, PartyTally const& tally, GroupForm form) {
    auto const shown_as = std::min(form, group_form(tally.predictions()));
    if (shown_as >= GroupForm::words) side.predicted = predicted_majority(tally);
    if (shown_as == GroupForm::counts)
        side.predictions = PredictionCounts{tally.predicted_agree, tally.predicted_disagree};
}

SideDisplay party_side(PartyTally const& tally, GroupForm form, RoundState state) {
    SideDisplay side;
    show_predictions(side, tally, form);
    if (state != RoundState::revealed) return side;
    side.majority = majority_of(tally);
    if (form == GroupForm::counts) side.votes = votes_of(tally);
    return side;
}

SideDisplay group_side(PartyTally const& tally) {
    SideDisplay side;
    side.majority = majority_of(tally);
    if (tally.n >= limits::counts_smallest) side.votes = votes_of(tally);
    return side;
}

/// One or two more or fewer: the counts of both votes together would tell whose they were.
bool differ_by_few(std::int32_t before, std::int32_t now) {
    auto const change = std::abs(now - before);
    return change == 1 || change == 2;
}

std::int32_t votes_in(VoteCounts const& votes) {
    return votes.agree + votes.rather_agree + votes.rather_disagree + votes.disagree +
           votes.no_answer;
}

std::int32_t agreeing_in(VoteCounts const& votes) {
    return votes.agree + votes.rather_agree;
}

void add_shift(std::optional<SideDisplay>& now, std::optional<SideDisplay> const& before,
               Turnout const& turnout_before, Turnout const& turnout_now) {
    if (!now || !before) return;
    now->majority_before = before->majority;
    if (!now->votes) return;
    // Ballots, and votes on this statement: the second time paper covers only what was debated.
    auto const votes_before = before->votes ? votes_in(*before->votes) : votes_in(*now->votes);
    if (differ_by_few(turnout_before.ballots(), turnout_now.ballots()) ||
        differ_by_few(votes_before, votes_in(*now->votes)))
        now->votes.reset();
    if (!now->votes || !before->votes) return;
    now->votes_before = before->votes;
    auto const shift =
        analysis::share_difference(agreeing_in(*now->votes), votes_in(*now->votes),
                                   agreeing_in(*before->votes), votes_in(*before->votes));
    if (shift) now->shift_permille = shift->thousandths();
}

DisplayRow row_of(Session const& session, Round const& round, StatementTally const& tally,
                  StatementLine line) {
    DisplayRow row;
    row.line = line;
    row.form = form_of(round, tally);
    row.debated = std::ranges::find(session.debated, tally.statement) != session.debated.end();
    bool const revealed = round.state == RoundState::revealed;
    if (row.form == GroupForm::conversation_only) return row;
    if (row.form == GroupForm::one_group) {
        if (revealed) row.group = group_side(whole_group(round, tally));
        return row;
    }
    row.client = party_side(tally.client, row.form, round.state);
    row.contractor = party_side(tally.contractor, row.form, round.state);
    if (!revealed) return row;
    auto const figures = figures_of(tally);
    row.silent_agreement = figures.silent_agreement;
    if (row.form != GroupForm::counts) return row;
    row.difference_permille = figures.difference_permille;
    if (row.client->predictions) row.gap_client_permille = figures.gap_client_permille;
    if (row.contractor->predictions) row.gap_contractor_permille = figures.gap_contractor_permille;
    return row;
}

std::vector<DisplayRow> rows_of(Boxes const& boxes, Session const& session, Round const& round) {
    std::vector<DisplayRow> rows;
    auto const lines = lines_of(session, round.statements);
    auto const tallies = revealed_tally(boxes, round);
    for (std::size_t i = 0; i < tallies.size(); ++i)
        rows.push_back(row_of(session, round, tallies[i], lines[i]));
    return rows;
}

void add_shifts(std::vector<DisplayRow>& rows, std::vector<DisplayRow> const& before,
                RoundTurnout const& turnout_before, RoundTurnout const& turnout_now) {
    for (auto& row : rows) {
        auto const same = std::ranges::find_if(before, [&](DisplayRow const& first) {
            return first.line.statement == row.line.statement;
        });
        if (same == before.end()) continue;
        add_shift(row.client, same->client, turnout_before.client, turnout_now.client);
        add_shift(row.contractor, same->contractor, turnout_before.contractor,
                  turnout_now.contractor);
        add_shift(row.group, same->group, turnout_before.group, turnout_now.group);
        bool const counted = row.client && row.client->votes && row.contractor->votes;
        if (!counted) row.difference_permille.reset();
    }
}

/// The statement with the largest figure above nothing that is not proposed yet; the first of
/// equals.
template <class Figure>
void propose_largest(std::vector<DebateProposal>& proposed,
                     std::vector<StatementFigures> const& all, DebateReason reason,
                     Figure const& figure) {
    StatementFigures const* best = nullptr;
    for (auto const& figures : all) {
        bool const taken = std::ranges::find(proposed, figures.statement,
                                             &DebateProposal::statement) != proposed.end();
        if (!taken && figure(figures) > (best == nullptr ? 0 : figure(*best))) best = &figures;
    }
    if (best != nullptr) proposed.push_back({best->statement, reason});
}

} // namespace

std::vector<StatementLine> lines_of(Session const& session,
                                    std::span<StatementId const> statements) {
    std::vector<StatementLine> lines;
    for (auto const id : statements) {
        auto const found = std::ranges::find(session.statements, id, &Statement::id);
        if (found == session.statements.end()) continue;
        auto const place = static_cast<std::int32_t>(found - session.statements.begin());
        lines.push_back({id, place + 1, found->kind, found->text});
    }
    return lines;
}

std::vector<DisplayRow> display_of(Boxes const& boxes, Session const& session, Round const& round) {
    auto rows = rows_of(boxes, session, round);
    if (round.number != 2) return rows;
    auto const* first = session.current_round(1);
    if (first == nullptr || first->state != RoundState::revealed) return rows;
    add_shifts(rows, rows_of(boxes, session, *first), turnout_of(boxes, *first),
               turnout_of(boxes, round));
    return rows;
}

std::vector<DebateProposal> proposed_debates(Boxes const& boxes, Round const& round) {
    if (round.state != RoundState::revealed || round.form == GroupForm::one_group) return {};
    std::vector<StatementFigures> all;
    for (auto const& tally : revealed_tally(boxes, round))
        if (form_of(round, tally) >= GroupForm::words) all.push_back(figures_of(tally));
    std::vector<DebateProposal> proposed;
    propose_largest(proposed, all, DebateReason::largest_difference,
                    [](StatementFigures const& each) { return each.difference_permille; });
    propose_largest(proposed, all, DebateReason::largest_gap, [](StatementFigures const& each) {
        return std::max(std::abs(each.gap_client_permille.value_or(0)),
                        std::abs(each.gap_contractor_permille.value_or(0)));
    });
    propose_largest(proposed, all, DebateReason::silent_agreement,
                    [](StatementFigures const& each) { return each.silent_agreement ? 1 : 0; });
    return proposed;
}

} // namespace hefboom::domain
