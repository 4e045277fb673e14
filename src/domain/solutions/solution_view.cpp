// SPDX-License-Identifier: EUPL-1.2
#include "domain/solutions/solution_view.hpp"

#include "domain/own_location.hpp"
#include "domain/rights.hpp"
#include "domain/solutions/ownership_asked.hpp"
#include "domain/solutions/running_trials.hpp"
#include "domain/solutions/solution_allows.hpp"
#include "domain/solutions/solution_columns.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

/// Whoever of the own party the viewer may name there; at a location only who works there.
std::vector<PersonMention> choices_for(Engagement const& state, Actor const& viewer, Party party,
                                       std::optional<LocationId> location,
                                       std::optional<Owner> const& named) {
    std::vector<PersonMention> choices;
    auto const act = location ? NameDuo::name : NameOwner::name;
    if (viewer.party != party || !may_do(viewer, act)) return choices;
    for (auto const& [id, person] : state.people) {
        auto const at =
            !location || std::ranges::find(person.locations, *location) != person.locations.end();
        auto const already = named && named->person == id;
        if (person.party == party && !person.left && at && !already)
            choices.push_back(mention(state, id));
    }
    return choices;
}

std::vector<OwnerView> owners_of(Engagement const& state, Actor const& viewer,
                                 Solution const& solution, Pair const& pair,
                                 std::optional<LocationId> location) {
    std::vector<OwnerView> views;
    for (auto const party : {Party::client, Party::contractor}) {
        OwnerView view;
        view.party = party;
        auto const& owner = pair.of(party);
        if (owner) {
            view.person = mention(state, owner->person);
            view.accepted = owner->accepted;
            view.accepted_on = owner->accepted_on;
        }
        // A pair both keys are on changes only after the text was opened.
        auto const fixed = !location && owner && !solution.keys.none();
        if (!fixed) view.choices = choices_for(state, viewer, party, location, owner);
        view.may_record = viewer.party == party && waits_for(&pair, party, std::nullopt) &&
                          may_do(viewer, RecordAcceptance::name);
        views.push_back(view);
    }
    return views;
}

ApplicationMay application_may(Engagement const& state, Actor const& viewer,
                               Solution const& solution, LocationId location, LocalDate today) {
    if (!acts_for(state, viewer, location)) return {};
    auto const can = [&](std::string_view act, Result<void> const& allowed) {
        return may_do(viewer, act).has_value() && allowed.has_value();
    };
    auto const marking = viewer.role == Role::end_responsible ? Party::client : Party::contractor;
    auto const own = viewer.party.value_or(marking);
    return {
        .mark_free = can(MarkFree::name, allows_marking(solution, location, marking)),
        .prepare = can(PrepareApplication::name, allows_preparing(solution, location)),
        .start = can(StartApplication::name, allows_starting(state, solution, location, today)),
        .adjust = can(AdjustApplication::name, allows_adjusting(solution, location)),
        .keep = can(KeepApplication::name, allows_keeping(solution, location, own)),
        .pause = can(PauseApplication::name, allows_pausing(viewer, solution, location)),
        .resume = can(ResumeApplication::name, allows_resuming(solution, location)),
        .stop = can(StopApplication::name, allows_stopping(solution, location)),
    };
}

ApplicationView application_view(Engagement const& state, Actor const& viewer,
                                 Solution const& solution, LocationId location, LocalDate today) {
    static Application const nothing_yet;
    auto const* found = application_at(solution, location);
    auto const& application = found == nullptr ? nothing_yet : *found;
    ApplicationView view;
    view.location = mention(state, location);
    view.state = application.state;
    view.duo = owners_of(state, viewer, solution, application.duo, location);
    view.duo_complete = application.duo.complete();
    view.runs_until = runs_until(solution, application);
    if (view.runs_until) view.duo_incomplete_since = incomplete_since(solution, application);
    view.free_client = application.free_client;
    view.free_contractor = application.free_contractor;
    view.kept_client = application.kept_client;
    view.kept_contractor = application.kept_contractor;
    view.running = running_trials(state, location, today);
    auto const waits = application.state == ApplicationState::not_started ||
                       application.state == ApplicationState::prepared;
    if (waits) view.start_needs = start_needs(state, solution, location, today);
    for (auto const& step : application.history) {
        view.since = step.on;
        view.history.push_back({.state = step.state,
                                .on = step.on,
                                .reason = step.reason,
                                .for_owner = step.for_owner});
    }
    view.may = application_may(state, viewer, solution, location, today);
    return view;
}

bool concerns(Solution const& solution, LocationId location) {
    return meant_for(solution, location) || application_at(solution, location) != nullptr;
}

} // namespace

Result<SolutionView> solution_view(Engagement const& state, Actor const& viewer, SolutionId id,
                                   LocalDate today) {
    auto const solution = TRY(find_solution(state, id));
    SolutionView view;
    view.id = id;
    view.code = solution->code;
    view.state = state_now(*solution);
    view.version = solution->keys.version;
    view.text = solution->text;
    view.terms = solution->terms;
    for (auto const origin : solution->origins)
        view.origins.push_back(mention(state, origin));
    view.seal = seal_view(state, viewer, JointKind::solution, as<ObjectId>(id), today);
    view.keys_would_fall = solution->keys.standing();
    view.owners = owners_of(state, viewer, *solution, solution->owners, std::nullopt);
    view.owners_complete = solution->owners.complete();
    view.decided_on = solution->decided_on;
    view.trial_needs = trial_needs(*solution);
    view.kept_needs = kept_needs(*solution);
    view.may_write = may_do(viewer, WriteSolution::name).has_value();
    for (auto const location : locations_in_order(state)) {
        view.locations.push_back(mention(state, location));
        if (concerns(*solution, location))
            view.applications.push_back(
                application_view(state, viewer, *solution, location, today));
    }
    return view;
}

} // namespace hefboom::domain
