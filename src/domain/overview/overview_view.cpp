// SPDX-License-Identifier: EUPL-1.2
#include "domain/overview/overview_view.hpp"

#include "domain/rights.hpp"
#include "domain/table/outcome_allows.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

/// Whoever reads the table takes part; who is not confirmed yet, or only reads the rules, does not.
bool takes_part(Actor const& viewer) {
    return may_see(viewer, "table").has_value();
}

TurnsView turns_view(Engagement const& state, Actor const& viewer, LocalDate today) {
    TurnsView view;
    for (auto const& turn : turns_of(state, today)) {
        bool const mine = is_turn_of(state, viewer, turn);
        if (!mine && !may_see_turn(viewer, turn)) continue;
        if (mine) view.mine.push_back(turn);
        if (!turn.whose)
            view.facilitator.push_back(turn);
        else
            (turn.whose == Party::client ? view.client : view.contractor).push_back(turn);
    }
    return view;
}

void count_cases(StageCounts& counts, Engagement const& state) {
    for (auto const& [id, story] : state.cases)
        switch (story.state) {
        case CaseState::idea:
        case CaseState::preparing:
        case CaseState::concept_page:
        case CaseState::double_reading: ++counts.cases_in_preparation; break;
        case CaseState::sealed: ++counts.cases_sealed; break;
        case CaseState::released:
        case CaseState::used: ++counts.cases_released; break;
        case CaseState::withdrawn: ++counts.cases_withdrawn; break;
        case CaseState::archived: break;
        }
}

void count_sessions(StageCounts& counts, Engagement const& state) {
    for (auto const& [id, session] : state.sessions)
        switch (session.state) {
        case SessionState::planned:
        case SessionState::prepared:
        case SessionState::open:
        case SessionState::interrupted: ++counts.sessions_planned; break;
        case SessionState::harvested:
        case SessionState::fed_back:
        case SessionState::closed: ++counts.sessions_held; break;
        case SessionState::cancelled: break;
        }
}

void count_outcomes(StageCounts& counts, Engagement const& state, Actor const& viewer,
                    LocalDate today) {
    for (auto const& [id, outcome] : state.outcomes) {
        if (!may_see(state, viewer, outcome)) continue;
        ++counts.outcomes;
        if (outcome.answer && outcome.answer->answered_on) {
            ++counts.outcomes_answered;
            continue;
        }
        if (outcome.state != OutcomeState::on_table) continue;
        ++counts.outcomes_waiting;
        if (outcome.due_on && *outcome.due_on < today) ++counts.outcomes_overdue;
    }
}

void count_solutions(StageCounts& counts, Engagement const& state) {
    for (auto const& [id, solution] : state.solutions) {
        ++(solution.keys.sealed() ? counts.solutions_decided : counts.solutions_open);
        for (auto const& [location, application] : solution.applications) {
            if (counts_as_running(application.state)) ++counts.trials_running;
            if (application.state == ApplicationState::kept) ++counts.kept_somewhere;
        }
    }
}

StageCounts stage_counts(Engagement const& state, Actor const& viewer, LocalDate today) {
    StageCounts counts;
    count_cases(counts, state);
    count_sessions(counts, state);
    count_outcomes(counts, state, viewer, today);
    count_solutions(counts, state);
    return counts;
}

class Sealed {
public:
    void add(JointKind kind, ObjectId object, TwoKeys const& keys, TextRef code, TextRef label) {
        if (!keys.sealed()) return;
        things_.push_back({.kind = kind,
                           .object = object,
                           .code = code,
                           .label = label,
                           .version = keys.version,
                           .sealed_on = std::max(keys.client->on, keys.contractor->on)});
    }
    std::vector<SealedThing> newest() && {
        std::ranges::stable_sort(things_, std::ranges::greater{}, &SealedThing::sealed_on);
        if (things_.size() > limits::sealed_things_most) things_.resize(limits::sealed_things_most);
        return std::move(things_);
    }

private:
    std::vector<SealedThing> things_;
};

std::vector<SealedThing> sealed_things(Engagement const& state, Actor const& viewer) {
    Sealed sealed;
    sealed.add(JointKind::ground_rules, as<ObjectId>(state.id), state.ground_rules.keys, {}, {});
    if (!takes_part(viewer)) return std::move(sealed).newest();
    bool const writes = viewer.role == Role::facilitator || viewer.role == Role::contract_manager;
    bool const reads = may_see(viewer, "casebook").has_value();
    for (auto const& [id, story] : state.cases) {
        bool const known = story.state == CaseState::released || story.state == CaseState::used;
        if (!writes && !(known && reads)) continue;
        auto const* title = story.latest(Section::title);
        sealed.add(JointKind::case_story, as<ObjectId>(id), story.keys, story.code,
                   title == nullptr ? TextRef{} : title->text);
    }
    for (auto const& [id, outcome] : state.outcomes)
        if (outcome.answer)
            sealed.add(JointKind::answer, as<ObjectId>(id), outcome.answer->keys, outcome.code,
                       outcome.text);
    for (auto const& [id, solution] : state.solutions)
        sealed.add(JointKind::solution, as<ObjectId>(id), solution.keys, solution.code,
                   solution.text.title);
    return std::move(sealed).newest();
}

} // namespace

Result<OverviewView> overview_view(Engagement const& state, Actor const& viewer, LocalDate today) {
    OverviewView view;
    view.id = state.id;
    view.title = state.title;
    view.purpose = state.purpose;
    view.client = party_view(state, Party::client);
    view.contractor = party_view(state, Party::contractor);
    view.left = state.left;
    view.me = me_view(state, viewer);
    view.today = today;
    view.ground_rules_sealed = state.ground_rules.keys.sealed();
    view.turns = turns_view(state, viewer, today);
    view.sealed = sealed_things(state, viewer);
    if (!takes_part(viewer)) return view;
    for (auto const& [id, location] : state.locations)
        view.locations.push_back(location_card(state, location, today));
    std::ranges::stable_sort(view.locations, {}, [](LocationCard const& card) {
        return std::pair{!card.start_month, card.start_month};
    });
    view.counts = stage_counts(state, viewer, today);
    view.notice_by = state.contract.notice_by;
    if (view.notice_by) view.days_to_notice = view.notice_by->days - today.days;
    return view;
}

} // namespace hefboom::domain
