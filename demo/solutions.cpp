// SPDX-License-Identifier: EUPL-1.2
#include "demo/scenario/solutions.hpp"

#include "demo/scenario/agreement.hpp"
#include "demo/scenario/people.hpp"
#include "demo/story.hpp"

#include <stdexcept>

// How the solutions were written, owned and decided, and what happened with them at each location.
namespace hefboom::demo {

namespace {

using namespace hefboom::domain;

SolutionId id_of(Story const& story, std::string_view code) {
    return story.solutions.find(code)->second;
}

/// Who answers for the location on that side.
std::string_view answering_at(std::string_view location, Role role) {
    for (auto const& member : told_members())
        if (member.role == role && member.locations.find(location) != std::string_view::npos)
            return member.name;
    throw std::runtime_error("nobody answers for " + std::string(location));
}

SolutionProse words_of(ToldSolution const& told) {
    return {.title = prose(told.title),
            .problem = prose(told.problem),
            .change = prose(told.change),
            .stops = prose(told.stops),
            .gain_client = prose(told.gain_client),
            .cost_client = prose(told.cost_client),
            .gain_contractor = prose(told.gain_contractor),
            .cost_contractor = prose(told.cost_contractor),
            .practice_moment = prose(told.practice_moment),
            .contract_reference = prose(told.contract_reference)};
}

void open(Story& story, ToldSolution const& told) {
    story.solutions[std::string(told.code)] = story.stage.made_by<SolutionId>(
        "Valk", OpenSolution{.code = prose(told.code),
                             .title = prose(told.title),
                             .origins = {story.outcomes.find(told.origin)->second}});
}

void write(Story& story, ToldSolution const& told) {
    SolutionTerms terms{.formality = told.formality,
                        .scope = told.scope,
                        .locations = {},
                        .trial_weeks = told.trial_weeks,
                        .review_on = day_of(told.review_on)};
    for (auto const& location : told_locations())
        terms.locations.push_back(story.locations.at(std::string(location.code)));
    story.stage.by("Buizerd", WriteSolution{.solution = id_of(story, told.code),
                                            .based_on = 0,
                                            .text = words_of(told),
                                            .terms = terms,
                                            .acknowledged = {}});
}

/// The client's owner accepts by his own link, the contractor's on paper.
void take_ownership(Story& story, ToldSolution const& told) {
    auto& stage = story.stage;
    auto const id = id_of(story, told.code);
    auto const client = story.people.find(told.client_owner)->second;
    auto const contractor = story.people.find(told.contractor_owner)->second;
    stage.by("Valk", NameOwner{.solution = id, .party = Party::client, .person = client});
    stage.by("Buizerd",
             NameOwner{.solution = id, .party = Party::contractor, .person = contractor});
    auto const link = stage.made_by<LinkId>("Valk", IssueLink{.purpose = LinkPurpose::own_solution,
                                                              .object = as<ObjectId>(id),
                                                              .location = {},
                                                              .party = Party::client,
                                                              .person = client});
    stage.by_link(link, AcceptByLink{.accept = true});
    stage.by("Buizerd",
             RecordAcceptance{
                 .solution = id, .location = {}, .party = Party::contractor, .on = stage.today()});
}

void decide_both(Story& story, ToldSolution const& told) {
    write(story, told);
    take_ownership(story, told);
    for (auto const* name : {"Buizerd", "Valk"})
        story.stage.by(name, TurnKey{.kind = JointKind::solution,
                                     .object = as<ObjectId>(id_of(story, told.code)),
                                     .version = 1});
}

void name_duo(Story& story, ToldStep const& told) {
    auto& stage = story.stage;
    auto const id = id_of(story, told.solution);
    auto const location = story.locations.find(told.location)->second;
    auto const duo = told_duo(told.solution, told.location);
    for (auto const party : {Party::client, Party::contractor}) {
        auto const name = party == Party::client ? duo.client : duo.contractor;
        stage.by(manager_of(party), NameDuo{.solution = id,
                                            .location = location,
                                            .party = party,
                                            .person = story.people.find(name)->second});
        stage.by(manager_of(party),
                 RecordAcceptance{
                     .solution = id, .location = location, .party = party, .on = stage.today()});
    }
}

void mark_free(Story& story, ToldStep const& told, Role role) {
    story.stage.by(answering_at(told.location, role),
                   MarkFree{.solution = id_of(story, told.solution),
                            .location = story.locations.find(told.location)->second});
}

void start(Story& story, ToldStep const& told) {
    name_duo(story, told);
    mark_free(story, told, Role::end_responsible);
    mark_free(story, told, Role::local_lead);
    story.stage.by(answering_at(told.location, Role::end_responsible),
                   StartApplication{.solution = id_of(story, told.solution),
                                    .location = story.locations.find(told.location)->second,
                                    .on = story.stage.today()});
}

void take(Story& story, ToldStep const& told) {
    auto& stage = story.stage;
    auto const solution = id_of(story, told.solution);
    auto const location = story.locations.find(told.location)->second;
    auto const today = stage.today();
    auto const responsible = answering_at(told.location, Role::end_responsible);
    switch (told.state) {
    case ApplicationState::in_trial: start(story, told); break;
    case ApplicationState::adjusted:
        stage.by(responsible, AdjustApplication{.solution = solution,
                                                .location = location,
                                                .on = today,
                                                .reason = prose(told.reason)});
        break;
    case ApplicationState::kept:
        for (auto const* const manager : {"Buizerd", "Valk"})
            stage.by(manager,
                     KeepApplication{.solution = solution, .location = location, .on = today});
        break;
    case ApplicationState::stopped:
        stage.by(responsible, StopApplication{.solution = solution,
                                              .location = location,
                                              .on = today,
                                              .reason = prose(told.reason)});
        break;
    case ApplicationState::prepared:
        // Wanted there, with a duo, and free for the contractor; it waits for a place, and for the
        // end-responsible.
        stage.by(responsible, PrepareApplication{.solution = solution, .location = location});
        name_duo(story, told);
        mark_free(story, told, Role::local_lead);
        break;
    case ApplicationState::not_started:
    case ApplicationState::paused: throw std::runtime_error("no such step in the story");
    }
}

} // namespace

void tell_solutions(Story& story) {
    for (auto const& told : told_solutions()) {
        story.stage.on(told.opened, [&story, &told] { open(story, told); });
        story.stage.on(told.decided, [&story, &told] { decide_both(story, told); });
    }
    for (auto const& told : told_steps())
        story.stage.on(amsterdam_instant(day_of(told.day), 9 * 60),
                       [&story, &told] { take(story, told); });
}

} // namespace hefboom::demo
