// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/mention.hpp"

#include "domain/solutions/solution_allows.hpp"

namespace hefboom::domain {

namespace {

template <class Objects>
auto const* found(Objects const& objects, typename Objects::key_type id) {
    auto const entry = objects.find(id);
    return entry == objects.end() ? nullptr : &entry->second;
}

} // namespace

LocationMention mention(Engagement const& state, LocationId id) {
    auto const* location = found(state.locations, id);
    if (location == nullptr) return {.id = id, .code = {}, .place = {}};
    return {.id = id, .code = location->code, .place = location->place};
}

CaseMention mention(Engagement const& state, CaseId id) {
    auto const* story = found(state.cases, id);
    if (story == nullptr) return {.id = id, .code = {}, .title = {}};
    auto const* title = story->latest(Section::title);
    return {.id = id, .code = story->code, .title = title == nullptr ? TextRef{} : title->text};
}

SessionMention mention(Engagement const& state, SessionId id) {
    auto const* session = found(state.sessions, id);
    if (session == nullptr) return {.id = id, .on = {}, .location = {}};
    return {.id = id, .on = session->on, .location = mention(state, session->location)};
}

OutcomeMention mention(Engagement const& state, OutcomeId id) {
    auto const* outcome = found(state.outcomes, id);
    if (outcome == nullptr) return {.id = id, .code = {}, .kind = {}, .state = {}, .text = {}};
    return {.id = id,
            .code = outcome->code,
            .kind = outcome->kind,
            .state = outcome->state,
            .text = outcome->text};
}

SolutionMention mention(Engagement const& state, SolutionId id) {
    auto const* solution = found(state.solutions, id);
    if (solution == nullptr) return {.id = id, .code = {}, .title = {}, .state = {}};
    return {.id = id,
            .code = solution->code,
            .title = solution->text.title,
            .state = state_now(*solution)};
}

PersonMention mention(Engagement const& state, PersonId id) {
    auto const* person = found(state.people, id);
    if (person == nullptr) return {.id = id, .party = {}, .craft = {}, .name = {}};
    return {.id = id, .party = person->party, .craft = person->craft, .name = person->name};
}

} // namespace hefboom::domain
