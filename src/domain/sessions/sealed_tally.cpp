// SPDX-License-Identifier: EUPL-1.2
// The bytes of tallies, of totals counted by hand, and of all marks under a lock.
#include "domain/sessions/ballot.hpp"
#include "domain/sessions/ballot_box.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>

namespace hefboom::domain {

namespace {

constexpr std::size_t counts_per_party = 8;

std::array<std::int32_t PartyTally::*, counts_per_party> const counts{
    &PartyTally::n,
    &PartyTally::agree,
    &PartyTally::rather_agree,
    &PartyTally::rather_disagree,
    &PartyTally::disagree,
    &PartyTally::no_answer,
    &PartyTally::predicted_agree,
    &PartyTally::predicted_disagree};

constexpr std::size_t bytes_per_count = 4;
constexpr std::size_t bytes_per_statement = 2 * counts_per_party * bytes_per_count;

void append(Bytes& out, std::int32_t number) {
    auto const bits = static_cast<std::uint32_t>(number);
    for (std::size_t i = 0; i < bytes_per_count; ++i)
        out.push_back(static_cast<std::uint8_t>(bits >> (8 * i)));
}

std::int32_t take(std::uint8_t const*& at) {
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < bytes_per_count; ++i)
        bits |= static_cast<std::uint32_t>(*at++) << (8 * i);
    return static_cast<std::int32_t>(bits);
}

/// The marks of one statement, one a ballot, `no_mark` where a card left it open.
using Column = Bytes;

struct Columns {
    std::size_t client = 0; ///< ballots; of the whole group when there are no parties
    std::size_t contractor = 0;
    std::vector<Column> of_client, of_contractor; ///< by statement
};

/// The marks of a paper card: what it leaves open of what paper covers is "geen antwoord".
Bytes completed(Bytes cells, std::vector<bool> const& on_paper) {
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i] == no_mark && on_paper[i])
            cells[i] = mark_of(Vote::no_answer, Prediction::none);
    return cells;
}

/// `on_paper` tells of each statement whether paper covers it.
Columns columns_of_cards(Box const& ballots, std::vector<bool> const& on_paper) {
    auto const statements = on_paper.size();
    Columns columns{.of_client = std::vector<Column>(statements),
                    .of_contractor = std::vector<Column>(statements)};
    for (auto const& [token, row] : ballots) {
        if (!has_a_mark(row.cells)) continue;
        bool const second = row.party == static_cast<std::uint8_t>(Party::contractor);
        ++(second ? columns.contractor : columns.client);
        auto& of_party = second ? columns.of_contractor : columns.of_client;
        auto const cells = is_paper(token) ? completed(row.cells, on_paper) : row.cells;
        for (std::size_t i = 0; i < statements; ++i)
            of_party[i].push_back(cells[i]);
    }
    return columns;
}

/// Totals say nothing of who predicted what, so the two are laid side by side as they come.
Column column_of_totals(PartyTally const& tally, std::size_t ballots) {
    std::vector<Vote> votes;
    auto const add_votes = [&](Vote vote, std::int32_t n) {
        votes.insert(votes.end(), static_cast<std::size_t>(n), vote);
    };
    add_votes(Vote::agree, tally.agree);
    add_votes(Vote::rather_agree, tally.rather_agree);
    add_votes(Vote::rather_disagree, tally.rather_disagree);
    add_votes(Vote::disagree, tally.disagree);
    add_votes(Vote::no_answer, tally.no_answer);
    Column column(ballots, no_mark);
    for (std::size_t i = 0; i < votes.size(); ++i) {
        auto const place = static_cast<std::int32_t>(i);
        auto const prediction = place < tally.predicted_agree ? Prediction::agree
                                : place < tally.predictions() ? Prediction::disagree
                                                              : Prediction::none;
        column[i] = mark_of(votes[i], prediction);
    }
    return column;
}

Columns columns_of_totals(std::vector<StatementTally> const& totals) {
    Columns columns;
    for (auto const& tally : totals) {
        columns.client = std::max(columns.client, static_cast<std::size_t>(tally.client.n));
        columns.contractor =
            std::max(columns.contractor, static_cast<std::size_t>(tally.contractor.n));
    }
    for (auto const& tally : totals) {
        columns.of_client.push_back(column_of_totals(tally.client, columns.client));
        columns.of_contractor.push_back(column_of_totals(tally.contractor, columns.contractor));
    }
    return columns;
}

