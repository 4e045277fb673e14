// SPDX-License-Identifier: EUPL-1.2
#include "domain/agreement/agreement_rules.hpp"
#include "domain/own_location.hpp"

#include <array>

namespace hefboom::domain {

namespace {

Result<void> plausible(TeamCounts const& team) {
    for (auto const heads :
         {team.technical_managers, team.facility_managers, team.technicians, team.coordinators})
        if (heads < 0 || heads > limits::heads_of_one_craft_most)
            return refuse(Refused::invalid, "location.team_size",
                          {{"most", std::to_string(limits::heads_of_one_craft_most)}});
    return {};
}

Result<void> known(Engagement const& state, LocationId location) {
    if (state.locations.contains(location)) return {};
    return refuse(Refused::not_found, "not_found.location");
}

/// What somebody has to know of the place; blank where nobody wrote it yet.
Result<void> describes(Prose const& systems, Prose const& safety_route, std::int32_t users) {
    CHECK_OK(at_most(systems, limits::paragraph_characters, "systems"));
    CHECK_OK(at_most(safety_route, limits::paragraph_characters, "safety_route"));
    if (users < 0 || users > limits::users_most) return refuse(Refused::invalid, "location.users");
    return {};
}

bool first_of_month(LocalDate date) {
    return to_iso(date).ends_with("-01");
}

} // namespace

Result<Decision> decide(Scene const& scene, AddLocation const& command) {
    CHECK_OK(needs_line(command.code, "code"));
    CHECK_OK(at_most(command.code, limits::code_characters, "code"));
    CHECK_OK(needs_line(command.place, "place"));
    CHECK_OK(describes(command.systems, command.safety_route, command.users));
    CHECK_OK(plausible(command.team));
    if (command.fee_cents_per_year < 0 || command.fee_cents_per_year > limits::euro_cents_most)
        return refuse(Refused::invalid, "location.fee");
    if (scene.state.locations.size() >= limits::locations_most)
        return refuse(Refused::conflict, "location.too_many");

    auto const location = scene.moment.fresh<LocationId>();
    Decision decision;
    decision.events.push_back(LocationAdded{.location = location,
                                            .code = command.code.ref,
                                            .place = command.place.ref,
                                            .systems = command.systems.ref,
                                            .users = command.users,
                                            .fee_cents_per_year = command.fee_cents_per_year,
                                            .team = command.team,
                                            .safety_route = command.safety_route.ref});
    decision.made = {as<ObjectId>(location)};
    return decision;
}

Result<Decision> decide(Scene const& scene, SetStartMonth const& command) {
    CHECK_OK(known(scene.state, command.location));
    CHECK_OK(needs_paragraph(command.reason, "reason"));
    if (!first_of_month(command.month))
        return refuse(Refused::invalid, "location.not_first_of_month");
    if (scene.state.locations.at(command.location).start_month() == command.month)
        return refuse(Refused::conflict, "location.same_month");
    Decision decision;
    decision.events.push_back(StartMonthSet{
        .location = command.location, .month = command.month, .reason = command.reason.ref});
    return decision;
}

Result<Decision> decide(Scene const& scene, SetTeam const& command) {
    CHECK_OK(known(scene.state, command.location));
    CHECK_OK(plausible(command.team));
    Decision decision;
    decision.events.push_back(TeamSet{.location = command.location, .team = command.team});
    return decision;
}

Result<Decision> decide(Scene const& scene, CorrectLocation const& command) {
    CHECK_OK(known(scene.state, command.location));
    CHECK_OK(acts_for(scene.state, scene.actor, command.location));
    CHECK_OK(describes(command.systems, command.safety_route, command.users));
    // A route that was once written is replaced, never left away.
    auto const& location = scene.state.locations.at(command.location);
    if (!location.safety_route.blank() && command.safety_route.blank())
        return refuse(Refused::invalid, "text.missing", {{"field", "safety_route"}});
    Decision decision;
    decision.events.push_back(LocationCorrected{.location = command.location,
                                                .systems = command.systems.ref,
                                                .users = command.users,
                                                .safety_route = command.safety_route.ref});
    return decision;
}

} // namespace hefboom::domain
