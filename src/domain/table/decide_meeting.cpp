// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/meeting.hpp"
#include "domain/table/outcome_allows.hpp"
#include "domain/table/outcome_rules.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

Result<TableMeeting const*> find_open(Scene const& scene, MeetingId id) {
    auto const found = scene.state.meetings.find(id);
    if (found == scene.state.meetings.end()) return refuse(Refused::not_found, "not_found.meeting");
    if (found->second.closed) return refuse(Refused::conflict, "table.closed");
    return &found->second;
}

} // namespace

TableMeeting const* running_meeting(Engagement const& state) {
    auto const found = std::ranges::find_if(state.meetings,
                                            [](auto const& entry) { return !entry.second.closed; });
    return found == state.meetings.end() ? nullptr : &found->second;
}

Result<void> allows_treating(TableMeeting const& meeting, Outcome const& outcome) {
    CHECK_OK(allows_drafting(outcome));
    if (std::ranges::find(meeting.treated, outcome.id) != meeting.treated.end())
        return refuse(Refused::conflict, "table.already_treated");
    return {};
}

Result<Decision> decide(Scene const& scene, OpenTable const& command) {
    if (running_meeting(scene.state) != nullptr)
        return refuse(Refused::conflict, "table.already_open");
    CHECK_OK(at_most(command.place, limits::line_characters, "place"));
    auto const id = scene.moment.fresh<MeetingId>();
    return Decision{
        .events = {TableOpened{.meeting = id, .on = command.on, .place = command.place.ref}},
        .made = {as<ObjectId>(id)}};
}

Result<Decision> decide(Scene const& scene, TreatAtTable const& command) {
    auto const meeting = TRY(find_open(scene, command.meeting));
    auto const outcome = TRY(find_outcome(scene, command.outcome));
    CHECK_OK(allows_treating(*meeting, *outcome));
    return Decision{
        .events = {TreatedAtTable{.meeting = command.meeting, .outcome = command.outcome}}};
}

Result<Decision> decide(Scene const& scene, CloseTable const& command) {
    CHECK_OK(find_open(scene, command.meeting));
    return Decision{.events = {TableClosed{.meeting = command.meeting}}};
}

} // namespace hefboom::domain