/// Fisher–Yates. The remainder of 64 random bits is uneven by less than one in 2^56.
void shuffle(Column& column, Moment const& moment) {
    for (std::size_t left = column.size(); left > 1; --left) {
        std::uint64_t random = 0;
        auto const drawn = moment.draw();
        std::memcpy(&random, drawn.data() + drawn.size() - sizeof random, sizeof random);
        std::swap(column[left - 1], column[random % left]);
    }
}

void count(PartyTally& tally, std::uint8_t mark) {
    if (mark == no_mark) return;
    ++tally.n;
    switch (vote_of(mark)) {
    case Vote::agree: ++tally.agree; break;
    case Vote::rather_agree: ++tally.rather_agree; break;
    case Vote::rather_disagree: ++tally.rather_disagree; break;
    case Vote::disagree: ++tally.disagree; break;
    case Vote::no_answer: ++tally.no_answer; break;
    }
    if (prediction_of(mark) == Prediction::agree) ++tally.predicted_agree;
    if (prediction_of(mark) == Prediction::disagree) ++tally.predicted_disagree;
}

PartyTally only_predictions(PartyTally const& tally) {
    return {.n = tally.n,
            .predicted_agree = tally.predicted_agree,
            .predicted_disagree = tally.predicted_disagree};
}

std::vector<StatementTally> open_marks(Bytes const& sealed, Round const& round) {
    assert(round.shown && "what was voted is read only after the reveal");
    std::uint8_t const* at = sealed.data();
    auto const client = take(at);
    auto const contractor = take(at);
    std::vector<StatementTally> tallies;
    for (auto const statement : round.statements) {
        StatementTally tally{.statement = statement, .client = {}, .contractor = {}};
        for (std::int32_t i = 0; i < client; ++i)
            count(tally.client, *at++);
        for (std::int32_t i = 0; i < contractor; ++i)
            count(tally.contractor, *at++);
        tallies.push_back(tally);
    }
    assert(at == sealed.data() + sealed.size());
    return tallies;
}

} // namespace

Bytes pack_tallies(std::vector<StatementTally> const& totals,
                   std::vector<StatementId> const& order) {
    Bytes packed;
    for (auto const statement : order) {
        auto const found = std::ranges::find(totals, statement, &StatementTally::statement);
        auto const tally = found == totals.end() ? StatementTally{} : *found;
        for (auto const member : counts)
            append(packed, tally.client.*member);
        for (auto const member : counts)
            append(packed, tally.contractor.*member);
    }
    return packed;
}

std::vector<StatementTally> unpack_tallies(Bytes const& bytes,
                                           std::vector<StatementId> const& order) {
    assert(bytes.size() == order.size() * bytes_per_statement);
    std::uint8_t const* at = bytes.data();
    std::vector<StatementTally> tallies;
    for (auto const statement : order) {
        StatementTally tally{.statement = statement, .client = {}, .contractor = {}};
        for (auto const member : counts)
            tally.client.*member = take(at);
        for (auto const member : counts)
            tally.contractor.*member = take(at);
        tallies.push_back(tally);
    }
    return tallies;
}

Bytes sealed_marks(Boxes const& boxes, Round const& round, std::vector<StatementId> const& on_paper,
                   Moment const& moment) {
    std::vector<bool> covered;
    for (auto const id : round.statements)
        covered.push_back(std::ranges::find(on_paper, id) != on_paper.end());
    auto const& ballots = boxes.box(round.ballots);
    auto columns =
        has_totals(boxes, round)
            ? columns_of_totals(unpack_tallies(ballots.at(totals_token()).cells, round.statements))
            : columns_of_cards(ballots, covered);
    Bytes sealed;
    append(sealed, static_cast<std::int32_t>(columns.client));
    append(sealed, static_cast<std::int32_t>(columns.contractor));
    for (std::size_t i = 0; i < round.statements.size(); ++i) {
        for (auto* column : {&columns.of_client[i], &columns.of_contractor[i]}) {
            shuffle(*column, moment);
            sealed.insert(sealed.end(), column->begin(), column->end());
        }
    }
    return sealed;
}

std::vector<StatementTally> revealed_tally(Boxes const& boxes, Round const& round) {
    auto const votes = round.state == RoundState::revealed;
    if (!votes && round.state != RoundState::predictions_revealed) return {};
    auto const& box = boxes.box(round.tally);
    auto const row = box.find(tally_token());
    if (row == box.end()) return {};
    auto tallies = open_marks(row->second.cells, round);
    if (!votes)
        for (auto& tally : tallies)
            tally = {tally.statement, only_predictions(tally.client),
                     only_predictions(tally.contractor)};
    return tallies;
}

} // namespace hefboom::domain
