// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/ballot_box.hpp"
#include "domain/sessions/deck.hpp"
#include "domain/sessions/room_gates.hpp"
#include "domain/sessions/round_rules.hpp"

namespace hefboom::domain {

Result<Decision> decide(Scene const& scene, DealDeck const& command) {
    auto const* session = TRY(find_session(scene.state, command.session));
    CHECK_OK(gate_deal(*session, command));
    Decision decision;
    if (auto const* old = session->current_round(command.number))
        if (old->state != RoundState::ended) replace_round(decision, scene.boxes, *session, *old);
    deal_deck(decision, *session, command, scene.moment);
    return decision;
}

Result<Decision> decide(Scene const& scene, OpenRound const& command) {
    auto const [session, round] = TRY(find_round(scene.state, command.round));
    CHECK_OK(gate_open_round(*session, *round));
    auto const day_from_now = scene.moment.at + limits::hours_until_ballots_end * ms_per_hour;
    Decision decision;
    decision.events.emplace_back(
        RoundOpened{.session = session->id,
                    .round = round->id,
                    .ballots_end_at = session->ballots_end_at.value_or(day_from_now)});
    return decision;
}

Result<Decision> decide(Scene const& scene, LockRound const& command) {
    auto const [session, round] = TRY(find_round(scene.state, command.round));
    CHECK_OK(gate_open(*session));
    auto const turnout = turnout_of(scene.boxes, *round);
    CHECK_OK(gate_lock(*round, turnout));
    auto marks = sealed_marks(scene.boxes, *round, session->on_paper(*round), scene.moment);
    auto const salt = scene.moment.fresh_salt();
    auto const sequence = static_cast<std::uint64_t>(round->reopenings.size()) + 1;
    Decision decision;
    decision.events.emplace_back(RoundLocked{.session = session->id,
                                             .round = round->id,
                                             .client = turnout.client,
                                             .contractor = turnout.contractor,
                                             .group = turnout.group,
                                             .commitment = scene.moment.commit(salt, marks)});
    // The salt goes with the marks: once both are gone, nobody can try what they may have been.
    auto const put = [&](Digest const& token, Bytes cells) {
        decision.boxes.emplace_back(
            PutInBox{round->tally,
                     token,
                     {.party = no_party_tag, .sequence = sequence, .cells = std::move(cells)}});
    };
    put(tally_token(), std::move(marks));
    put(salt_token(), Bytes(salt.begin(), salt.end()));
    return decision;
}

Result<Decision> decide(Scene const& scene, ReopenRound const& command) {
    auto const [session, round] = TRY(find_round(scene.state, command.round));
    CHECK_OK(gate_open(*session));
    CHECK_OK(gate_reopen(*round));
    CHECK_OK(needs_line(command.reason, "reason"));
    Decision decision;
    decision.events.emplace_back(
        RoundReopened{.session = session->id, .round = round->id, .reason = command.reason.ref});
    return decision;
}

Result<Decision> decide(Scene const& scene, Reveal const& command) {
    auto const [session, round] = TRY(find_round(scene.state, command.round));
    CHECK_OK(gate_open(*session));
    CHECK_OK(gate_reveal(*round, command.beat));
    Decision decision;
    decision.events.emplace_back(
        RoundRevealed{.session = session->id, .round = round->id, .beat = command.beat});
    // From the first beat nothing can reopen, so the cards themselves are not needed any more.
    if (scene.boxes.exists(round->ballots)) decision.boxes.emplace_back(DestroyBox{round->ballots});
    return decision;
}

} // namespace hefboom::domain
