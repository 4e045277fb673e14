// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/ballot.hpp"
#include "domain/sessions/ballot_box.hpp"
#include "domain/sessions/room_gates.hpp"
#include "domain/sessions/round_rules.hpp"

#include <algorithm>
#include <set>

namespace hefboom::domain {

namespace {

constexpr std::uint64_t first_and_only = 1;

/// The seat's own round, or not_found.seat.
Result<FoundRound> round_of_seat(Scene const& scene) {
    auto found = find_round(scene.state, scene.actor.round);
    if (!found) return refuse(Refused::not_found, "not_found.seat");
    if (found->round->state == RoundState::replaced)
        return refuse(Refused::conflict, "seat.round_replaced");
    return found;
}

/// That this device holds the seat: seat.not_joined, seat.taken.
Result<void> holds_seat(Scene const& scene, Round const& round) {
    auto const& joined = scene.boxes.box(round.joined);
    auto const row = joined.find(scene.actor.seat);
    if (row == joined.end()) return refuse(Refused::conflict, "seat.not_joined");
    if (!std::ranges::equal(row->second.cells, scene.actor.device))
        return refuse(Refused::conflict, "seat.taken");
    return {};
}

Result<void> may_still_join(Session const& session, Round const& round) {
    bool const meeting = session.state == SessionState::prepared ||
                         session.state == SessionState::open ||
                         session.state == SessionState::interrupted;
    bool const before_lock = round.state == RoundState::dealt || round.state == RoundState::open;
    if (!meeting || !before_lock) return refuse(Refused::conflict, "seat.round_closed");
    return {};
}

/// Packs the cells of one card; refuses predictions where none are asked.
Result<Bytes> card_of_round(Round const& round, std::span<BallotCell const> cells) {
    bool const predicts = std::ranges::any_of(
        cells, [](BallotCell const& cell) { return cell.prediction != Prediction::none; });
    if (predicts && round.predictions == Predictions::left_out)
        return refuse(Refused::invalid, "ballot.no_predictions");
    return pack(cells, round.statements);
}

/// Puts the row, unless the box already has it or a newer one: an older card is accepted and
/// changes nothing.
Decision put_newest(Boxes const& boxes, BoxId box, Digest const& token, BoxRow row) {
    Decision decision;
    auto const& rows = boxes.box(box);
    auto const old = rows.find(token);
    if (old == rows.end() || old->second.sequence < row.sequence)
        decision.boxes.emplace_back(PutInBox{box, token, std::move(row)});
    return decision;
}

Result<void> right_party(Round const& round, std::optional<Party> party) {
    if (round.form == GroupForm::one_group && party)
        return refuse(Refused::invalid, "ballot.no_party");
    if (round.form != GroupForm::one_group && !party)
        return refuse(Refused::invalid, "ballot.party_missing");
    return {};
}

/// A new paper card must leave room for mistakes, not for a flood.
Result<void> not_too_many_cards(Boxes const& boxes, Round const& round, Digest const& token) {
    auto const& ballots = boxes.box(round.ballots);
    auto const seats = static_cast<std::size_t>(round.client_seats) +
                       static_cast<std::size_t>(round.contractor_seats);
    auto const cards =
        std::ranges::count_if(ballots, [](auto const& row) { return is_paper(row.first); });
    if (!ballots.contains(token) &&
        static_cast<std::size_t>(cards) >= seats + limits::paper_cards_most)
        return refuse(Refused::conflict, "round.too_many_cards");
    return {};
}

Result<void> adds_up(PartyTally const& tally, std::int32_t seats) {
    for (auto const number :
         {tally.agree, tally.rather_agree, tally.rather_disagree, tally.disagree, tally.no_answer,
          tally.predicted_agree, tally.predicted_disagree})
        if (number < 0 || number > seats) return refuse(Refused::invalid, "totals.more_than_seats");
    if (tally.n > seats) return refuse(Refused::invalid, "totals.more_than_seats");
    if (tally.agreeing() + tally.disagreeing() + tally.no_answer != tally.n ||
        tally.predictions() > tally.n)
        return refuse(Refused::invalid, "totals.do_not_add_up");
    return {};
}

/// In the second round paper covers only what was debated: cards of paper are typed and counted by
/// hand, and there is no time for more.
Result<void> covered_by_paper(Session const& session, Round const& round, StatementId statement) {
    auto const on_paper = session.on_paper(round);
    bool const in_round = std::ranges::find(round.statements, statement) != round.statements.end();
    if (in_round && std::ranges::find(on_paper, statement) == on_paper.end())
        return refuse(Refused::conflict, "ballot.not_debated");
    return {};
}

/// In a round held as one group all counts stand under `client`.
Result<void> totals_fit(Session const& session, Round const& round,
                        std::vector<StatementTally> const& totals) {
    auto const group = round.form == GroupForm::one_group;
    auto const first_seats =
        group ? round.client_seats + round.contractor_seats : round.client_seats;
    auto const second_seats = group ? 0 : round.contractor_seats;
    std::set<StatementId> once;
    for (auto const& tally : totals) {
        if (std::ranges::find(round.statements, tally.statement) == round.statements.end())
            return refuse(Refused::invalid, "ballot.unknown_statement");
        if (!once.insert(tally.statement).second)
            return refuse(Refused::invalid, "ballot.repeated_statement");
        if (tally.client.n != 0 || tally.contractor.n != 0)
            CHECK_OK(covered_by_paper(session, round, tally.statement));
        CHECK_OK(adds_up(tally.client, first_seats));
        CHECK_OK(adds_up(tally.contractor, second_seats));
        if (round.predictions == Predictions::left_out &&
            tally.client.predictions() + tally.contractor.predictions() > 0)
            return refuse(Refused::invalid, "ballot.no_predictions");
    }
    return {};
}

} // namespace

Result<Decision> decide(Scene const& scene, JoinSeat const&) {
    auto const [session, round] = TRY(round_of_seat(scene));
    if (scene.actor.device == Digest{}) return refuse(Refused::invalid, "seat.device_missing");
    auto const held = holds_seat(scene, *round);
    if (held) return Decision{};
    if (held.error().key == "seat.taken") return tl::unexpected(held.error());
    CHECK_OK(may_still_join(*session, *round));
    auto const& device = scene.actor.device;
    return put_newest(scene.boxes, round->joined, scene.actor.seat,
                      {.party = party_tag(*round, scene.actor.party),
                       .sequence = first_and_only,
                       .cells = Bytes(device.begin(), device.end())});
}

Result<Decision> decide(Scene const& scene, CastBallot const& command) {
    auto const [session, round] = TRY(round_of_seat(scene));
    CHECK_OK(holds_seat(scene, *round));
    CHECK_OK(gate_open(*session));
    if (round->state == RoundState::dealt) return refuse(Refused::conflict, "round.not_open");
    if (round->state != RoundState::open) return refuse(Refused::conflict, "seat.round_closed");
    if (has_totals(scene.boxes, *round)) return refuse(Refused::conflict, "round.totals_entered");
    auto cells = TRY(card_of_round(*round, command.cells));
    return put_newest(scene.boxes, round->ballots, scene.actor.seat,
                      {.party = party_tag(*round, scene.actor.party),
                       .sequence = command.sequence,
                       .cells = std::move(cells)});
}

Result<Decision> decide(Scene const& scene, EnterPaperCard const& command) {
    auto const [session, round] = TRY(find_round(scene.state, command.round));
    CHECK_OK(gate_open(*session));
    CHECK_OK(gate_round_open(*round));
    CHECK_OK(right_party(*round, command.party));
    if (command.card.empty()) return refuse(Refused::invalid, "ballot.card_missing");
    if (has_totals(scene.boxes, *round)) return refuse(Refused::conflict, "round.totals_entered");
    auto const token = paper_token(command.card);
    CHECK_OK(not_too_many_cards(scene.boxes, *round, token));
    for (auto const& cell : command.cells)
        CHECK_OK(covered_by_paper(*session, *round, cell.statement));
    auto cells = TRY(card_of_round(*round, command.cells));
    return put_newest(scene.boxes, round->ballots, token,
                      {.party = party_tag(*round, command.party),
                       .sequence = command.sequence,
                       .cells = std::move(cells)});
}

Result<Decision> decide(Scene const& scene, EnterPaperTotals const& command) {
    auto const [session, round] = TRY(find_round(scene.state, command.round));
    CHECK_OK(gate_open(*session));
    CHECK_OK(gate_round_open(*round));
    if (has_cards(scene.boxes, *round)) return refuse(Refused::conflict, "round.has_cards");
    CHECK_OK(totals_fit(*session, *round, command.totals));
    auto const& ballots = scene.boxes.box(round->ballots);
    auto const old = ballots.find(totals_token());
    auto const sequence = old == ballots.end() ? first_and_only : old->second.sequence + 1;
    return put_newest(scene.boxes, round->ballots, totals_token(),
                      {.party = no_party_tag,
                       .sequence = sequence,
                       .cells = pack_tallies(command.totals, round->statements)});
}

} // namespace hefboom::domain
