// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/deck.hpp"
#include "domain/sessions/room_gates.hpp"
#include "domain/sessions/session_rules.hpp"
#include "domain/table/outcome_rules.hpp"

#include <algorithm>
#include <utility>

namespace hefboom::domain {

namespace {

constexpr std::int32_t minutes_per_day = 24 * 60;

Result<void> at_a_time(std::int32_t starts_minutes) {
    if (starts_minutes < 0 || starts_minutes >= minutes_per_day)
        return refuse(Refused::invalid, "session.bad_time");
    return {};
}

/// Every statement of the sealed case, in the order asked, once.
Result<std::vector<Statement>> chosen_from(CaseStory const& story,
                                           std::vector<StatementId> const& asked) {
    std::vector<Statement> chosen;
    for (auto const id : asked) {
        auto const* statement = story.statement(id);
        if (statement == nullptr) return refuse(Refused::not_found, "not_found.statement");
        if (std::ranges::find(chosen, id, &Statement::id) != chosen.end())
            return refuse(Refused::invalid, "session.repeated_statement");
        chosen.push_back(*statement);
    }
    return chosen;
}

Result<void> may_be_chosen(Session const& session, ChooseStatements const& command,
                           std::vector<Statement> const& chosen) {
    if (command.statements.size() < limits::statements_in_session_fewest)
        return refuse(Refused::invalid, "session.too_few_statements",
                      {{"fewest", std::to_string(limits::statements_in_session_fewest)}});
    auto const most = statements_most(session.script_kind);
    if (chosen.size() > most)
        return refuse(Refused::invalid, "session.too_many_statements",
                      {{"most", std::to_string(most)}});
    auto const first_round = std::span(chosen).first(command.statements.size());
    if (std::ranges::find(first_round, LeansOn::follow_up, &Statement::leans_on) !=
        first_round.end())
        return refuse(Refused::conflict, "session.leans_on_follow_up");
    return {};
}

/// Decks dealt for another plan are of no use any more.
void replace_decks(Decision& decision, Boxes const& boxes, Session const& session) {
    for (auto const& round : session.rounds)
        if (round.unrevealed()) replace_round(decision, boxes, session, round);
}

} // namespace

Result<Decision> decide(Scene const& scene, PlanSession const& command) {
    auto const story = scene.state.cases.find(command.case_id);
    if (story == scene.state.cases.end()) return refuse(Refused::not_found, "not_found.case");
    auto const location = scene.state.locations.find(command.location);
    if (location == scene.state.locations.end())
        return refuse(Refused::not_found, "not_found.location");
    CHECK_OK(at_a_time(command.starts_minutes));
    CHECK_OK(at_most(command.room, limits::line_characters, "room"));
    CHECK_OK(gate_debate(story->second, location->second));
    auto const id = scene.moment.fresh<SessionId>();
    return Decision{.events = {SessionPlanned{.session = id,
                                              .location = command.location,
                                              .case_id = command.case_id,
                                              .case_version = story->second.keys.version,
                                              .on = command.on,
                                              .starts_minutes = command.starts_minutes,
                                              .script_kind = command.script,
                                              .script = script_of(command.script),
                                              .room = command.room.ref}},
                    .boxes = {},
                    .erased = {},
                    .made = {as<ObjectId>(id)}};
}

Result<Decision> decide(Scene const& scene, ReplanSession const& command) {
    auto const* session = TRY(find_session(scene.state, command.session));
    CHECK_OK(gate_before_opening(*session));
    CHECK_OK(at_a_time(command.starts_minutes));
    CHECK_OK(at_most(command.room, limits::line_characters, "room"));
    Decision decision;
    decision.events.emplace_back(SessionReplanned{.session = session->id,
                                                  .on = command.on,
                                                  .starts_minutes = command.starts_minutes,
                                                  .script_kind = command.script,
                                                  .script = script_of(command.script),
                                                  .room = command.room.ref});
    if (!session->room.blank()) decision.erased.push_back(session->room.item);
    return decision;
}

Result<Decision> decide(Scene const& scene, ChooseStatements const& command) {
    auto const* session = TRY(find_session(scene.state, command.session));
    CHECK_OK(gate_before_opening(*session));
    auto asked = command.statements;
    asked.insert(asked.end(), command.second_round.begin(), command.second_round.end());
    auto chosen = TRY(chosen_from(scene.state.cases.at(session->case_id), asked));
    CHECK_OK(may_be_chosen(*session, command, chosen));
    Decision decision;
    replace_decks(decision, scene.boxes, *session);
    decision.events.emplace_back(StatementsChosen{.session = session->id,
                                                  .statements = std::move(chosen),
                                                  .second_round = command.second_round});
    return decision;
}

Result<Decision> decide(Scene const& scene, ExpectHeads const& command) {
    auto const* session = TRY(find_session(scene.state, command.session));
    CHECK_OK(gate_before_opening(*session));
    for (auto const heads : {command.client, command.contractor})
        if (heads < 0 || heads > limits::seats_per_party_most)
            return refuse(Refused::invalid, "round.too_many_seats",
                          {{"most", std::to_string(limits::seats_per_party_most)}});
    Decision decision;
    replace_decks(decision, scene.boxes, *session);
    decision.events.emplace_back(HeadsExpected{.session = session->id,
                                               .client = command.client,
                                               .contractor = command.contractor,
                                               .predictions = command.predictions,
                                               .managers = command.managers});
    return decision;
}

Result<Decision> decide(Scene const& scene, PrepareSession const& command) {
    auto const* session = TRY(find_session(scene.state, command.session));
    CHECK_OK(gate_before_opening(*session));
    if (session->state == SessionState::prepared)
        return refuse(Refused::conflict, "session.already_prepared");
    auto const missing = missing_preparation(*session);
    if (!missing.empty()) return refuse(Refused::conflict, missing.front());
    Decision decision;
    decision.events.emplace_back(SessionPrepared{.session = session->id});
    if (session->conversation_only()) return decision;
    auto const deal = [&](std::int32_t number) {
        deal_deck(decision, *session,
                  DealDeck{.session = session->id,
                           .number = number,
                           .client_seats = session->client_heads,
                           .contractor_seats = session->contractor_heads},
                  scene.moment);
    };
    deal(1);
    if (session->in_script(Step::second_vote)) deal(2);
    return decision;
}

Result<Decision> decide(Scene const& scene, CancelSession const& command) {
    auto const* session = TRY(find_session(scene.state, command.session));
    CHECK_OK(gate_cancel(*session));
    CHECK_OK(needs_paragraph(command.reason, "reason"));
    Decision decision;
    std::vector<RoundId> ended;
    for (auto const& round : session->rounds) {
        if (round.state == RoundState::replaced) continue;
        destroy_boxes(decision, scene.boxes, round);
        ended.push_back(round.id);
    }
    if (!ended.empty())
        decision.events.emplace_back(BallotsEnded{.session = session->id, .rounds = ended});
    decision.events.emplace_back(
        SessionCancelled{.session = session->id, .reason = command.reason.ref});
    // What both confirmed before it stopped is theirs, and still asks for an answer.
    for (auto& brought : bring_to_table(scene.state, *session, scene.moment.today))
        decision.events.push_back(std::move(brought));
    return decision;
}

} // namespace hefboom::domain
