// SPDX-License-Identifier: EUPL-1.2
#include "domain/solutions/solution_allows.hpp"
#include "domain/turn_sources.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

bool accepted(std::optional<Owner> const& owner) {
    return owner && owner->accepted;
}

class TurnsOfSolution {
public:
    TurnsOfSolution(Solution const& solution, LocalDate today)
        : solution_(solution), today_(today) {}

    std::vector<Turn> all() && {
        auto const state = state_now(solution_);
        if (state == SolutionState::kept || state == SolutionState::stopped) return {};
        owners();
        if (!solution_.keys.sealed())
            before_decision();
        else
            at_locations();
        return std::move(turns_);
    }

private:
    void owners() {
        for (auto const party : {Party::client, Party::contractor})
            if (!accepted(solution_.owners.of(party))) add(TurnKind::accept_ownership, party);
    }

    void before_decision() {
        auto needs = trial_needs(solution_);
        std::erase(needs, "solution.needs_owners"); // has a turn of its own
        for (auto const party : parties_to_sign(solution_.keys)) {
            if (!needs.empty())
                add(TurnKind::finish_solution, party);
            else if (solution_.owners.complete())
                add(TurnKind::sign_solution, party).due_on = solution_.keys.deadlock_on;
        }
    }

    void at_locations() {
        bool runs = false;
        for (auto const& [location, application] : solution_.applications) {
            auto const until = runs_until(solution_, application);
            bool const prepared = application.state == ApplicationState::prepared;
            runs = runs || application.state == ApplicationState::in_trial ||
                   application.state == ApplicationState::adjusted;
            for (auto const party : {Party::client, Party::contractor}) {
                if ((prepared || until) && !accepted(application.duo.of(party))) {
                    auto& turn = add(TurnKind::complete_duo, party);
                    turn.location = location;
                    turn.due_on = until;
                }
                if (prepared) mark(application, location, party);
                keep(application, location, party);
            }
        }
        if (!runs || !solution_.terms.review_on || today_ < *solution_.terms.review_on) return;
        for (auto const party : {Party::client, Party::contractor})
            add(TurnKind::review_solution, party).due_on = solution_.terms.review_on;
    }

    void mark(Application const& application, LocationId location, Party party) {
        bool const marked = party == Party::client ? application.free_client.has_value()
                                                   : application.free_contractor.has_value();
        if (marked) return;
        auto& turn = add(TurnKind::mark_free, party);
        turn.role = party == Party::client ? Role::end_responsible : Role::local_lead;
        turn.location = location;
    }

    /// The other party would keep it.
    void keep(Application const& application, LocationId location, Party party) {
        auto const client = party == Party::client;
        auto const& own = client ? application.kept_client : application.kept_contractor;
        auto const& theirs = client ? application.kept_contractor : application.kept_client;
        if (own || !theirs) return;
        auto& turn = add(TurnKind::mark_kept, party);
        turn.location = location;
    }

    Turn& add(TurnKind kind, Party party) {
        Turn turn;
        turn.kind = kind;
        turn.whose = party;
        turn.role = Role::contract_manager;
        turn.object_kind = ObjectKind::solution;
        turn.object = as<ObjectId>(solution_.id);
        turn.code = solution_.code;
        turn.label = solution_.text.title;
        return turns_.emplace_back(turn);
    }

    Solution const& solution_;
    LocalDate today_;
    std::vector<Turn> turns_;
};

} // namespace

std::vector<Turn> solution_turns(Engagement const& state, LocalDate today) {
    std::vector<Turn> turns;
    for (auto const* solution : solutions_in_order(state))
        for (auto& turn : TurnsOfSolution(*solution, today).all())
            turns.push_back(turn);
    return turns;
}

} // namespace hefboom::domain
