// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/deck.hpp"
#include "domain/sessions/kept.hpp"
#include "domain/sessions/room_gates.hpp"
#include "domain/sessions/session_rules.hpp"
#include "domain/table/outcome_rules.hpp"
#include "domain/working_days.hpp"

#include <set>

namespace hefboom::domain {

namespace {

/// Keeps what may be kept and destroys the boxes of these rounds.
void end_ballots(Decision& decision, Scene const& scene, Session const& session,
                 std::vector<RoundId> rounds) {
    keep_tallies(decision, scene, session);
    let_travel(decision, scene, session);
    for (auto const id : rounds)
        destroy_boxes(decision, scene.boxes, *session.round(id));
    if (!rounds.empty())
        decision.events.emplace_back(
            BallotsEnded{.session = session.id, .rounds = std::move(rounds)});
}

enum class EndedBy { harvest, clock };

/// `dealt` rounds hold no ballot yet: the clock leaves them for the day the session resumes.
std::vector<RoundId> rounds_to_end(Session const& session, EndedBy by) {
    std::vector<RoundId> rounds;
    for (auto const& round : session.rounds) {
        bool const over = round.state == RoundState::replaced || round.state == RoundState::ended;
        bool const waits = round.state == RoundState::dealt && by == EndedBy::clock;
        if (!over && !waits) rounds.push_back(round.id);
    }
    return rounds;
}

} // namespace

Result<Decision> decide(Scene const& scene, ChooseTravelling const& command) {
    auto const* session = TRY(find_session(scene.state, command.session));
    CHECK_OK(gate_harvest(*session));
    std::set<StatementId> once;
    for (auto const id : command.statements) {
        if (session->statement(id) == nullptr)
            return refuse(Refused::not_found, "not_found.statement");
        if (!once.insert(id).second) return refuse(Refused::invalid, "session.repeated_statement");
        if (!tally_to_travel(scene.boxes, *session, id, kept_fewest(scene.state)))
            return refuse(Refused::conflict, "session.too_few_to_travel",
                          {{"fewest", std::to_string(kept_fewest(scene.state))}});
    }
    Decision decision;
    decision.events.emplace_back(
        TravellingChosen{.session = session->id, .statements = command.statements});
    return decision;
}

Result<Decision> decide(Scene const& scene, EndHarvest const& command) {
    auto const* session = TRY(find_session(scene.state, command.session));
    CHECK_OK(gate_end_harvest(*session));
    Decision decision;
    end_ballots(decision, scene, *session, rounds_to_end(*session, EndedBy::harvest));
    auto const today = scene.moment.today;
    for (auto& event : bring_to_table(scene.state, *session, today))
        decision.events.push_back(std::move(event));
    auto const answer_due = working_days_after(today, scene.state.ground_rules.answer_working_days);
    decision.events.emplace_back(HarvestEnded{.session = session->id, .answer_due = answer_due});
    return decision;
}

Result<Decision> decide(Scene const& scene, EndBallots const& command) {
    auto const* session = TRY(find_session(scene.state, command.session));
    if (!session->ballots_end_at) return refuse(Refused::conflict, "session.no_ballots");
    if (scene.moment.at < *session->ballots_end_at)
        return refuse(Refused::conflict, "session.ballots_not_due");
    Decision decision;
    auto rounds = rounds_to_end(*session, EndedBy::clock);
    end_ballots(decision, scene, *session, rounds);
    // Said also when nothing was there, so that the clock comes once.
    if (rounds.empty())
        decision.events.emplace_back(BallotsEnded{.session = session->id, .rounds = {}});
    return decision;
}

Result<Decision> decide(Scene const& scene, MarkPosterHangs const& command) {
    auto const* session = TRY(find_session(scene.state, command.session));
    CHECK_OK(gate_poster(scene.state, *session));
    Decision decision;
    for (auto& event : mark_fed_back(scene.state, session->id))
        decision.events.push_back(std::move(event));
    decision.events.emplace_back(PosterHung{.session = session->id});
    return decision;
}

Result<Decision> decide(Scene const& scene, CloseSession const& command) {
    auto const* session = TRY(find_session(scene.state, command.session));
    CHECK_OK(gate_close(scene.state, *session));
    Decision decision;
    decision.events.emplace_back(SessionClosed{.session = session->id});
    return decision;
}

} // namespace hefboom::domain
