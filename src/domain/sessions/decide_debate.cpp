// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/room_gates.hpp"
#include "domain/sessions/session_rules.hpp"

#include <algorithm>
#include <set>

namespace hefboom::domain {

namespace {

/// Half of the cards "eens", half "oneens", in an order by chance; an odd one is on `odd`.
std::vector<bool> draw_cards(std::int32_t heads, bool odd, Moment const& moment) {
    std::vector<bool> cards;
    bool side = odd;
    for (std::int32_t i = 0; i < heads; ++i, side = !side)
        cards.push_back(side);
    for (std::size_t left = cards.size(); left > 1; --left) {
        auto const drawn = moment.draw();
        auto const chance = static_cast<std::size_t>(drawn[14]) << 8 | drawn[15];
        std::vector<bool>::swap(cards[left - 1], cards[chance % left]);
    }
    return cards;
}

} // namespace

Result<Decision> decide(Scene const& scene, ChooseDebated const& command) {
    auto const* session = TRY(find_session(scene.state, command.session));
    CHECK_OK(gate_debated(*session));
    if (command.statements.empty() || command.statements.size() > limits::debated_most)
        return refuse(Refused::invalid, "session.debated_count",
                      {{"most", std::to_string(limits::debated_most)}});
    std::set<StatementId> once;
    for (auto const id : command.statements) {
        if (session->statement(id) == nullptr)
            return refuse(Refused::not_found, "not_found.statement");
        if (!once.insert(id).second) return refuse(Refused::invalid, "session.repeated_statement");
    }
    Decision decision;
    decision.events.emplace_back(
        DebatedChosen{.session = session->id, .statements = command.statements});
    return decision;
}

Result<Decision> decide(Scene const& scene, DrawPositions const& command) {
    auto const* session = TRY(find_session(scene.state, command.session));
    CHECK_OK(gate_open(*session));
    if (std::ranges::find(session->debated, command.statement) == session->debated.end())
        return refuse(Refused::conflict, "session.not_debated");
    // Where both parties are odd, their odd cards defend different sides: the whole room is even.
    bool const odd = (scene.moment.draw().back() & 1U) != 0;
    bool const other_odd = session->client_heads % 2 == 0 ? odd : !odd;
    Decision decision;
    decision.events.emplace_back(PositionsDrawn{
        .session = session->id,
        .statement = command.statement,
        .client = draw_cards(session->client_heads, odd, scene.moment),
        .contractor = draw_cards(session->contractor_heads, other_odd, scene.moment)});
    return decision;
}

Result<Decision> decide(Scene const& scene, NoteOnWall const& command) {
    auto const* session = TRY(find_session(scene.state, command.session));
    CHECK_OK(gate_open(*session));
    CHECK_OK(needs_line(command.text, "text"));
    if (session->wall.size() >= limits::wall_notes_most)
        return refuse(Refused::conflict, "session.wall_full",
                      {{"most", std::to_string(limits::wall_notes_most)}});
    Decision decision;
    decision.events.emplace_back(WallNoted{.session = session->id,
                                           .text = command.text.ref,
                                           .sphere = command.sphere,
                                           .plane = command.plane,
                                           .reach = command.reach});
    return decision;
}

Result<Decision> decide(Scene const& scene, DropFromWall const& command) {
    auto const* session = TRY(find_session(scene.state, command.session));
    CHECK_OK(gate_open(*session));
    bool const stands = std::ranges::any_of(
        session->wall, [&](WallNote const& note) { return note.text.item == command.note; });
    if (!stands) return refuse(Refused::not_found, "not_found.wall_note");
    Decision decision;
    decision.events.emplace_back(WallDropped{.session = session->id, .note = command.note});
    decision.erased.push_back(command.note);
    return decision;
}

Result<Decision> decide(Scene const& scene, RecordManagersEntrance const& command) {
    auto const* session = TRY(find_session(scene.state, command.session));
    if (command.entrance == ManagersEntrance::not_asked)
        return refuse(Refused::invalid, "session.managers_answer");
    CHECK_OK(gate_managers(*session, command.entrance));
    Decision decision;
    decision.events.emplace_back(
        ManagersEntranceRecorded{.session = session->id, .entrance = command.entrance});
    return decision;
}

} // namespace hefboom::domain
